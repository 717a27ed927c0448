import { afterEach, expect, it, vi } from "vitest";
import { pixelStep } from "../../../app/contracts/pixel";
import { start, stepOf } from "./pixel";

type Api = Parameters<typeof start>[0];
type Privacy = Api["init"]["customerPrivacy"];

const YES: Privacy = { analyticsProcessingAllowed: true, marketingAllowed: true, preferencesProcessingAllowed: false, saleOfDataAllowed: false };
const VISITS = "par_00000000000000000000000001.abc.signature";
const checkout = (change: object = {}) => ({ token: "c0ffee00c0ffee00", email: "mei@example.com", attributes: [{ key: "gift", value: "yes" }, { key: "_tuan_visits", value: VISITS }], order: { id: "1" }, ...change });
afterEach(() => vi.unstubAllGlobals());

/** The pixel on a page, and what it has sent. */
function page(privacy = YES, settings: object = { app: "https://tuan.example" }) {
  const sent: [string, RequestInit][] = [];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => (sent.push([url, init]), Promise.reject(new Error("offline"))));
  const heard = new Map<string, (event: unknown) => void>();
  const subscribe = (name: string, callback: (event: never) => void) => (heard.set(name, callback as (event: unknown) => void), () => true);
  start({ analytics: { subscribe }, customerPrivacy: { subscribe }, init: { data: { shop: { myshopifyDomain: "tea.myshopify.com" } }, customerPrivacy: privacy }, settings } as unknown as Api);
  return { sent, heard: [...heard.keys()], happens: (name: string, what: object) => heard.get(name)?.({ data: { checkout: what } }), choose: (choice: Privacy) => heard.get("visitorConsentCollected")?.({ customerPrivacy: choice }) };
}

it("tells which step of which checkout, and the visits: nothing else of it", () => {
  const { sent, happens, heard } = page();
  happens("checkout_started", checkout());
  happens("checkout_completed", checkout());
  expect(sent.map(([url, { body }]) => [url, JSON.parse(String(body))])).toEqual(["begun", "completed"].map((step) => ["https://tuan.example/pixel?shop=tea.myshopify.com", { step, checkout: "c0ffee00c0ffee00", visits: VISITS }]));
  for (const [, { body, ...init }] of sent) {
    expect(pixelStep.safeParse(JSON.parse(String(body))).success).toBe(true);
    expect(init).toEqual({ method: "POST", keepalive: true, credentials: "omit", referrerPolicy: "no-referrer" });
  }
  expect(heard.sort()).toEqual(["checkout_completed", "checkout_started", "visitorConsentCollected"]);
});

it("says nothing of whom nobody brought", () => {
  const { sent, happens } = page();
  happens("checkout_started", checkout({ attributes: [{ key: "gift", value: "yes" }] }));
  happens("checkout_started", checkout({ token: null }));
  expect(stepOf("begun", checkout({ attributes: [] }))).toBeNull();
  expect(sent).toEqual([]);
});

it.each([["analyticsProcessingAllowed"], ["marketingAllowed"]] as const)("says nothing without %s, from the moment it is withdrawn until it is given", (name) => {
  const { sent, happens, choose } = page({ ...YES, [name]: false });
  happens("checkout_started", checkout());
  expect(sent).toHaveLength(0);
  choose(YES);
  happens("checkout_started", checkout());
  expect(sent).toHaveLength(1);
  choose({ ...YES, [name]: false });
  happens("checkout_completed", checkout());
  expect(sent).toHaveLength(1);
});

it("says nothing where it does not know the app", () => {
  const { sent, happens } = page(YES, {});
  happens("checkout_started", checkout());
  expect(sent).toEqual([]);
});
