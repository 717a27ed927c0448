/** Keyword arguments reach a filter as [name, value] pairs beside the positional ones. */
export function keywords(args: unknown[]): Record<string, unknown> {
  return Object.fromEntries(args.filter((arg): arg is [string, unknown] => Array.isArray(arg) && arg.length === 2 && typeof arg[0] === "string"));
}
