import { readdirSync, readFileSync } from "node:fs";
import { parse } from "graphql";
import { expect, test } from "vitest";
import { requestedCost, SINGLE_QUERY_LIMIT } from "./cost";
import { admin, validateOperation } from "./schema";

/** Every exported operation of the app's Shopify adapter. */
async function operations(): Promise<[string, string][]> {
  const folder = new URL("../../app/adapters/shopify/operations/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.entries(module).filter((entry): entry is [string, string] => typeof entry[1] === "string" && entry[1].includes("#graphql")));
}

const all = await operations();
const scopes = (/^scopes = "(.+)"$/m.exec(readFileSync(new URL("../../shopify.app.toml", import.meta.url), "utf8"))?.[1] ?? "").split(",");

test("there are operations to check", () => {
  expect(all.length).toBeGreaterThan(10);
});

test.each(all)("%s fits the schema, uses nothing deprecated and stays within the app's scopes", (_name, document) => {
  expect(validateOperation(document, scopes)).toEqual([]);
});

test.each(all)("%s stays under the limit of a single query", (_name, document) => {
  const parsed = parse(document);
  const operation = parsed.definitions.find((one) => one.kind === "OperationDefinition")!;
  expect(requestedCost(admin().schema, parsed, operation, {})).toBeLessThanOrEqual(SINGLE_QUERY_LIMIT);
});
