import fc from "fast-check";
import { Liquid } from "liquidjs";
import { describe, expect, it } from "vitest";
import { grant, NOW, participant, payout, program } from "../../../tests/contracts/samples";
import { DAY } from "../../domain/instant";
import type { Payout } from "../../domain/payout";
import type { Grant } from "../../domain/reward";
import type { ParticipantView } from "../../domain/views";
import { affiliatePage } from "./affiliate-page";
import type { Shown } from "./affiliate-spoken";
import { escapeLiquid, m } from "./markup";

const liquid = new Liquid({ strictFilters: true });
const render = (shown: Shown, locale = "en") => liquid.parseAndRender(affiliatePage(shown).text, { request: { locale: { iso_code: locale } }, routes: { root_url: "/" }, secret: "LEAKED", customer: null }) as Promise<string>;

/** A page on which everything that people wrote is `text`. */
function everythingSays(text: string, over: Partial<Shown> = {}): Shown {
  const base = program({ title: text });
  const rules = { ...base.rules, disclosure: text, agreement: { version: 1, text: `x${text}` }, joining: { ...base.rules.joining, questions: [text] } };
  const one: ParticipantView = {
    row: { participant: participant({ name: text, reason: `x${text}` }), program: text, visits: 3, checkouts: { begun: 0, completed: 0 }, orders: 2, byVisit: 0, standings: [{ currency: "EUR", accrued: 1, payable: 9_000, payout: 0, paid: 0 }] },
    program: { ...base, rules }, visitDays: [], payouts: [payout({ state: "declined", reason: `x${text}`, reference: `x${text}` })],
    rewards: [{ grant: grant({ state: "rejected", hold: text }), order: { id: "o", name: text, placedAt: NOW, totalMinor: 1, currency: "EUR", financialStatus: "paid", test: false }, payout: null }],
  };
  const other = { ...base, id: "prg_00000000000000000000000099" as typeof base.id, rules };
  const entered = { program: other.id, name: text, email: text, payTo: text, agree: true, version: 1, locale: "en", country: null, by: null, invite: null, answers: { 0: text } };
  return { view: { mine: [one], open: [other] }, signedIn: true, shop: { name: text, timezone: "UTC", url: "https://tea.example", proxyPrefix: "/apps/tuan", settings: {} }, notice: { code: "incomplete" }, entered, by: null, codeOf: () => null, asked: { program: base.id, typed: text, path: null }, ...over };
}

