import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  NoDeprecatedCustomRule,
  typeFromAST,
  validate,
  GraphQLError,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";

/**
 * Deprecated fields, arguments, input fields and enum values that a document names. Shopify still answers them, until
 * a later version does not: https://shopify.dev/docs/api/usage/versioning. The stand-in refuses them today.
 */
export const deprecationsIn = (schema: GraphQLSchema, document: DocumentNode): GraphQLError[] =>
  validate(schema, document, [NoDeprecatedCustomRule]).map((problem) => new GraphQLError(`stand-in: deprecated. ${problem.message}`, { nodes: problem.nodes }));

/** Deprecated input fields inside the variables, which no document check can see. */
export function deprecationsInVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Record<string, unknown>): GraphQLError[] {
  const found: GraphQLError[] = [];
  const visit = (type: GraphQLInputType, value: unknown, path: string): void => {
    if (value === null || value === undefined) return;
    if (isNonNullType(type)) return visit(type.ofType, value, path);
    if (isListType(type)) return (Array.isArray(value) ? value : [value]).forEach((item, index) => visit(type.ofType, item, `${path}.${index}`));
    const named = getNamedType(type);
    if (!isInputObjectType(named) || typeof value !== "object") return;
    for (const [name, inner] of Object.entries(value)) {
      const field = named.getFields()[name];
      if (field?.deprecationReason) found.push(new GraphQLError(`stand-in: deprecated. The input field ${named.name}.${name} is deprecated. ${field.deprecationReason}`, { extensions: { path: `${path}.${name}` } }));
      if (field) visit(field.type, inner, `${path}.${name}`);
    }
  };
  for (const definition of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, definition.type) as GraphQLInputType | undefined;
    const name = definition.variable.name.value;
    if (type) visit(type, variables[name], name);
  }
  return found;
}
