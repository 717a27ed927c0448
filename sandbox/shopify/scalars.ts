import { GraphQLError, Kind, type GraphQLScalarType, type GraphQLSchema } from "graphql";

type Check = (value: unknown) => boolean;
const text = (pattern: RegExp): Check => (value) => typeof value === "string" && pattern.test(value);
const DECIMAL = /^-?\d+(\.\d+)?$/;

const isMoment: Check = (value) =>
  text(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))$/)(value) && !Number.isNaN(Date.parse(String(value)));
const isDay: Check = (value) => text(/^\d{4}-\d\d-\d\d$/)(value) && !Number.isNaN(Date.parse(String(value)));
const isUrl: Check = (value) => typeof value === "string" && URL.canParse(value);
const isId: Check = (value) => text(/^gid:\/\/shopify\/[A-Za-z]+\/[A-Za-z0-9-]+(\?\S*)?$/)(value);
const isUnsigned: Check = (value) => (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) || text(/^\d{1,20}$/)(value);

/**
 * What each of Shopify's scalars accepts (https://shopify.dev/docs/api/admin-graphql/latest#scalars). A schema built
 * from introspection accepts anything, so a local time or "19,90" would pass here and fail on a real shop. Amounts
 * must be strings: a JSON number has been through a float.
 */
const ACCEPTS: Record<string, Check> = {
  DateTime: isMoment,
  Date: isDay,
  Decimal: text(DECIMAL),
  Money: text(DECIMAL),
  URL: isUrl,
  ID: isId,
  UnsignedInt64: isUnsigned,
  BigInt: (value) => (typeof value === "number" && Number.isSafeInteger(value)) || text(/^-?\d+$/)(value),
  Color: text(/^#[0-9A-Fa-f]{6}$/),
  UtcOffset: text(/^[+-]\d\d:\d\d$/),
  FormattedString: (value) => typeof value === "string",
  HTML: (value) => typeof value === "string",
};

/** Makes the schema's scalars refuse what Shopify refuses. Changes the given schema. */
export function tightenScalars(schema: GraphQLSchema): void {
  for (const [name, accepts] of Object.entries(ACCEPTS)) {
    const scalar = schema.getType(name) as GraphQLScalarType | undefined;
    if (!scalar) throw new Error(`stand-in: the schema has no scalar ${name}`);
    const check = (value: unknown) => {
      if (!accepts(value)) throw new GraphQLError(`Invalid ${name}: ${JSON.stringify(value)}`);
      return value;
    };
    scalar.parseValue = check;
    scalar.parseLiteral = (node) => {
      if (node.kind === Kind.INT && (name === "UnsignedInt64" || name === "BigInt")) return check(node.value);
      if (node.kind !== Kind.STRING) throw new GraphQLError(`Invalid ${name}: a string is needed`);
      return check(node.value);
    };
    // Answers are held to the same form: a resolver that sends a wrong one is a bug of the stand-in.
    scalar.serialize = check;
  }
}
