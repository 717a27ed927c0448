import { beforeEach, describe, expect, it } from "vitest";
import { WidgetStage } from "./stage";

const stage = new WidgetStage();

/** A browser's Shopify, whose privacy API comes a moment late as the real one's does. `forbidden`: the visitor has not agreed. */
async function consent(forbidden: boolean): Promise<void> {
  await stage.page.addInitScript((no) => {
    const shopify = {
      allowed: sessionStorage.getItem("allowed") ?? String(!no),
      customerPrivacy: undefined as unknown,
      loadFeatures(wanted: { name: string; version: string }[], done: () => void) {
        if (wanted[0]?.name === "consent-tracking-api" && wanted[0].version === "0.1") shopify.customerPrivacy = { marketingAllowed: () => shopify.allowed === "true" };
        queueMicrotask(done);
      },
    };
    Object.assign(window, { Shopify: shopify });
  }, forbidden);
}
const choose = (allowed: boolean) =>
  stage.page.evaluate((yes) => {
    sessionStorage.setItem("allowed", String(yes));
    (window as unknown as { Shopify: { allowed: string } }).Shopify.allowed = String(yes);
    document.dispatchEvent(new CustomEvent("visitorConsentCollected", { detail: { marketingAllowed: yes } }));
  }, allowed);

/** Opens a page of the shop and waits until nothing is asked any more. */
async function open(query = ""): Promise<void> {
  await stage.page.goto(`${stage.shop.url}/${query}`);
  await stage.page.waitForFunction(() => customElements.get("tuan-embed"));
  await stage.page.waitForLoadState("networkidle");
}
const kept = () => stage.page.evaluate(() => localStorage.getItem("tuan.visits"));
const tokens = async () => (JSON.parse((await kept()) ?? '{"visits":[]}') as { visits: { token: string }[] }).visits.map(({ token }) => token);
const attribute = () => stage.shop.attributes["_tuan_visits"];
const count = (line: string) => stage.shop.log.filter((one) => one === line).length;
const written = () => count("POST /cart/update.js");

describe("a visit by somebody's link", () => {
  beforeEach(() => void stage.shop.play({}));

  it("is noted, kept, written into the cart, and taken out of the address", async () => {
    await consent(false);
    await open("?a=1&ref=ANA2#tea");
    expect(await tokens()).toEqual(["visit.ANA2.1"]);
    expect(attribute()).toBe("visit.ANA2.1");
    expect(stage.page.url()).toBe(`${stage.shop.url}/?a=1#tea`);
    expect(stage.shop.bodies[0]).toEqual({ code: "ANA2", locale: "en" });
  });

  it("costs those who came by no link nothing: no request, no script", async () => {
    await consent(false);
    const asked: string[] = [];
    stage.page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
    await open();
    expect(asked).toContain("/assets/tuan-embed.js");
    expect(asked).not.toContain("/assets/tuan-visit.js");
    expect(stage.shop.log).toEqual([]);
    expect(await kept()).toBeNull();
  });

  it("is written once into each cart", async () => {
    await consent(false);
    await open("?ref=ANA2");
    await open();
    expect(written()).toBe(1);
    Object.assign(stage.shop, { cart: "cart-2", attributes: {} });
    await open();
    await open();
    expect([written(), attribute()]).toEqual([2, "visit.ANA2.1"]);
  });

  it("does not look the cart up where its cookie can be read", async () => {
    await consent(false);
    await stage.context.addCookies([{ name: "cart", value: "c1", url: stage.shop.url }]);
    await open("?ref=ANA2");
    await open();
    expect([written(), count("GET /cart.js")]).toEqual([1, 0]);
    await stage.context.addCookies([{ name: "cart", value: "c2", url: stage.shop.url }]);
    await open();
    expect([written(), count("GET /cart.js")]).toEqual([2, 0]);
  });

  it("joins those before, the newest last, and ends after its days", async () => {
    await consent(false);
    await open("?ref=ANA2");
    await open("?ref=BO22");
    const both = await tokens();
    expect(both).toHaveLength(2);
    expect(attribute()).toBe(both.join(" "));
    await stage.page.evaluate(() => {
      const all = JSON.parse(localStorage.getItem("tuan.visits")!) as { visits: { until: number }[] };
      all.visits[0]!.until = 0;
      localStorage.setItem("tuan.visits", JSON.stringify(all));
    });
    await open();
    expect(await tokens()).toEqual([both[1]]);
    expect(attribute()).toBe(both[1]);
  });

  it("of an unknown code leaves everything as it is, the address too: it may be another app's", async () => {
    await consent(false);
    await open("?ref=UNKNOWN2");
    expect(stage.shop.log).toEqual(["POST /apps/tuan/visits"]);
    expect(await kept()).toBeNull();
    expect(stage.page.url()).toContain("ref=UNKNOWN2");
  });

  it("whose request was lost is noted on the next page; not any more once consent is withdrawn", async () => {
    await consent(false);
    stage.shop.scene = { offline: true };
    await open("?ref=ANA2");
    expect(await tokens()).toEqual([]);
    stage.shop.scene = {};
    await open();
    expect(await tokens()).toEqual([expect.stringMatching(/^visit\.ANA2\./)]);
    const asked = count("POST /apps/tuan/visits");
    await open();
    expect(count("POST /apps/tuan/visits")).toBe(asked);

    stage.shop.scene = { offline: true };
    await open("?ref=BO22");
    await choose(false);
    await expect.poll(() => stage.page.evaluate(() => sessionStorage.getItem("tuan.ref"))).toBeNull();
    stage.shop.scene = {};
    await open();
    await choose(true);
    await stage.page.waitForLoadState("networkidle");
    expect(await tokens()).toEqual([]);
  });

  it("waits for consent: before it nothing is asked and nothing stored", async () => {
    await consent(true);
    await open("?ref=ANA2");
    expect(stage.shop.log).toEqual([]);
    expect(await kept()).toBeNull();
    await choose(true);
    await stage.page.waitForLoadState("networkidle");
    await stage.page.waitForFunction(() => !location.search.includes("ref"));
    await expect.poll(attribute).toBe("visit.ANA2.1");
  });

  it("is taken back from browser and cart when consent is withdrawn", async () => {
    await consent(false);
    await open("?ref=ANA2");
    await choose(false);
    await expect.poll(attribute).toBe("");
    await expect.poll(kept).toBeNull();
    await open();
    expect(written()).toBe(2);
  });

  it("is not noted where the link is one's own: whoever shares brings nobody by opening it", async () => {
    await consent(false);
    await stage.page.addInitScript(() => {
      localStorage.setItem("tuan.sharers", JSON.stringify({ p: { token: "t", code: "ANA2", url: "u", text: "" } }));
      // What came of their link was looked up before in this tab.
      sessionStorage.setItem("tuan.said", JSON.stringify(["asked"]));
    });
    await open("?ref=ana2");
    expect([await tokens(), count("POST /apps/tuan/visits")]).toEqual([[], 0]);
    await open("?ref=BO3");
    expect(await tokens()).toEqual(["visit.BO3.1"]);
  });

  it("is not noted where nobody tells whether it may be", async () => {
    await open("?ref=ANA2");
    expect(stage.shop.log).toEqual([]);
    expect(await kept()).toBeNull();
  });
});
