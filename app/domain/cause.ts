/**
 * Errors whose messages quote what was asked: Prisma's client prints whole queries, with the names and addresses that
 * were looked for, and a database quotes the value it did not like.
 */
const QUOTING = /^(PrismaClient|DriverAdapterError)/;

/** @returns an error in one line, as logs and rows may keep it: of a database's errors the kind and the code alone */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!QUOTING.test(error.name)) return error.message;
  const { code, errorCode, cause } = error as { code?: unknown; errorCode?: unknown; cause?: { kind?: unknown; originalCode?: unknown } };
  return [error.name, ...[code, errorCode, cause?.kind, cause?.originalCode].filter((word) => typeof word === "string" && /^\w{1,40}$/.test(word))].join(" ");
}

/** @returns the same with where it was thrown */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? String(error);
  if (!QUOTING.test(error.name)) return stack;
  // What comes before the message's end is the message, however its lines may look.
  const end = stack.indexOf(error.message);
  return causeOf(error) + (end < 0 ? "" : stack.slice(end + error.message.length));
}
