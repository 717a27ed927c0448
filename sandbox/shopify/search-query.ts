import { GraphQLError } from "graphql";

type Field<T> = (item: T) => string | number | boolean | readonly string[];

const TERM = /(-?)([a-z_]+):\s*(>=|<=|>|<|=)?\s*(?:'([^']*)'|"([^"]*)"|(\S+))/g;

function matches(actual: ReturnType<Field<unknown>>, sign: string, wanted: string): boolean {
  if (Array.isArray(actual)) return actual.some((one: string) => matches(one, sign, wanted));
  if (typeof actual === "number") {
    const value = /^\d+$/.test(wanted) ? Number(wanted) : Date.parse(wanted);
    if (Number.isNaN(value)) throw new GraphQLError(`stand-in: the search value ${JSON.stringify(wanted)} is neither a number nor a moment`);
    return sign === ">" ? actual > value : sign === ">=" ? actual >= value : sign === "<" ? actual < value : sign === "<=" ? actual <= value : actual === value;
  }
  const text = String(actual).toLowerCase();
  const pattern = wanted.toLowerCase();
  return pattern.endsWith("*") ? text.startsWith(pattern.slice(0, -1)) : text === pattern;
}

/**
 * Shopify's search syntax, as far as it is used: `field:value`, comparisons, quotes, a leading minus, terms joined by
 * AND (https://shopify.dev/docs/api/usage/search-syntax). Shopify ignores a field it does not know and answers
 * everything; here that is an error, since nobody means it.
 * @param fields what can be searched; moments and ids as numbers
 */
export function search<T>(items: readonly T[], query: string | null | undefined, fields: Record<string, Field<T>>): T[] {
  if (!query?.trim()) return [...items];
  const terms: { not: boolean; name: string; sign: string; value: string }[] = [];
  const rest = query.replace(TERM, (_all, minus: string, name: string, sign: string | undefined, single?: string, double?: string, bare?: string) => {
    terms.push({ not: minus === "-", name, sign: sign ?? "=", value: single ?? double ?? bare ?? "" });
    return " ";
  });
  const words = rest.replace(/\bAND\b/g, " ").trim();
  if (words && !fields.default) throw new GraphQLError(`stand-in: cannot search for ${JSON.stringify(words)}`);
  const unknown = terms.find((term) => !fields[term.name]);
  if (unknown) throw new GraphQLError(`stand-in: cannot search by ${unknown.name}`);
  return items.filter(
    (item) =>
      terms.every((term) => matches(fields[term.name]!(item), term.sign, term.value) !== term.not) &&
      (!words || String(fields.default!(item)).toLowerCase().includes(words.toLowerCase().replace(/[*"']/g, ""))),
  );
}
