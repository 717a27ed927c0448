/** One call of the Admin API or the token endpoint, as a test wants to count it. */
export type AccessEntry = {
  shop: string;
  at: number;
  /** The operation's name, or "token-exchange" and "refresh" for the token endpoint. */
  operation: string;
  kind: "query" | "mutation" | "token";
  variables: Record<string, unknown>;
  status: number;
  /** Messages of top-level errors. */
  errors: string[];
};

export class AccessLog {
  readonly entries: AccessEntry[] = [];

  add(entry: AccessEntry): void {
    this.entries.push(entry);
  }

  /** @returns the calls of that operation, all shops unless one is named */
  of(operation: string, shop?: string): AccessEntry[] {
    return this.entries.filter((entry) => entry.operation === operation && (!shop || entry.shop === shop));
  }

  /** @returns what was asked for that the stand-in does not do or forbids: should be empty after a journey */
  gaps(): string[] {
    return [...new Set(this.entries.flatMap((entry) => entry.errors.filter((error) => error.startsWith("stand-in:"))))];
  }

  clear(): void {
    this.entries.length = 0;
  }
}
