import { GraphQLError, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from "graphql";

/** The mutations whose description says that an idempotency key is required (since 2026-04). */
const requiring = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

/** @returns whether Shopify refuses this mutation without `@idempotent(key:)` */
export function requiresKey(schema: GraphQLSchema, mutation: string): boolean {
  let names = requiring.get(schema);
  if (!names) {
    const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
    names = new Set(fields.filter((field) => /idempotency key is required/.test(field.description ?? "")).map((field) => field.name));
    requiring.set(schema, names);
  }
  return names.has(mutation);
}

/** Mutations without the key they need, and keys on fields that know none (https://shopify.dev/docs/api/usage/idempotent-requests). */
export function idempotencyProblems(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  const problems: GraphQLError[] = [];
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const given = node.directives?.some((directive) => directive.name.value === "idempotent") ?? false;
        const needed = info.getParentType() === schema.getMutationType() && requiresKey(schema, node.name.value);
        if (needed === given) return;
        const message = needed
          ? `The @idempotent directive is required for this mutation but was not provided: ${node.name.value}.`
          : `The @idempotent directive is not supported on ${node.name.value}.`;
        problems.push(new GraphQLError(message, { nodes: node, extensions: { code: "BAD_REQUEST" } }));
      },
    }),
  );
  return problems;
}
