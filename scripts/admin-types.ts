import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { generate } from "@graphql-codegen/cli";
import { ApiType, pluckConfig, shopifyApiTypes } from "@shopify/api-codegen-preset";
import { buildClientSchema, getNamedType, isInputObjectType, parse, TypeInfo, visit, visitWithTypeInfo, type GraphQLInputType, type IntrospectionQuery, type IntrospectionType } from "graphql";
import { API_VERSION } from "../app/adapters/shopify/api-version";

const OPERATIONS = "app/adapters/shopify/operations";
const GENERATED = "app/adapters/shopify/generated";
export const FILES = ["admin.types.d.ts", "admin.generated.d.ts"];

/** The Admin API's schema as the repository keeps it. */
export const adminSchema = (): { data: IntrospectionQuery } => JSON.parse(gunzipSync(readFileSync(`sandbox/shopify/schema/admin_${API_VERSION}.json.gz`)).toString("utf8"));

/**
 * Writes types for the operations in app/adapters/shopify/operations, with Shopify's own preset. The schema is first
 * cut down to what the operations touch: types for all of it would be 80,000 lines that every typecheck reads.
 * @param folder where the two files go
 */
export async function generateAdminTypes(folder: string, operations: string[]): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "admin-types-"));
  try {
    writeFileSync(join(work, `admin-${API_VERSION}.schema.json`), JSON.stringify({ data: usedPart(adminSchema().data, operations) }));
    const preset = shopifyApiTypes({ apiType: ApiType.Admin, apiVersion: API_VERSION, outputDir: work, documents: [`${OPERATIONS}/*.ts`] });
    // Enums as unions of their names: the files declare types only, so an enum object would not be there at run time.
    const generates = Object.fromEntries(Object.entries(preset).map(([file, target]) => [file, "plugins" in target ? { ...target, config: { ...target.config, enumsAsTypes: true } } : target]));
    await generate({ generates, pluckConfig: pluckConfig as object, silent: true, cwd: process.cwd() }, true);
    mkdirSync(folder, { recursive: true });
    for (const file of FILES) writeFileSync(join(folder, file), readFileSync(join(work, file), "utf8"));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The introspection with only the fields that these operations select, and the inputs they take. */
function usedPart(data: IntrospectionQuery, operations: string[]): IntrospectionQuery {
  const schema = buildClientSchema(data, { assumeValid: true });
  const fields = new Map<string, Set<string>>();
  const inputs = new Set<string>();
  const takeInput = (type: GraphQLInputType | null | undefined) => {
    const named = type && getNamedType(type);
    if (!named || inputs.has(named.name)) return;
    inputs.add(named.name);
    if (isInputObjectType(named)) for (const field of Object.values(named.getFields())) takeInput(field.type);
  };
  const take = (type: string, field?: string) => {
    const set = fields.get(type) ?? new Set();
    if (field) set.add(field);
    fields.set(type, set);
  };
  for (const operation of operations) {
    const info = new TypeInfo(schema);
    visit(
      parse(operation),
      visitWithTypeInfo(info, {
        Field() {
          const parent = info.getParentType();
          const field = info.getFieldDef();
          if (!parent || !field) throw new Error(`not in the schema: ${operation}`);
          take(parent.name, field.name);
          take(getNamedType(field.type).name);
          for (const argument of field.args) takeInput(argument.type);
        },
        InlineFragment(node) {
          if (node.typeCondition) take(node.typeCondition.name.value);
        },
      }),
    );
  }
  const kept = <T extends { name: string }>(types: readonly T[]) => types.filter((type) => fields.has(type.name) || inputs.has(type.name));
  // All members of a union or an interface stay, or its type would claim that the selected one is the only one there is.
  // Only of Node, which nearly everything is, those that other operations use are enough.
  for (const type of data.__schema.types) if ((type.kind === "UNION" || (type.kind === "INTERFACE" && type.name !== "Node")) && fields.has(type.name)) for (const member of type.possibleTypes) take(member.name);
  const composite = data.__schema.types.filter((type) => type.kind === "OBJECT" || type.kind === "INTERFACE");
  for (const type of composite) {
    // GraphQL knows no empty types: one that is only told apart from others keeps a field.
    if (fields.get(type.name)?.size === 0) take(type.name, type.fields.find((field) => field.type.kind === "NON_NULL" && field.type.ofType.kind === "SCALAR")?.name);
  }
  for (const type of composite) {
    if (fields.has(type.name)) for (const parent of kept(type.interfaces ?? [])) for (const field of fields.get(parent.name) ?? []) take(type.name, field);
  }
  const types = data.__schema.types.flatMap((type): IntrospectionType[] => {
    if (type.kind === "SCALAR") return [type];
    if (!fields.has(type.name) && !inputs.has(type.name)) return [];
    if (type.kind === "UNION") return [{ ...type, possibleTypes: kept(type.possibleTypes) }];
    if (type.kind === "OBJECT") return [{ ...type, interfaces: kept(type.interfaces), fields: type.fields.filter((field) => fields.get(type.name)?.has(field.name)) }];
    if (type.kind === "INTERFACE") return [{ ...type, interfaces: kept(type.interfaces ?? []), possibleTypes: kept(type.possibleTypes), fields: type.fields.filter((field) => fields.get(type.name)?.has(field.name)) }];
    return [type];
  });
  return { __schema: { ...data.__schema, types, subscriptionType: null } } as IntrospectionQuery;
}

/** Every operation of the adapter, by name. */
export async function adminOperations(): Promise<string[]> {
  const modules = await Promise.all(readdirSync(OPERATIONS).map((file) => import(pathToFileURL(resolve(OPERATIONS, file)).href) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module)).filter((value): value is string => typeof value === "string");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await generateAdminTypes(GENERATED, await adminOperations());
