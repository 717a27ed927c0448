import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, parse, validate, GraphQLError, type DocumentNode, type GraphQLSchema, type IntrospectionQuery } from "graphql";
import { deprecationsIn } from "./rules/deprecations";
import { idempotencyProblems } from "./rules/idempotent-directive";
import { scopeProblems } from "./rules/scopes";
import { tightenScalars } from "./scalars";

/** The one Admin API version that the stand-in answers; every other one is a 404, as an unknown version is on Shopify. */
export const API_VERSION = "2026-07";

type Snapshot = {
  data: IntrospectionQuery;
  offline_scopes: { items: { type: "type" | "field"; typeName: string; fieldName?: string; offlineScopes: string[] }[] };
};

function load(): { schema: GraphQLSchema; scopes: ReadonlyMap<string, readonly string[]> } {
  const file = new URL(`./schema/admin_${API_VERSION}.json.gz`, import.meta.url);
  const snapshot = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as Snapshot;
  const schema = buildClientSchema(snapshot.data, { assumeValid: true });
  tightenScalars(schema);
  const scopes = new Map<string, readonly string[]>();
  for (const item of snapshot.offline_scopes.items) {
    if (item.offlineScopes.length) scopes.set(item.type === "type" ? item.typeName : `${item.typeName}.${item.fieldName}`, item.offlineScopes);
  }
  return { schema, scopes };
}

let loaded: ReturnType<typeof load> | null = null;

/** @returns the real Admin schema, built once (about 0.3 s), and which access scopes each type and field asks for */
export const admin = () => (loaded ??= load());

/** What is wrong with a document before it runs, in Shopify's words; empty when it may run. */
export function documentProblems(document: DocumentNode, scopes: readonly string[] | null): GraphQLError[] {
  const { schema, scopes: needed } = admin();
  const invalid = validate(schema, document);
  if (invalid.length) return [...invalid];
  return [
    ...deprecationsIn(schema, document),
    ...idempotencyProblems(schema, document),
    ...(scopes ? scopeProblems(schema, document, needed, scopes) : []),
  ];
}

/**
 * Checks an operation as the stand-in would before running it: syntax, schema, deprecated parts, a missing
 * `@idempotent` and, when given, access scopes. For the tests of code that holds `#graphql` operations.
 * @param scopes the app's granted scopes; without them scopes are not checked
 * @returns one sentence per problem; empty when the operation is fine
 */
export function validateOperation(document: string, scopes?: readonly string[]): string[] {
  try {
    return documentProblems(parse(document), scopes ?? null).map((problem) => problem.message);
  } catch (error) {
    if (error instanceof GraphQLError) return [error.message];
    throw error;
  }
}
