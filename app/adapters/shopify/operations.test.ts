import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, getNamedType, type IntrospectionQuery, parse, TypeInfo, validate, visit, visitWithTypeInfo } from "graphql";
import { describe, expect, test } from "vitest";
import { adminOperations, FILES, generateAdminTypes } from "../../../scripts/admin-types";
import { API_VERSION } from "./api-version";

type ScopeItem = { type: "type" | "field"; typeName: string; fieldName?: string; offlineScopes: string[] };
const stored: { data: IntrospectionQuery; offline_scopes: { items: ScopeItem[] } } = JSON.parse(gunzipSync(readFileSync(`sandbox/shopify/schema/admin_${API_VERSION}.json.gz`)).toString("utf8"));
const schema = buildClientSchema(stored.data, { assumeValid: true });
const toml = readFileSync("shopify.app.toml", "utf8");
const granted = /^scopes = "(.+)"$/m.exec(toml)?.[1]?.split(",") ?? [];
const operations = await adminOperations();
const named = operations.map((text) => [/(?:query|mutation) (\w+)/.exec(text)?.[1] ?? "unnamed", text] as const);

/** What Shopify's list says an operation's fields and types need: one set of alternatives each. */
function needs(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const info = new TypeInfo(schema);
  visit(
    parse(text),
    visitWithTypeInfo(info, {
      Field() {
        const parent = info.getParentType()?.name;
        const field = info.getFieldDef();
        if (!parent || !field) return;
        const returned = getNamedType(field.type).name;
        for (const item of stored.offline_scopes.items) {
          const concerned = item.type === "field" ? item.typeName === parent && item.fieldName === field.name : item.typeName === returned;
          if (concerned && item.offlineScopes.length > 0) found.set(item.type === "field" ? `${parent}.${field.name}` : returned, item.offlineScopes);
        }
      },
    }),
  );
  return found;
}
const covers = (scope: string) => granted.includes(scope) || granted.includes(scope.replace(/^read_/, "write_"));

describe.each(named)("%s", (_name, text) => {
  test("is valid against the schema", () => {
    expect(validate(schema, parse(text)).map((error) => error.message)).toEqual([]);
  });

  test("uses nothing deprecated", () => {
    const deprecated: string[] = [];
    const info = new TypeInfo(schema);
    visit(
      parse(text),
      visitWithTypeInfo(info, {
        Field: () => void (info.getFieldDef()?.deprecationReason && deprecated.push(info.getFieldDef()?.name ?? "")),
        Argument: () => void (info.getArgument()?.deprecationReason && deprecated.push(info.getArgument()?.name ?? "")),
      }),
    );
    expect(deprecated).toEqual([]);
  });

  test("needs no scope that the app does not ask for", () => {
    expect([...needs(text)].filter(([, alternatives]) => !alternatives.some(covers))).toEqual([]);
  });

  test("gives an idempotency key where Shopify demands one", () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      if (/idempotency key is required/.test(field.description ?? "") && new RegExp(`\\b${field.name}\\(`).test(text)) expect(text).toMatch(new RegExp(`${field.name}\\([^)]*\\) @idempotent\\(key: \\$key\\)`));
    }
  });
});

test("there are operations to check, each with a name of its own", () => {
  expect(named.length).toBeGreaterThan(20);
  expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
});

test("the API version is the same in the code, in shopify.app.toml and in the schema", () => {
  expect(API_VERSION).toBe("2026-07");
  expect(/^api_version = "(.+)"$/m.exec(toml)?.[1]).toBe(API_VERSION);
  expect(readFileSync(".graphqlrc.ts", "utf8")).toContain("apiVersion: API_VERSION");
  expect(readFileSync("scripts/admin-types.ts", "utf8")).not.toMatch(/20\d\d-\d\d/);
});

test("every scope in shopify.app.toml is explained in docs/scopes.md, and no other is", () => {
  const explained = [...readFileSync("docs/scopes.md", "utf8").matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]);
  expect([...granted].sort()).toEqual(explained.sort());
});

test("the committed types are what the operations and the schema give", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tuan-types-"));
  try {
    await generateAdminTypes(folder, operations);
    for (const file of FILES) expect(readFileSync(join("app/adapters/shopify/generated", file), "utf8"), `${file}: run npx tsx scripts/admin-types.ts`).toBe(readFileSync(join(folder, file), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
