import { Liquid } from "liquidjs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { id } from "../../../tests/contracts/samples";
import { sessionToken, shopifys, signedPairs } from "../../../tests/attack/forge";
import { type AttackStage, attackStage, HERE, KEYS, ORIGIN } from "../../../tests/attack/stage";
import type { ExtensionShare, PacketReply, ShareReply, WelcomeReply } from "../../contracts/share";
import { DAY } from "../../domain/instant";
import { type Payout, type PayoutMethod, payoutCodes } from "../../domain/payout";
import { sharerToken } from "../../domain/sharer-token";
import { move } from "../../domain/ledger";
import type { Limits } from "../limits";

const STORE = { request: { locale: { iso_code: "en" } }, routes: { root_url: "/" } };
const MEI = "mei-mei-mei-mei-1";

describe("what sharers and their friends are answered", () => {
  let stage: AttackStage;
  let misses = 0;
  /** How long a network waits for another welcome coupon. */
  let wait = 0;
  const limits: Limits = { shopper: () => 0, miss: () => void misses++, welcome: () => wait, stranger: () => 0, strangerWaits: () => 0, visitor: () => 0, merchant: () => 0, pixel: () => 0 };
  beforeAll(async () => {
    // One welcome coupon has been taken, one is left.
    stage = await attackStage("sqlite", limits, 2);
  });
  beforeEach(() => void (misses = 0));
  afterAll(() => stage?.end());

  const call = async (path: string, init: RequestInit = {}, customer = "", query: [string, string][] = []) => (await stage.door(new Request(`${ORIGIN}/proxy/${path}?${signedPairs([...query, ...shopifys(stage.a.shop, stage.clock.now(), customer)])}`, init), HERE))!;
  const post = async <T>(path: string, body: object, customer = "") => {
    const answer = await call(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }, customer);
    return { status: answer.status, value: (await answer.json()) as T & { error?: { code: string } } };
  };
  const render = async (answer: Response, store: object = STORE) => {
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/liquid; charset=utf-8"]);
    return ((await new Liquid({ strictFilters: true }).parseAndRender(await answer.text(), store)) as string).replaceAll("&#39;", "'");
  };
  const account = (customerId: string | null) =>
    stage.database.uow.run(async (tx) => {
      await tx.participants.lock(stage.a.shop, stage.a.sharer.id);
      await tx.participants.update(stage.a.shop, { ...stage.a.sharer, customerId });
    });
  const form = (path: string, fields: Record<string, string>, customer = "") => call(path, { method: "POST", body: new URLSearchParams(fields) }, customer);
  const program = () => stage.a.sharing;
  const share = async (more: object = {}, customer = "") => (await post<ShareReply>("share", { program: program(), ...more }, customer)).value;
  /** The stage's sharer, who has a packet to open, as their browser knows them. */
  const token = (of = stage.a) => sharerToken(stage.secrets, of.sharer.id, stage.clock.now());

  it("a guest gets a link, the same one by the browser's word or its token, and nobody else's", async () => {
    const mei = await share({ shopper: MEI, path: "/products/oolong?variant=1", locale: "en" });
    expect(mei).toMatchObject({ program: program(), disclosure: "#ad", visits: 0, friends: 0, more: 10, thanks: [], payouts: [], left: { minor: 50_000, currency: "EUR" } });
    expect(mei.share).toEqual({ url: `https://${stage.a.name}.example/apps/tuan/r/${mei.code}?to=%2Fproducts%2Foolong%3Fvariant%3D1`, text: `Here is 10% off your order at ${stage.a.name}. #ad`, qr: `/apps/tuan/r/${mei.code}/qr.svg?to=%2Fproducts%2Foolong%3Fvariant%3D1` });
    expect((await share({ shopper: MEI })).code).toBe(mei.code);
    expect((await share({ token: mei.token })).code).toBe(mei.code);
    expect((await post<ShareReply>("share/status", { program: program(), token: mei.token })).value.code).toBe(mei.code);
    expect((await post("share/status", { program: program(), shopper: "somebody-else-entirely" })).value).toBeNull();
    expect((await share({ shopper: "somebody-else-entirely" })).code).not.toBe(mei.code);
    expect(misses).toBe(0);
  });

  it("a token opens what it names alone: not another program's, another shop's, nor an account's for somebody else", async () => {
    const status = async (body: object, customer = "") => (await post<ShareReply>("share/status", { program: program(), ...body }, customer)).value;
    const theirs = await share({ shopper: "customers-browser-1" }, "801");
    expect((await status({ token: theirs.token }, "801")).code).toBe(theirs.code);
    expect(await status({ token: theirs.token }, "802")).toBeNull();
    const own = await share({}, "802");
    expect((await status({ token: theirs.token }, "802")).code).toBe(own.code);
    expect(misses).toBe(0);
    expect(await status({ token: token(stage.b) })).toBeNull();
    expect(await status({ token: stage.secrets.sign("seat", stage.a.sharer.id) })).toBeNull();
    expect(await status({ token: `${token().slice(0, -2)}xx` })).toBeNull();
    expect(misses).toBe(3);
    expect((await post("share/status", { program: stage.a.program, token: token() })).value).toBeNull();
  });

  it("what is not there is refused in words", async () => {
    for (const wrong of [stage.b.sharing, stage.a.program, "prg_x"]) expect(await post("share", { program: wrong, shopper: MEI })).toMatchObject({ status: 410, value: { error: { code: "program.closed" } } });
    expect((await call("welcome")).status).toBe(405);
    expect((await post("share", { program: program(), shopper: "short" })).status).toBe(400);
  });

  it("without a script: the page has a form, then the link, and a token in its forms instead of a cookie", async () => {
    const offer = await render(await call("share"));
    expect(offer).toContain(`action="/apps/tuan/share"`);
    expect(offer).toContain("Your friend gets 10% off their order.");
    expect(offer).toContain("You get a red packet with €5.00 once a friend's order can no longer be returned.");
    expect(offer).toContain("A friend's order counts from €20.00 of goods on. Each person is rewarded up to 10 times.");
    const page = await render(await form("share", { program: program(), locale: "en", shopper: "", token: "" }));
    const code = /\/r\/([A-Z2-9]{8})"/.exec(page)![1]!;
    expect(page).toContain("No friend has ordered by your link yet.");
    expect(page).not.toContain(`action="/apps/tuan/share"`);
    expect(page).not.toContain(stage.a.sharer.code);
    const again = await render(await form("share/status", { program: program(), token: (await share({ shopper: MEI })).token }));
    expect(again).not.toContain(code);
  });

  it("speaks the page's language, and shows a customer who is signed in their own link at once", async () => {
    const own = await share({}, "803");
    const page = await render(await call("share", {}, "803"), { request: { locale: { iso_code: "zh-TW" } }, routes: { root_url: "/zh-TW" } });
    expect(page).toContain("分享給好友");
    expect(page).toContain(own.code);
    expect(await render(await call("share", {}, "804"))).not.toContain(own.code);
  });

  it("never says what is in a packet before its owner opens it; then it is theirs, and opening again shows the same", async () => {
    const { a, clock } = stage;
    await account(null);
    const page = await render(await call("share", {}, "", [["program", program()], ["token", token()]]));
    expect(page).toContain("Open the red packet");
    expect(page).toContain(`name="packet" value="${a.packet}"`);
    const status = (await post<ShareReply>("share/status", { program: program(), token: token() })).value;
    expect(status.thanks).toEqual([{ id: a.packet, kind: "packet", state: "ready", at: new Date(clock.now() + DAY).toISOString(), code: null, amount: null, payout: null, text: expect.stringContaining("A red packet waits for you.") as string }]);
    for (const thief of [{ shopper: MEI }, { token: token(stage.b) }, {}]) expect(await post("share/open", { program: program(), packet: a.packet, ...thief })).toMatchObject({ status: 404, value: { error: { code: "packet.unknown" } } });
    expect(misses).toBeGreaterThanOrEqual(3);
    // The default pays store credit, which needs an account; a page says so.
    expect((await post("share/open", { program: program(), packet: a.packet, token: token() })).value.error?.code).toBe("packet.account");
    expect(await render(await form("share/open", { program: program(), packet: a.packet, token: token(), locale: "en" }))).toContain("Store credit needs a customer account.");
    await account("900");
    const opened = (await post<PacketReply>("share/open", { program: program(), packet: a.packet }, "900")).value;
    expect(opened.amount.minor).toBeGreaterThan(0);
    expect(opened.share.thanks[0]).toMatchObject({ state: "given", amount: opened.amount });
    const amount = new Intl.NumberFormat("en", { style: "currency", currency: "EUR" }).format(opened.amount.minor / 100);
    expect(opened.share.thanks[0]?.amount?.text).toBe(amount);
    expect(await render(await form("share/open", { program: program(), packet: a.packet, token: token(), locale: "en" }))).toContain(`There was ${amount} in it.`);
  });

  it("shows a gift card's code to its owner, though only its last four are kept", async () => {
    const { a, database, secrets } = stage;
    const card = id("pay", 77);
    const code = payoutCodes(secrets, card)[0]!;
    const owner = await share({ shopper: "owner-owner-owner-1" });
    const person = (await database.uow.read((tx) => tx.participants.byCodes(a.shop, [owner.code])))[0]!;
    await database.uow.run(async (tx) => {
      await tx.ledger.book(a.shop, move("merchant", "payable", 500, { booking: "gift:1", kind: "earned", currency: "EUR", at: 1, participantId: person.id, grantId: null, orderId: null, payoutId: null, cause: "a test" }));
      await tx.payouts.insert(a.shop, { id: card, programId: program(), participantId: person.id, currency: "EUR", minor: 500, method: "gift_card", state: "paid", reason: null, reference: code.slice(-4), payTo: null, requestedAt: 1, decidedAt: 1, paidAt: 2 });
    });
    const line = { minor: 500, currency: "EUR", method: "gift_card", state: "sent", code, locked: false, text: "Gift card" };
    expect((await post<ShareReply>("share/status", { program: program(), token: owner.token })).value.payouts).toEqual([line]);
    expect(await render(await form("share", { program: program(), shopper: "owner-owner-owner-1" }))).toContain(code);
    expect(await render(await call("share", {}, "900"))).not.toContain(code);
  });

  it("shows a token or a browser all of an account's page but the codes that are money: for those its owner logs in", async () => {
    const { a, database, secrets } = stage;
    const own = await share({ shopper: "account-account-1" }, "805");
    const person = (await database.uow.read((tx) => tx.participants.byCodes(a.shop, [own.code])))[0]!;
    const made = (number: number, method: PayoutMethod, reference: string): Payout => ({ id: id("pay", number), programId: program(), participantId: person.id, currency: "EUR", minor: 500, method, state: "paid", reason: null, reference, payTo: null, requestedAt: 1, decidedAt: 1, paidAt: number });
    const code = payoutCodes(secrets, id("pay", 78))[0]!;
    await database.uow.run(async (tx) => {
      await tx.payouts.insert(a.shop, made(78, "gift_card", code.slice(-4)));
      await tx.payouts.insert(a.shop, made(79, "discount", "OFF-FIVE-EURO"));
      await tx.payouts.insert(a.shop, made(80, "store_credit", "gid://shopify/StoreCreditAccountCreditTransaction/1"));
    });
    const seen = async (body: object, customer = "") => (await post<ShareReply>("share/status", { program: program(), locale: "en", ...body }, customer)).value.payouts.map((one) => [one.method, one.code, one.locked, one.text]).sort();
    const hidden = [["discount", null, true, "Discount code: log in to see it."], ["gift_card", null, true, "Gift card: log in to see its code."], ["store_credit", null, false, "Store credit, in your account."]];
    expect(await seen({ token: own.token })).toEqual(hidden);
    expect(await seen({ shopper: "account-account-1" })).toEqual(hidden);
    expect(await seen({}, "805")).toEqual([["discount", "OFF-FIVE-EURO", false, "Discount code"], ["gift_card", code, false, "Gift card"], ["store_credit", null, false, "Store credit, in your account."]]);
    const page = await render(await call("share", {}, "", [["program", program()], ["token", own.token]]));
    for (const shown of [own.code, "Gift card: log in to see its code.", `href="/account/login?return_url=%2Fapps%2Ftuan%2Fshare"`]) expect(page).toContain(shown);
    for (const money of [code, "OFF-FIVE-EURO"]) expect(page).not.toContain(money);
    expect(await render(await call("share", {}, "805"))).toContain(code);
  });

  it("a token is good for a time, opens nothing of somebody banned or forgotten, and is no way around a ban", async () => {
    const { a, database, clock } = stage;
    const status = async (body: object) => (await post<ShareReply | null>("share/status", { program: program(), ...body })).value;
    const long = await share({ shopper: "long-ago-long-ago-1" });
    const person = (await database.uow.read((tx) => tx.participants.byCodes(a.shop, [long.code])))[0]!;
    const old = sharerToken(stage.secrets, person.id, clock.now() - 180 * DAY);
    expect(await status({ token: old })).toBeNull();
    // The browser that asked for the link is known by its own word, and gets a fresh token.
    expect(await status({ token: old, shopper: "long-ago-long-ago-1" })).toMatchObject({ code: long.code });
    expect(misses).toBe(0);
    for (const standing of ["banned", "declined"] as const) {
      await database.uow.run(async (tx) => tx.participants.update(a.shop, { ...(await tx.participants.lock(a.shop, person.id))!, standing }));
      expect(await status({ token: long.token }), standing).toBeNull();
      expect(await render(await call("share", {}, "", [["program", program()], ["token", long.token]]))).not.toContain(long.code);
      expect(await post("share", { program: program(), token: long.token })).toMatchObject({ status: 403, value: { error: { code: "participant.out" } } });
      expect(await render(await form("share", { program: program(), token: long.token, locale: "en" }))).toContain("The shop has ended your part in this offer.");
    }
  });

  it("a friend takes the welcome coupon once, and never by a link of their own", async () => {
    const { code } = stage.a.sharer;
    const first = await post<WelcomeReply>("welcome", { code: code.toLowerCase(), shopper: "friend-friend-friend", path: "/products/oolong" });
    expect(first.value).toEqual({ code: `TUAN-${stage.a.name}-2`, discount: `TUAN-${stage.a.name}-2`, expiresAt: new Date(stage.clock.now() + 14 * DAY).toISOString(), text: "10% off your order", link: `/discount/TUAN-${stage.a.name}-2?redirect=%2Fproducts%2Foolong` });
    expect((await post("welcome", { code, shopper: "friend-friend-friend" })).value).toMatchObject({ code: first.value.code });
    wait = 299_001;
    const many = await call("welcome", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ code, shopper: "another-friend-here-1", locale: "en" }) });
    expect([many.status, many.headers.get("retry-after"), await many.json()]).toEqual([429, "300", { error: { code: "coupon.many", message: "Several people on your network have just taken this offer. Please try again in a few minutes." } }]);
    const page429 = await form("welcome", { code, shopper: "another-friend-here-1", locale: "en" });
    expect([page429.status, page429.headers.get("retry-after")]).toEqual([429, "300"]);
    // Whoever has one takes none.
    expect((await post("welcome", { code, shopper: "friend-friend-friend" })).value).toMatchObject({ code: first.value.code });
    wait = 0;
    expect((await post("welcome", { code, shopper: "another-friend-here-1" })).value.error?.code).toBe("pool.empty");
    expect((await post("welcome", { code }, "900")).value.error?.code).toBe("coupon.own");
    expect((await post("welcome", { code: "NOBODYS2", shopper: MEI })).value.error?.code).toBe("link.unknown");
    expect(misses).toBe(1);
    const page = await form("welcome", { code, shopper: "friend-friend-friend", path: "//evil.example", locale: "zh-TW" });
    const html = await page.text();
    expect([page.status, html.includes("下單立減 10%，已歸您"), html.includes(`/discount/${first.value.code}?redirect=%2F"`)]).toEqual([200, true, true]);
    expect((await form("welcome", { code: "NOBODYS2" })).headers.get("content-type")).toContain("text/html");
  });

  it("a visit and the page behind a sharer's link say what a friend gets, while there is something to give", async () => {
    const { code } = stage.a.sharer;
    // The last code of the pool has gone: nothing is promised.
    expect((await post("visits", { code })).value).not.toHaveProperty("welcome");
    expect(await (await call(`r/${code}`)).text()).not.toContain("10% off");
    await stage.database.uow.run(async (tx) => {
      await tx.coupons.add(stage.a.shop, program(), "friend", "more", ["TUAN-MORE-1"]);
      await tx.coupons.pool(stage.a.shop, "more", []);
    });
    expect((await post("visits", { code })).value).toMatchObject({ days: 30, welcome: "10% off your order" });
    expect((await post("visits", { code }, "900")).value).not.toHaveProperty("welcome");
    const html = await (await call(`r/${code}`, {}, "", [["to", "/products/oolong"]])).text();
    expect(html).toContain(`<meta property="og:description" content="A friend gives you 10% off your order at ${stage.a.name}. #ad · Whoever shared this link may earn a reward when you buy.">`);
    expect(html).toContain(`<form method="post" action="../welcome"><input type="hidden" name="code" value="${code}"><input type="hidden" name="path" value="/products/oolong?ref=${code}">`);
    expect(await (await call(`r/${code}`, { headers: { "accept-language": "zh-CN" } })).text()).toContain("下单立减 10%");
  });

  describe("the extension after payment", () => {
    const ask = async (body: object, claims: object = {}) => {
      const bearer = sessionToken({ dest: stage.a.shop, aud: KEYS.apiKey, exp: stage.clock.now() / 1_000 + 60, ...claims });
      const answer = (await stage.door(new Request(`${ORIGIN}/extension/share`, { method: "POST", headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" }, body: JSON.stringify(body) }), HERE))!;
      return { status: answer.status, value: (await answer.json()) as ExtensionShare & { error?: { code: string } } };
    };
    const buyer = { shopper: "buyer-buyer-buyer-1", locale: "en" };

    it("says what can be shared; looking makes no link, asking does, and it stays the same", async () => {
      expect((await ask(buyer)).value).toMatchObject({ program: program(), friend: "Your friend gets 10% off their order.", disclosure: "#ad", own: null });
      const { own } = (await ask({ ...buyer, start: true })).value;
      expect(own).toMatchObject({ visits: 0, friends: 0 });
      expect((await ask(buyer)).value.own?.code).toBe(own?.code);
      expect((await ask({ locale: "en", start: true })).value.error?.code).toBe("who.unknown");
    });

    it("knows a customer by Shopify's word alone, and no member of the staff by it", async () => {
      const sub = "gid://shopify/Customer/900";
      expect((await ask({ locale: "en" }, { sub })).value.own?.code).toBe(stage.a.sharer.code);
      for (const other of ["900", "gid://shopify/Customer/9000", "gid://shopify/User/900", "x"]) expect((await ask({ locale: "en" }, { sub: other })).value.own).toBeNull();
      expect((await ask({ locale: "en", customerId: "900" })).value.own).toBeNull();
    });
  });

  it("whose part has ended is told why, gets no link, and keeps what was earned", async () => {
    await stage.useCases.decideParticipant(stage.a.shop, stage.a.sharer.id, "suspended", "Coupon sites");
    const page = await render(await call("share", {}, "900"));
    expect(page).toContain("Coupon sites");
    expect(page).not.toContain(`/r/${stage.a.sharer.code}`);
    expect(page).toContain("Opened. It is yours.");
    expect(await post("share", { program: program() }, "900")).toMatchObject({ status: 403, value: { error: { code: "participant.out" } } });
  });

  it("is empty, in words, where nothing can be shared", async () => {
    await stage.useCases.steerProgram(stage.a.shop, program(), "paused");
    expect(await render(await call("share"))).toContain("There is nothing to share right now.");
    expect(await render(await call("share", {}, "900"))).toContain("Sharing at");
  });
});
