import { getNamedType, isAbstractType, isCompositeType, isObjectType, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type GraphQLNamedType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode } from "graphql";

/** One query may ask for this much (https://shopify.dev/docs/api/usage/limits#single-query-limit). */
export const SINGLE_QUERY_LIMIT = 1000;
const MUTATION = 10;
const CONNECTION = 2;

function pageSize(node: FieldNode, variables: Record<string, unknown>): number {
  for (const { name, value } of node.arguments ?? []) {
    if (name.value !== "first" && name.value !== "last") continue;
    if (value.kind === "IntValue") return Number(value.value);
    if (value.kind === "Variable") return Number(variables[value.name.value] ?? 0);
  }
  return 0;
}

/**
 * What an operation costs before it runs, by Shopify's table (https://shopify.dev/docs/api/usage/limits#cost-calculation):
 * scalars 0, objects 1, a mutation 10, a connection 2 plus its page size times one node. Lists without a page count once.
 */
export function requestedCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): number {
  const fragments = new Map(document.definitions.filter((one): one is FragmentDefinitionNode => one.kind === "FragmentDefinition").map((one) => [one.name.value, one]));

  const ofSet = (set: SelectionSetNode | undefined, parent: GraphQLNamedType): number => {
    let total = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === "Field") total += ofField(selection, parent);
      else {
        const fragment = selection.kind === "FragmentSpread" ? fragments.get(selection.name.value) : selection;
        const on = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
        if (fragment && on) total += ofSet(fragment.selectionSet, on);
      }
    }
    return total;
  };
  const ofField = (node: FieldNode, parent: GraphQLNamedType): number => {
    const field = isObjectType(parent) || isAbstractType(parent) ? ("getFields" in parent ? parent.getFields()[node.name.value] : undefined) : undefined;
    if (!field) return 0;
    const type = getNamedType(field.type);
    const inside = () => ofSet(node.selectionSet, type);
    if (parent === schema.getMutationType()) return MUTATION + inside();
    if (!isCompositeType(type) || type.name === "PageInfo") return 0;
    if (type.name.endsWith("Connection")) return CONNECTION + pageSize(node, variables) * inside();
    return (type.name.endsWith("Edge") ? 0 : 1) + inside();
  };
  const root = operation.operation === "mutation" ? schema.getMutationType() : schema.getQueryType();
  return root ? ofSet(operation.selectionSet, root) : 0;
}

/** What the answer really held: every object that came back counts 1; Shopify gives the difference back to the bucket. */
export function actualCost(data: unknown, isMutation: boolean): number {
  const count = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + count(item), 0);
    if (!value || typeof value !== "object") return 0;
    return 1 + Object.values(value).reduce<number>((sum, item) => sum + count(item), 0);
  };
  return Math.max(0, count(data) - 1) + (isMutation ? MUTATION : 0);
}
