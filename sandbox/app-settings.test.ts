import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { readAppSettings } from "./app-settings";
import { ROOT } from "./root";

it("reads this app's own file", () => {
  const { scopes, webhookTopics, proxy } = readAppSettings(path.join(ROOT, "shopify.app.toml"));
  expect(scopes).toContain("write_discounts");
  expect(webhookTopics).toEqual(expect.arrayContaining([{ topic: "orders/paid", path: "/webhooks", fields: ["id", "updated_at"] }, { topic: "shop/redact", path: "/webhooks" }]));
  expect(proxy).toMatchObject({ prefix: "apps", subpath: "tuan" });
});

it("keeps include_fields with their topics, skips comments, and says what is missing", async () => {
  const directory = await mkdtemp(path.join(os.tmpdir(), "tuan-settings-"));
  const file = path.join(directory, "app.toml");
  const proxy = '[access_scopes]\nscopes = "a, b"\n[app_proxy]\nurl = "/p"\nsubpath = "s"\nprefix = "tools"\n';
  try {
    await writeFile(file, `${proxy}[[webhooks.subscriptions]]\n# topics = ["x/y"]\ntopics = [\n "a/b",\n "c/d" ]\nuri = "/w"\ninclude_fields = ["id"]\n`);
    expect(readAppSettings(file)).toEqual({ scopes: ["a", "b"], proxy: { url: "/p", subpath: "s", prefix: "tools" }, webhookTopics: [{ topic: "a/b", path: "/w", fields: ["id"] }, { topic: "c/d", path: "/w", fields: ["id"] }] });
    await writeFile(file, proxy);
    expect(() => readAppSettings(file)).toThrow("no webhook subscriptions");
    await writeFile(file, '[[webhooks.subscriptions]]\ntopics = ["a/b"]\nuri = "/w"\n');
    expect(() => readAppSettings(file)).toThrow("[access_scopes] scopes is missing");
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
