import { Liquid } from "liquidjs";
import type { BuyerCoupon } from "../../domain/friends";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shopifys, signedPairs } from "../../../tests/attack/forge";
import { ANY_PAYOUT } from "../../../tests/contracts/samples";
import { type AttackStage, attackStage, HERE, ORIGIN, type Shop } from "../../../tests/attack/stage";

const STORE = { request: { locale: { iso_code: "en" } }, routes: { root_url: "/" }, customer: { first_name: "Bo", last_name: "<Lin>", name: "Bo <Lin>", email: "bo@example.com" } };

describe("an affiliate's page", () => {
  let stage: AttackStage;
  beforeAll(async () => {
    stage = await attackStage();
  });
  afterAll(() => stage?.end());

  /** A page as the theme renders it. */
  async function page(customer: string, path = "affiliates", form: Record<string, string> | null = null, { store = STORE, of = stage.a, query = {} }: { store?: object; of?: Shop; query?: Record<string, string> } = {}): Promise<string> {
    const init = form === null ? {} : { method: "POST", body: new URLSearchParams(form) };
    const response = (await stage.door(new Request(`${ORIGIN}/proxy/${path}?${signedPairs([...Object.entries(query), ...shopifys(of.shop, stage.clock.now(), customer)])}`, init), HERE))!;
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/liquid; charset=utf-8"]);
    return (await new Liquid({ strictFilters: true }).parseAndRender(await response.text(), store)) as string;
  }
  const application = (more: Record<string, string> = {}) => ({ program: stage.a.program, name: "Bo Lin", email: "bo@example.com", agree: "on", version: "1", locale: "zh-TW", pay_to: "bo@paypal.example", ...more });
  const people = async () => (await stage.reads.participants(stage.a.shop, { program: stage.a.program, standing: "all", search: "", page: 1 })).rows.map(({ participant }) => participant);
  const affiliate = async () => (await people()).find((one) => one.id === stage.a.affiliate.id)!;

  it("asks strangers to log in and come back, and shows them nobody's figures", async () => {
    const html = await page("");
    expect(html).toContain(`href="/account/login?return_url=%2Fapps%2Ftuan%2Faffiliates"`);
    expect(html).toContain(`Program of ${stage.a.name}`);
    expect(html).toContain("10% of what people you bring pay");
    for (const word of [stage.a.affiliate.code, "Sharing at"]) expect(html).not.toContain(word);
    expect(await page("", "affiliates/apply", application())).toContain("Log in to apply");
    expect(await people()).toHaveLength(1);
  });

  it("speaks the language of the theme's page and links within it", async () => {
    const html = await page("", "affiliates", null, { store: { ...STORE, request: { locale: { iso_code: "zh-TW" } }, routes: { root_url: "/zh-TW" } } });
    expect(html).toContain("推薦有獎");
    expect(html).toContain(`href="/zh-TW/account/login?return_url=/zh-TW%2Fapps%2Ftuan%2Faffiliates"`);
    expect(html).not.toMatch(/Recommend and earn|推荐有奖/);
    expect(await page("", "affiliates", null, { store: { ...STORE, request: { locale: { iso_code: "fr" } } } })).toContain("Recommend and earn");
  });

  it("offers customers the form, with what the theme knows of them", async () => {
    const html = await page("78");
    expect(html).toContain(`action="/apps/tuan/affiliates/apply"`);
    expect(html).toContain(`value="Bo &lt;Lin&gt;"`);
    expect(html).toContain("Be kind.");
    expect(html).toContain(`name="version" value="1"`);
  });

  it.each([
    ["伟", "陈", "陈伟"],
    ["철수", "김", "김철수"],
    ["Wei", "Chen", "Wei Chen"],
    ["Wei", "陈", "Wei 陈"],
    ["伟", null, "伟"],
    [null, null, ""],
  ])("writes %s and %s in the order that the name's own writing has: %s", async (first_name, last_name, shown) => {
    const customer = { first_name, last_name, name: [first_name, last_name].filter(Boolean).join(" "), email: "bo@example.com" };
    expect(await page("78", "affiliates", null, { store: { ...STORE, customer } })).toContain(`autocomplete="name" required value="${shown}"`);
  });

  it("keeps what was typed when something is missing, and takes nothing", async () => {
    for (const wrong of [{ email: "no address" }, { name: " " }, { agree: "" }] as Record<string, string>[]) {
      const html = await page("78", "affiliates/apply", application({ pay_to: "kept@example.com", ...wrong }));
      expect(html).toContain("Something is missing");
      expect(html).toContain(`value="kept@example.com"`);
    }
    expect(await page("78", "affiliates/apply", application({ version: "7" }))).toContain("The agreement has changed");
    for (const program of [stage.b.program, stage.a.sharing]) expect(await page("78", "affiliates/apply", application({ program }))).toContain("takes no applications");
    expect(await page("78", "affiliates/apply", { ...application(), version: "x" })).toContain("did not arrive as it should");
    expect(await page("78", "affiliates/apply", application({ pay_to: "x".repeat(17_000) }))).toContain("too much text");
    expect(await people()).toHaveLength(1);
  });

  it("applies, waits, is declined with the reason, and is approved with a link", async () => {
    const html = await page("78", "affiliates/apply", application());
    expect(html).toContain("Thank you, your application has reached the shop.");
    expect(html).toContain("Your application is with the shop");
    expect(html).not.toContain("<form");
    const bo = (await people()).find((one) => one.customerId === "78")!;
    expect(bo).toMatchObject({ name: "Bo Lin", email: "bo@example.com", payTo: "bo@paypal.example", locale: "zh-TW", standing: "applied", agreed: 1 });
    expect(await page("79", "affiliates/apply", application())).toContain("has joined or applied before");
    await stage.useCases.decideParticipant(stage.a.shop, bo.id, "declined", "Not now");
    expect(await page("78")).toContain(`${stage.a.name} says: Not now`);
    await stage.useCases.decideParticipant(stage.a.shop, bo.id, "approved", null);
    const approved = await page("78");
    expect(approved).toContain(`value="https://${stage.a.name}.example/apps/tuan/r/${bo.code}"`);
    expect(approved).toContain(`src="/apps/tuan/r/${bo.code}/qr.svg"`);
    expect(approved).toContain("To share a certain page, paste its address");
    expect(approved).toContain("<strong>#ad</strong>");
    expect(approved).toContain("You can ask for a payout from €20.00 on. €0.00 is ready now.");
  });

  it("makes a link to any page of the shop from its pasted address, and to no other", async () => {
    const made = (to: string, program: string = stage.a.program) => page("77", "affiliates", null, { query: { program, to } });
    const own = new RegExp(`Your link to this page<input readonly value="([^"]*)"`);
    const { url } = (await stage.database.uow.read((tx) => tx.shops.find(stage.a.shop)))!;
    expect(own.exec(await made(` ${url}/products/oolong?variant=7&ref=BO `))?.[1]).toBe(`${url}/products/oolong?variant=7&amp;ref=${stage.a.affiliate.code}`);
    for (const elsewhere of ["https://evil.example/products/oolong", "//evil.example", "our oolong"]) {
      const html = await made(elsewhere);
      expect(html).toContain(`This is no address of ${stage.a.name}.`);
      expect(html).toContain(`value="${elsewhere}"`);
      expect(html).not.toMatch(own);
    }
    expect(await made("/products/oolong", stage.b.program)).not.toMatch(own);
    expect(await page("", "affiliates", null, { query: { program: stage.a.program, to: "/products/oolong" } })).not.toMatch(own);
  });

  it("pays out what is ready, once, and to nobody else", async () => {
    const before = await page("77");
    expect(before).toContain("Ask for €500.00");
    const form = { program: stage.a.program, currency: "EUR", method: "bank" };
    for (const stranger of ["", "78", "79"]) expect(await page(stranger, "affiliates/payout", form)).not.toContain("€500.00");
    expect(await page("77", "affiliates/payout", { ...form, method: "store_credit" })).toContain("does not pay that way");
    expect(await page("77", "affiliates/payout", { ...form, method: "gold" })).toContain("did not arrive as it should");
    expect((await stage.reads.payouts(stage.a.shop, { state: "requested", of: stage.a.affiliate.id, ...ANY_PAYOUT })).rows).toHaveLength(1);
    const asked = await page("77", "affiliates/payout", form);
    expect(asked).toContain("You asked for €500.00.");
    expect(asked).not.toContain("Ask for €500.00");
    expect(await page("77", "affiliates/payout", form)).toContain("There is not enough to pay out right now.");
  });

  it("keeps to one's own account: another customer sees none of it", async () => {
    const own = await page("77");
    for (const word of [stage.a.affiliate.code, `paid by ${stage.a.name}`]) expect(own).toContain(word);
    for (const other of ["", "78", "770", "7"]) for (const word of [stage.a.affiliate.code, `paid by ${stage.a.name}`, "liang"]) expect(await page(other)).not.toContain(word);
    for (const word of [stage.b.affiliate.code, stage.b.name]) expect(own).not.toContain(word);
  });

  it("has a statement of each payout from its approval on, in the theme's language, for its owner alone", async () => {
    const { a, b } = stage;
    const own = await page("77");
    expect(own).toContain(`href="/apps/tuan/affiliates/statement/${a.paid}"`);
    expect(own.match(/affiliates\/statement/g)).toHaveLength(1);
    const html = await page("77", `affiliates/statement/${a.paid}`);
    for (const word of [`Statement of ${a.name}`, a.affiliate.name!, `Program of ${a.name}`, "Bank transfer", a.paid, a.order.name, "€3.58", "€35.82", "10%", "Not paid yet."]) expect(html).toContain(word);
    expect(await page("77", `affiliates/statement/${a.paid}`, null, { store: { ...STORE, request: { locale: { iso_code: "zh-TW" } } } })).toContain("的對帳單");
    for (const [customer, id] of [["78", a.paid], ["77", b.paid], ["77", a.payout], ["77", "pay_x"]] as const) {
      const response = (await stage.door(new Request(`${ORIGIN}/proxy/affiliates/statement/${id}?${signedPairs(shopifys(a.shop, stage.clock.now(), customer))}`), HERE))!;
      expect(response.status, id).toBe(404);
      const text = await response.text();
      for (const word of [a.affiliate.name!, b.affiliate.name!, "3.58"]) expect(text).not.toContain(word);
    }
    expect(await page("", `affiliates/statement/${a.paid}`)).toContain("Log in to apply");
  });

  it("says when nobody can earn by the program now, and when it takes no more people", async () => {
    await stage.useCases.steerProgram(stage.a.shop, stage.a.program, "paused");
    const own = await page("77");
    expect(own).toContain("The program is paused.");
    expect(own).not.toContain("data-tuan-copy=\"");
    expect(await page("90")).toContain("There is no program to join right now.");
    expect(await page("")).toContain("There is no program to join right now.");
    await stage.useCases.steerProgram(stage.a.shop, stage.a.program, "live");
  });

  it("shows the banned why, and gives them neither link nor payout", async () => {
    await stage.useCases.decideParticipant(stage.a.shop, stage.a.affiliate.id, "banned", "Bought by own link");
    expect((await affiliate()).standing).toBe("banned");
    const html = await page("77", "affiliates/payout", { program: stage.a.program, currency: "EUR", method: "bank" });
    expect(html).toContain("Bought by own link");
    expect(html).toContain("Payouts cannot be asked for in this program any more.");
    expect(html).not.toMatch(/<form|data-tuan-copy="/);
  });

  it("shows the code for buyers and what it gives, once Shopify has it and while the program gives something", async () => {
    const { shop, program, affiliate: mine } = stage.a;
    await stage.useCases.decideParticipant(shop, mine.id, "approved", null);
    const save = async (coupon: BuyerCoupon) => {
      const { rules, revision, title } = (await stage.reads.program(shop, program))!.program;
      await stage.useCases.saveProgram(shop, { id: program, revision, title, rules: { ...rules, coupon, agreement: rules.agreement.text } });
    };
    await save({ off: { kind: "percent", basisPoints: 1_000 }, minimumMinor: 0 });
    expect(await page("77")).not.toContain("off with your code");
    await stage.database.uow.run((tx) => tx.ownCodes.put(shop, program, [mine.code]));
    const html = await page("77");
    expect(html).toContain(`10% off with your code ${mine.code}`);
    expect(html).toContain(`data-tuan-copy="${mine.code}"`);
    await save({ off: { kind: "fixed", minor: 500 }, minimumMinor: 3_000 });
    expect(await page("77")).toContain(`€5.00 off goods of €30.00 or more with your code ${mine.code}`);
    expect(await page("77", "affiliates", null, { store: { ...STORE, request: { locale: { iso_code: "zh-TW" } } } })).toContain(`使用您的優惠碼 ${mine.code} 可減 €5.00`);
    for (const other of ["", "78"]) expect(await page(other)).not.toContain(mine.code);
    await stage.useCases.decideParticipant(shop, mine.id, "suspended", "For a while");
    expect(await page("77")).not.toContain("off goods of");
  });

  it("lets people say where their money goes, and accept an agreement that has changed", async () => {
    const { program } = stage.a;
    await stage.useCases.decideParticipant(stage.a.shop, stage.a.affiliate.id, "approved", null);
    const change = (more: Record<string, string>) => page("77", "affiliates/details", { program, version: "1", pay_to: "new@example.com", ...more });
    const before = await page("77");
    for (const words of ["Your details", "PayPal: the e-mail address, the telephone number with its country code", "Bank transfer: your IBAN, or account number and bank code.", "What you have asked for already goes where you had it sent then."]) expect(before).toContain(words);
    expect(await change({ pay_to: "my account" })).toContain("Money cannot reach what you entered.");
    expect(await change({ pay_to: "DE98 3704 0044 0532 0130 00" })).toContain("The IBAN under your details has a typing mistake.");
    expect(await change({})).toContain("Saved.");
    expect(await affiliate()).toMatchObject({ payTo: "new@example.com", agreed: 1 });
    const { rules, revision } = (await stage.reads.program(stage.a.shop, program))!.program;
    await stage.useCases.saveProgram(stage.a.shop, { id: program, revision, title: `Program of ${stage.a.name}`, rules: { ...rules, agreement: "Be kind, and say so." } });
    const asked = await page("77");
    expect(asked).toContain("has changed the agreement");
    expect(asked).toContain("Be kind, and say so.");
    expect((await stage.reads.participant(stage.a.shop, stage.a.affiliate.id))!.program.rules.agreement).toEqual({ version: 2, text: "Be kind, and say so.", earlier: [{ version: 1, text: "Be kind.", until: stage.clock.now() }] });
    expect(asked).not.toContain("Be kind.<");
    // What is entered for PayPal is not offered by bank.
    expect((await page("77", "affiliates/payout", { program, currency: "EUR", method: "bank" })).replace(/<style>.*?<\/style>/s, "")).toContain("No bank transfer can reach what stands under your details.");
    expect(await change({ agree: "on", version: "1" })).toContain("The agreement has changed");
    expect(await change({ agree: "on", version: "2", pay_to: "" })).toContain("Saved.");
    expect(await affiliate()).toMatchObject({ payTo: null, agreed: 2 });
    // Of somebody else's program there is nothing to change.
    expect(await page("4711", "affiliates/details", { program, version: "2", pay_to: "thief@example.com" })).not.toContain("Saved.");
    expect(await affiliate()).toMatchObject({ payTo: null });
  });
});
