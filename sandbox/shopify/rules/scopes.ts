import { getNamedType, GraphQLError, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from "graphql";

/**
 * Scopes that Shopify asks for and its schema data leaves out
 * (https://shopify.dev/docs/api/admin-graphql/latest/mutations/refundCreate: "write_orders access scope").
 */
const UNLISTED: Record<string, readonly string[]> = {
  "Mutation.refundCreate": ["write_orders", "write_marketplace_orders"],
};

/** @returns whether `granted` holds `scope`; a write scope carries its read scope (https://shopify.dev/docs/api/usage/access-scopes) */
export const hasScope = (granted: readonly string[], scope: string): boolean =>
  granted.includes(scope) || (scope.startsWith("read_") && granted.includes(scope.replace("read_", "write_")));

/**
 * The fields of a document that the app's scopes do not reach. The field's own scopes, those of the type it
 * returns and those of the type it stands on count; of the scopes listed for one thing any single one is enough.
 */
export function scopeProblems(schema: GraphQLSchema, document: DocumentNode, needed: ReadonlyMap<string, readonly string[]>, granted: readonly string[]): GraphQLError[] {
  const problems = new Map<string, GraphQLError>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const parent = info.getParentType();
        const returned = info.getType();
        if (!parent || !returned) return;
        const asked = [UNLISTED[`${parent.name}.${node.name.value}`], needed.get(`${parent.name}.${node.name.value}`), needed.get(getNamedType(returned).name), needed.get(parent.name)];
        for (const scopes of asked) {
          if (!scopes || scopes.some((scope) => hasScope(granted, scope))) continue;
          const wanted = scopes.map((scope) => `\`${scope}\` access scope`).join(" or ");
          if (problems.has(wanted)) continue; // one sentence per missing scope, at the field that met it first
          problems.set(wanted, new GraphQLError(`Access denied for ${node.name.value} field. Required access: ${wanted}.`, { nodes: node, extensions: { code: "ACCESS_DENIED", requiredAccess: wanted } }));
        }
      },
    }),
  );
  return [...problems.values()];
}
