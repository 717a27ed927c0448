import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { smallShop, type SmallShop } from "./testing/small-shop";

const SCOPES = ["write_pixels", "read_customer_events"];
const CREATE = "mutation Create($webPixel: WebPixelInput!) { webPixelCreate(webPixel: $webPixel) { webPixel { id settings } userErrors { field message code } } }";
const UPDATE = "mutation Update($id: ID!, $webPixel: WebPixelInput!) { webPixelUpdate(id: $id, webPixel: $webPixel) { webPixel { id settings } userErrors { field message code } } }";
const READ = "query { webPixel { id settings } }";
const settings = (value: object) => ({ webPixel: { settings: JSON.stringify(value) } });

describe("the web pixel", () => {
  let shop: SmallShop;
  beforeEach(async () => void (shop = await smallShop({ scopes: SCOPES })));
  afterEach(() => shop.close());
  const create = async (input: object) => (await shop.run(CREATE, input as Record<string, unknown>)).data.webPixelCreate;

  test("is turned on once, read without an id, and brought up to date", async () => {
    expect((await shop.run(READ)).errors).toMatchObject([{ message: "No web pixel was found for this app." }]);
    const made = await create(settings({ app: "https://tuan.example" }));
    expect(made).toEqual({ webPixel: { id: expect.stringMatching(/WebPixel\/\d+$/), settings: '{"app":"https://tuan.example"}' }, userErrors: [] });
    expect(await create(settings({ app: "https://tuan.example" }))).toMatchObject({ webPixel: null, userErrors: [{ code: "TAKEN" }] });
    expect((await shop.run(UPDATE, { id: made.webPixel.id, ...settings({ app: "https://new.example" }) })).data.webPixelUpdate.userErrors).toEqual([]);
    expect((await shop.run(READ)).data.webPixel).toEqual({ id: made.webPixel.id, settings: '{"app":"https://new.example"}' });
    expect((await shop.run(UPDATE, { id: "gid://shopify/WebPixel/1", ...settings({ app: "x" }) })).data.webPixelUpdate.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  });

  test.each([
    [settings({}), "INVALID_SETTINGS"],
    [settings({ app: "" }), "INVALID_SETTINGS"],
    [settings({ app: "a", more: "b" }), "INVALID_SETTINGS"],
    [{ webPixel: { settings: "{" } }, "INVALID_CONFIGURATION_JSON"],
  ])("takes no settings but those that the extension defines: %j", async (input, code) => {
    expect(await create(input)).toMatchObject({ webPixel: null, userErrors: [{ code }] });
  });

  test("goes with the app", async () => {
    await create(settings({ app: "https://tuan.example" }));
    shop.api.privacy.uninstall();
    expect(shop.api.world.app.pixel).toBeNull();
  });
});

test.each([[["write_pixels"]], [["read_customer_events"]], [[]]])("needs both scopes, not only %j", async (scopes) => {
  const shop = await smallShop({ scopes });
  expect((await shop.run(CREATE, settings({ app: "https://tuan.example" }))).errors).toContainEqual(expect.objectContaining({ extensions: expect.objectContaining({ code: "ACCESS_DENIED" }) }));
  await shop.close();
});
