/** The outcome of something that may be refused. Refusals are values with literal codes; only bugs throw. */
export type Result<T, R extends { code: string } = { code: string }> = { ok: true; value: T } | { ok: false; refusal: R };

/** @returns a success carrying `value` */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** @returns a refusal; `code` is a literal that one file maps to an HTTP status and translated text */
export const refuse = <C extends string>(code: C): { ok: false; refusal: { code: C } } => ({ ok: false, refusal: { code } });

/** For switches that must stay exhaustive: a forgotten case is a type error, and a bug at run time. */
export function never(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
