import { execute, getOperationAST, GraphQLError, isObjectType, parse, type DocumentNode, type ExecutionResult, type GraphQLFieldResolver, type OperationDefinitionNode } from "graphql";
import { actualCost, requestedCost, SINGLE_QUERY_LIMIT } from "./cost";
import { mutations, queries } from "./resolvers";
import { deprecationsInVariables } from "./rules/deprecations";
import { requiresKey } from "./rules/idempotent-directive";
import { admin, documentProblems } from "./schema";
import type { Resolver, ShopRoom } from "./shop-room";

export type GraphQlBody = { query?: unknown; variables?: unknown; operationName?: unknown };
export type GraphQlAnswer = { operation: string; kind: "query" | "mutation"; variables: Record<string, unknown>; json: { data?: unknown; errors?: unknown[]; extensions?: unknown } };

type Source = Record<string, unknown>;

const keyOf = (node: { directives?: readonly { name: { value: string }; arguments?: readonly { name: { value: string }; value: { kind: string } }[] }[] }, variables: Record<string, unknown>): string => {
  const value = node.directives?.find((one) => one.name.value === "idempotent")?.arguments?.find((one) => one.name.value === "key")?.value as { kind: string; value?: string; name?: { value: string } } | undefined;
  return value?.kind === "Variable" ? String(variables[value.name?.value ?? ""] ?? "") : String(value?.value ?? "");
};

/** Reads a field: from the root's resolvers, or from the object that a resolver gave. Nothing is made up. */
const fieldResolver: GraphQLFieldResolver<Source, ShopRoom> = (source, args, room, info) => {
  const { schema } = admin();
  const name = info.fieldName;
  const isMutation = info.parentType === schema.getMutationType();
  const root = isMutation ? mutations : info.parentType === schema.getQueryType() ? queries : null;
  const value = root ? root[name] : source?.[name];
  if (value === undefined) throw new GraphQLError(`stand-in: ${info.parentType.name}.${name} is not implemented`, { extensions: { code: "NOT_IMPLEMENTED" } });
  if (typeof value !== "function") return value;
  const act = () => (value as Resolver)(args, room);
  if (!isMutation || !requiresKey(schema, name)) return act();
  const fields = isObjectType(info.returnType) ? Object.keys(info.returnType.getFields()) : [];
  const refused = (message: string) => ({ ...Object.fromEntries(fields.map((field) => [field, null])), userErrors: [{ field: null, message }] });
  return room.idempotency.once(name, keyOf(info.fieldNodes[0]!, info.variableValues as Source), args, act as () => ReturnType<typeof refused>, refused);
};

const failure = (errors: readonly GraphQLError[], operation = "", kind: "query" | "mutation" = "query", variables: Source = {}): GraphQlAnswer => ({ operation, kind, variables, json: { errors: errors.map((error) => error.toJSON()) } });

function read(body: GraphQlBody): { query: string; variables: Source; operationName: string | null } | GraphQLError {
  if (typeof body.query !== "string") return new GraphQLError("Required parameter missing or invalid: query");
  if (body.variables != null && (typeof body.variables !== "object" || Array.isArray(body.variables))) return new GraphQLError("Variables are invalid");
  return { query: body.query, variables: (body.variables as Source | null) ?? {}, operationName: typeof body.operationName === "string" ? body.operationName : null };
}

type Checked = { document: DocumentNode; problems: GraphQLError[] };
/** An app sends the same few documents again and again: each is parsed and validated once for its scopes. */
const documents = new Map<string, Checked>();
const MOST = 500;

function checked(query: string, scopes: readonly string[]): Checked | GraphQLError {
  const key = `${scopes.join()} ${query}`;
  const known = documents.get(key);
  if (known) return known;
  try {
    const document = parse(query);
    const fresh = { document, problems: documentProblems(document, scopes) };
    if (documents.size >= MOST) documents.clear();
    documents.set(key, fresh);
    return fresh;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Names the operation of a request without running it. */
export function operationName(body: GraphQlBody): string | null {
  const input = read(body);
  if (input instanceof GraphQLError) return null;
  try {
    return getOperationAST(parse(input.query), input.operationName)?.name?.value ?? null;
  } catch {
    return null; // what cannot be parsed is refused with its reason by runOperation
  }
}

const exhausted = (room: ShopRoom, requested: number) => ({
  errors: [{ message: "Throttled", extensions: { code: "THROTTLED", documentation: "https://shopify.dev/api/usage/rate-limits" } }],
  extensions: { cost: { requestedQueryCost: requested, actualQueryCost: null, throttleStatus: room.bucket.status() } },
});

/**
 * Runs one Admin API request against a shop: schema, deprecations, scopes, idempotency, cost, then the resolvers.
 * @param forceThrottle answer as an empty bucket would
 */
export async function runOperation(room: ShopRoom, body: GraphQlBody, forceThrottle = false): Promise<GraphQlAnswer> {
  const input = read(body);
  if (input instanceof GraphQLError) return failure([input]);
  const { schema } = admin();
  const known = checked(input.query, room.world.app.scopes);
  if (known instanceof GraphQLError) return failure([known]);
  const { document } = known;
  const operation: OperationDefinitionNode | null | undefined = getOperationAST(document, input.operationName);
  if (!operation || operation.operation === "subscription") return failure([new GraphQLError("An operation name is required")]);
  const kind = operation.operation;
  const name = operation.name?.value ?? "";
  const problems = [...known.problems, ...deprecationsInVariables(schema, operation, input.variables)];
  if (problems.length) return failure(problems, name, kind, input.variables);

  const requested = requestedCost(schema, document, operation, input.variables);
  const answer = (json: GraphQlAnswer["json"]): GraphQlAnswer => ({ operation: name, kind, variables: input.variables, json });
  if (requested > SINGLE_QUERY_LIMIT) {
    const message = `Query cost is ${requested}, which exceeds the single query max cost limit (${SINGLE_QUERY_LIMIT}).`;
    return answer({ errors: [{ message, extensions: { code: "MAX_COST_EXCEEDED", cost: requested, maxCost: SINGLE_QUERY_LIMIT } }] });
  }
  if (forceThrottle || requested > room.bucket.available()) return answer(exhausted(room, requested));

  const result: ExecutionResult = await execute({ schema, document, operationName: input.operationName, variableValues: input.variables, contextValue: room, rootValue: {}, fieldResolver });
  const actual = Math.min(requested, actualCost(result.data, kind === "mutation"));
  room.bucket.take(actual);
  return answer({
    ...(result.errors ? { errors: result.errors.map((error) => error.toJSON()) } : {}),
    ...(result.data !== undefined ? { data: result.data } : {}),
    extensions: { cost: { requestedQueryCost: requested, actualQueryCost: actual, throttleStatus: room.bucket.status() } },
  });
}