/** What a page says besides its texts: its elements, in order. */
const bones = (html: string) => html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "").replace(/="[^"]*"/g, `=""`).match(/<!?\/?[a-z][^>]*>/gi);
const hostile = fc.oneof(fc.string(), fc.constantFrom("{{ secret }}", "{% layout none %}", "{%- assign a = 1 -%}", "{% raw %}", "{{", "{%", "}}{{ secret", "{%comment%}", "</textarea><script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "' onfocus='x", "<!--", "&#123;&#123; secret }}", "{ {{{secret}}} }"));

describe("the affiliate's page", () => {
  it("is built alike whatever people wrote: nothing of it is HTML, nothing Liquid", async () => {
    const usual = bones(await render(everythingSays("Tea")));
    expect(usual?.length).toBeGreaterThan(80);
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const html = await render(everythingSays(`T${text}`));
        expect(bones(html)).toEqual(usual);
        expect(html).not.toContain("LEAKED");
      }),
      { numRuns: 60 },
    );
  });

  it("shows braces as they were typed", async () => {
    expect(escapeLiquid("{{ a }} {% b %}")).toBe("&#123;&#123; a &#125;&#125; &#123;% b %&#125;");
    expect(await liquid.parseAndRender(m`<b>${"{{ secret }}"}</b>`.text, { secret: "LEAKED" })).toBe("<b>&#123;&#123; secret &#125;&#125;</b>");
  });

  it("has Liquid of its own in the parts only that we wrote", () => {
    const own = affiliatePage(everythingSays("Tea")).text.match(/\{[{%].*?[%}]\}/g) ?? [];
    expect(new Set(own.map((tag) => tag.replace(/[{}%-]/g, "").trim()))).toEqual(new Set([
      "assign tuan_language = request.locale.iso_code | downcase", "if tuan_language contains 'zh'", "if tuan_language contains 'tw' or tuan_language contains 'hk' or tuan_language contains 'mo' or tuan_language contains 'hant'", "else", "endif",
      "if routes.root_url != '/'", "routes.root_url", "request.locale.iso_code",
    ]));
  });

  it("asks where people live, and offers to bring others, only where the program has a second level", async () => {
    const base = everythingSays("text");
    const rules = { ...base.view.open[0]!.rules, reward: { ...base.view.open[0]!.rules.reward, second: { basisPoints: 300, countries: ["DE", "TW"] } } };
    const form = await render({ ...base, by: "MEIMEI22", view: { mine: [], open: [{ ...base.view.open[0]!, rules }] } });
    expect(form).toContain('name="by" value="MEIMEI22"');
    expect([...form.matchAll(/<option value="([A-Z]*)"/g)].map((found) => found[1])).toEqual(["", "DE", "TW"]);
    expect(await render(base)).not.toContain('name="country"');
    const mine = (country: string | null) => render({ ...base, view: { open: [], mine: [{ ...base.view.mine[0]!, program: { ...base.view.mine[0]!.program, rules }, row: { ...base.view.mine[0]!.row, participant: participant({ country }) } }] } });
    expect(await mine("DE")).toContain("/apps/tuan/affiliates?ref=LIANGWEI");
    expect(await mine("DE")).toContain("3%");
    for (const country of [null, "US"]) expect(await mine(country)).not.toContain("affiliates?ref=");
  });

  it("has no heading over nothing for who may not ask for payouts and never did", async () => {
    const shown = everythingSays("Tea");
    expect(await render(shown)).toContain("<h3>Payouts</h3>");
    for (const standing of ["applied", "declined", "banned"] as const) {
      shown.view.mine[0]!.payouts = [];
      shown.view.mine[0]!.row.participant = participant({ standing });
      expect(await render(shown), standing).not.toContain("<h3>Payouts</h3>");
    }
  });

  it("names how a payout came by words: of a store credit no number of Shopify's books", async () => {
    const paid = async (change: Partial<Payout>) => {
      const shown = everythingSays("Tea");
      shown.view.mine[0]!.payouts = [payout({ state: "paid", paidAt: NOW, ...change })];
      return render(shown);
    };
    const credit = await paid({ method: "store_credit", reference: "gid://shopify/StoreCreditAccountCreditTransaction/7401" });
    expect(credit).toContain("Store credit · Paid on Nov 22, 2026.");
    expect(credit).not.toMatch(/gid:|Reference/);
    expect(await paid({ method: "bank", reference: "SEPA 7" })).toContain("Reference: SEPA 7");
  });

  const reward = async (change: Partial<Grant>, status: "paid" | "pending" = "paid", by: Payout | null = null) => {
    const shown = everythingSays("Tea");
    shown.view.mine[0]!.rewards = [{ grant: grant({ hold: null, ...change }), order: { id: "o", name: "#1001", placedAt: NOW, totalMinor: 1, currency: "EUR", financialStatus: status, test: false }, payout: by }];
    return /<b>#1001<\/b><span>(.*?)<\/span><span class="tuan-amount">(.*?)<\/span>/.exec(await render(shown))!.slice(1);
  };
  it.each<[string, Partial<Grant>, "paid" | "pending", string, string]>([
    ["waits for a day", { maturesAt: NOW + DAY }, "paid", "Waits until ", "€3.58"],
    ["waits for the delivery", { maturesAt: null }, "paid", "Waits until everything has shipped", "€3.58"],
    ["is held", { hold: "disposable" }, "paid", "Being checked by the shop. The buyer used a throw-away e-mail address.", "€3.58"],
    ["is held for two reasons", { hold: "velocity,refunds" }, "paid", "Being checked by the shop. Very many orders came in one day. Many of your orders were given back.", "€3.58"],
    ["is held for what a later version knows", { hold: "astrology" }, "paid", "Being checked by the shop. It takes a closer look.", "€3.58"],
    ["was rejected", { state: "rejected", hold: "These are your own orders.", standingMinor: 0, bookings: 2 }, "paid", "Not granted. The shop says: These are your own orders.", "€0.00"],
    ["was rejected with the first level's", { state: "rejected", hold: "with the first level", terms: { rate: { kind: "percent", basisPoints: 300 }, byLine: {}, capMinor: null, level: 2 }, standingMinor: 0, bookings: 2 }, "paid", "Not granted: the shop did not grant the reward for this order to the person you brought.", "€0.00"],
    ["was rejected without a word that is kept", { state: "rejected", hold: null, standingMinor: 0 }, "paid", "Not granted by the shop.", "€0.00"],
    ["is safe", { state: "matured" }, "paid", "Safe, part of your balance.", "€3.58"],
    ["was taken back", { standingMinor: 0, bookings: 2 }, "paid", "Taken back", "€0.00"],
    ["was taken back in part", { state: "matured", standingMinor: 100 }, "paid", "Safe, part of your balance. Part of the order was given back.", "€1.00"],
    ["waits for the money", { standingMinor: 0, bookings: 0 }, "pending", "The order is not paid.", "€0.00"],
    ["earns nothing", { standingMinor: 0, fullMinor: 0, bookings: 0 }, "paid", "terms this order earns nothing.", "€0.00"],
  ])("says of a reward that it %s", async (_what, change, status, words, amount) => {
    const [why, sum] = await reward(change, status);
    expect(why).toContain(words);
    expect(sum!.split("<br>")[0]).toBe(amount);
  });

  it.each<[string, Partial<Payout>, string]>([
    ["was paid", { state: "paid", paidAt: NOW }, "Paid on Nov 2"],
    ["is in a payout that was asked for", { state: "requested" }, "In a payout you asked for."],
    ["is in one that was approved", { state: "approved" }, "In a payout you asked for."],
    ["came back from a declined one", { state: "declined", reason: "No account" }, "Safe, part of your balance."],
  ])("says of a safe reward that it %s", async (_what, change, words) => {
    expect((await reward({ state: "matured" }, "paid", payout(change)))[0]).toContain(words);
    expect((await reward({ state: "matured", standingMinor: 100 }, "paid", payout(change)))[0]).toContain("Part of the order was given back.");
  });

  const percent = (basisPoints: number, byLine: Record<string, number> = {}) => ({ terms: { rate: { kind: "percent" as const, basisPoints }, byLine, capMinor: null } });
  it.each<[string, Partial<Grant>, string | undefined]>([
    ["the rate and what it is of", { ...percent(1_000), baseMinor: 35_394, fullMinor: 3_539, standingMinor: 3_539 }, "10% of €353.94"],
    ["what it is on, of rates by product", { ...percent(1_000, { line: 500 }), baseMinor: 35_394, fullMinor: 3_539, standingMinor: 3_539 }, "On €353.94 of goods"],
    ["what it is on, of a fixed one", { terms: { rate: { kind: "fixed", minor: 500 }, byLine: {}, capMinor: null }, baseMinor: 35_394, fullMinor: 500, standingMinor: 500 }, "On €353.94 of goods"],
    ["what it is on, where a limit cut it", { ...percent(1_000), baseMinor: 35_394, fullMinor: 2_000, standingMinor: 2_000 }, "On €353.94 of goods"],
    ["what it was on, where part came back", { ...percent(1_000), baseMinor: 35_394, fullMinor: 3_539, standingMinor: 1_000 }, "On €353.94 of goods"],
    ["nothing, where nothing is left", { ...percent(1_000), baseMinor: 35_394, fullMinor: 3_539, standingMinor: 0, bookings: 2 }, undefined],
  ])("says with a reward %s", async (_what, change, words) => {
    expect(/<small>(.*)<\/small>/.exec((await reward(change))[1]!)?.[1]).toBe(words);
  });

  it("copies the link with the disclosure, and shows the link by itself", async () => {
    const own = everythingSays("#ad");
    const copies = (html: string) => /data-tuan-copy="([^"]*)"[^>]*>([^<]*)</.exec(html)!.slice(1);
    expect(copies(await render(own))).toEqual(["https://tea.example/apps/tuan/r/LIANGWEI #ad", "Copy link with disclosure"]);
    expect(await render(own)).toContain('<input readonly value="https://tea.example/apps/tuan/r/LIANGWEI">');
    own.view.mine[0]!.program.rules.disclosure = "";
    expect(copies(await render(own))).toEqual(["https://tea.example/apps/tuan/r/LIANGWEI", "Copy the link"]);
  });

  it("says why an order earns nothing, with and without a reward that it made", async () => {
    const shown = everythingSays("Tea");
    const order = { id: "o", name: "#1001", placedAt: NOW, totalMinor: 1, currency: "EUR", financialStatus: "paid", test: false } as const;
    shown.view.mine[0]!.rewards = [{ grant: grant({ standingMinor: 0, bookings: 0 }), order, nothing: "group", payout: null }];
    shown.view.mine[0]!.unearned = [{ orderId: "p", at: NOW, order: { ...order, name: "#1002" }, nothing: "first_order" }];
    const html = await render(shown);
    expect(html).toContain("<b>#1001</b><span>Bought in a group whose orders earn nothing.</span>");
    expect(html).toContain("<b>#1002</b><span>Only a buyer&#39;s first order earns, and this was a later one.</span>");
  });
});
