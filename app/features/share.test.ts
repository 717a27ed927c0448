import { expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { line } from "../../tests/support/reward-stage";
import { shareStage } from "../../tests/support/share-stage";
import { SIDES, defaultShare } from "../domain/friends";
import { gid } from "../domain/id";
import { DAY } from "../domain/instant";
import { limits } from "../doors/limits";
import { conditions } from "../doors/share-words";
import { mailboxKeys } from "./attribute-order";
import { readLink } from "./read-link";
import { claimWelcome } from "./share-link";

/** Friends get 10 % off, and who brought them gets 10 % off when the first one has paid: the default. */
eachStore((open) => {
  const start = async () => shareStage(await open());

  it("from a guest's link to the waiting reward: the friend's coupon, the paid order, the sharer's coupon, its use", async () => {
    const s = await start();
    const program = await s.shares();
    expect(s.kept.state?.programs.map((one) => [one.id, one.kind, one.newOnly])).toEqual([[program, "share", true]]);
    expect([...s.kept.discounts.values()].map((one) => [one.off, one.codes.size])).toEqual([[{ kind: "percent", basisPoints: 1_000 }, 251], [{ kind: "percent", basisPoints: 1_000 }, 251]]);
    const mei = await s.sharer(program, { guest: "mei" });
    expect(await s.sharer(program, { guest: "mei" })).toEqual(mei);
    await s.friendBuys(mei.code, "bo");
    const waiting = await s.view(mei.id);
    expect(waiting.thanks.map(({ grant, coupon }) => [grant.state, coupon])).toEqual([["accrued", null]]);
    await s.mature();
    const { thanks } = await s.view(mei.id);
    expect(thanks).toMatchObject([{ grant: { state: "matured" }, coupon: { side: "sharer", state: "given", participantId: mei.id, expiresAt: s.clock.at + 90 * DAY } }]);
    // Her own next order uses it: it is spent, and nobody's doing.
    const used = await s.order({ lines: [line(77, 1, { codes: [{ code: thanks[0]!.coupon!.code, minor: 100 }] })] });
    expect((await s.view(mei.id)).thanks[0]!.coupon).toMatchObject({ state: "used", orderId: used.id });
    expect(await s.attribution(used)).toBeNull();
    expect((await s.books()).entries).toEqual([]);
  });

  it("other codes are made where Shopify takes none of the first", async () => {
    const s = await start();
    s.kept.onAdd = () => s.uow.read(async (tx) => {
      const [program] = await tx.programs.all(SHOP);
      for (const side of SIDES) for (const code of await tx.coupons.wanted(SHOP, program!.id, side, s.clock.at)) s.kept.taken.add(code);
    });
    const program = await s.shares();
    expect(s.kept.taken.size).toBe(500);
    expect(s.kept.state?.programs.map((one) => one.id)).toEqual([program]);
    const mei = await s.sharer(program, { guest: "mei" });
    await s.friendBuys(mei.code, "bo");
    await s.mature();
    const code = (await s.view(mei.id)).thanks[0]!.coupon!.code;
    expect([...s.kept.discounts.values()].some((one) => one.codes.has(code))).toBe(true);
    // Enough are there, and no more are asked for.
    for (const side of SIDES) expect(await s.uow.read((tx) => tx.coupons.figures(SHOP, program, side)), side).toEqual({ making: 0, pooled: 249, given: 1 });
  });

  it("a friend has one coupon in a program, whoever's link comes second, and none by a link of their own", async () => {
    const s = await start();
    const program = await s.shares();
    const [mei, ann] = [await s.sharer(program, { guest: "mei" }), await s.sharer(program, { customerId: "8" })];
    const first = await s.claim(mei.code, "bo");
    expect(await s.claim(mei.code, "bo")).toEqual(first);
    expect(await s.claim(ann.code, "bo")).toEqual(first.ok ? { ...first, value: { ...first.value, by: expect.objectContaining({ id: ann.id }) as unknown } } : first);
    expect(await s.claim(mei.code, "mei")).toEqual({ ok: false, refusal: { code: "coupon.own" } });
    expect(await s.claim(ann.code, "another browser", "8")).toEqual({ ok: false, refusal: { code: "coupon.own" } });
    expect(await s.claim("NOBODYS2", "bo")).toEqual({ ok: false, refusal: { code: "link.unknown" } });
  });

  it("a friend's coupon is spent once, ends in time and is then taken away at Shopify", async () => {
    const s = await start();
    const mei = await s.sharer(await s.shares(), { guest: "mei" });
    await s.friendBuys(mei.code, "bo");
    expect(await s.claim(mei.code, "bo")).toEqual({ ok: false, refusal: { code: "coupon.used" } });
    const late = await s.claim(mei.code, "cai");
    s.pass(14 * DAY - 1);
    expect(await s.expire()).toBe(0);
    s.pass(1);
    expect(await s.expire()).toBe(1);
    expect(await s.expire()).toBe(0);
    const { codes } = [...s.kept.discounts.values()][0]!;
    expect(late.ok && codes.has(late.value.coupon.code)).toBe(false);
    expect(await s.claim(mei.code, "cai")).toEqual({ ok: false, refusal: { code: "coupon.used" } });
  });

  it("nobody is thanked for an order that is unpaid, too small, one's own, an old customer's, or given back", async () => {
    const s = await start();
    const thanks = { ...defaultShare.thanks, minimumMinor: 2_000 };
    const program = await s.shares({ thanks, perSharer: null });
    const mei = await s.sharer(program, { guest: "mei", email: "mei@example.com" });
    const unpaid = await s.friendBuys(mei.code, "a", { financialStatus: "pending", paidAt: null });
    await s.friendBuys(mei.code, "b", { lines: [line(2, 1)], visits: [s.visit(mei.id)] });
    const own = await s.friendBuys(mei.code, "c", { email: "MEI@example.com" });
    const old = await s.friendBuys(mei.code, "d", { customerOrders: 2 });
    const returned = await s.friendBuys(mei.code, "e");
    await s.show(returned, { financialStatus: "refunded", lines: [line(5, 3, { currentQuantity: 0, netMinor: 0 })] });
    await s.mature();
    expect((await s.view(mei.id)).thanks.filter(({ coupon }) => coupon !== null)).toEqual([]);
    expect(await s.attribution(own)).toMatchObject({ claims: [{ verdict: "self" }] });
    expect(await s.attribution(old)).toMatchObject({ claims: [{ verdict: "not_new" }] });
    await s.show(unpaid, { financialStatus: "paid", paidAt: s.clock.at });
    await s.mature();
    expect((await s.view(mei.id)).thanks.filter(({ coupon }) => coupon !== null)).toHaveLength(1);
  });

  it("a customer who has ordered before gets no welcome where it is for new customers, and is promised none; whoever holds one keeps it", async () => {
    const s = await start();
    const program = await s.shares();
    const mei = await s.sharer(program, { customerId: "7777" });
    const link = async (customerId: string | null) => (await readLink(s)(SHOP, mei.code, customerId))?.welcome?.newOnly;
    const early = await s.claim(mei.code, "early", "43");
    await s.order({ customerId: gid("Customer", 42), test: true });
    expect(await link("42")).toBe(true);
    for (const number of [42, 43]) await s.order({ customerId: gid("Customer", number) });
    expect([await link("42"), await link("44"), await link(null)]).toEqual([undefined, true, true]);
    expect(await s.claim(mei.code, "another-window", "42")).toEqual({ ok: false, refusal: { code: "coupon.not_new" } });
    expect(await s.claim(mei.code, "early", "43")).toEqual(early);
    expect(await s.claim(mei.code, "c", "44")).toMatchObject({ ok: true });
    // Where every order counts, everybody is welcome.
    const found = (await s.uow.read((tx) => tx.programs.find(SHOP, program)))!;
    const { agreement, ...rules } = found.rules;
    await s.save(SHOP, { id: program, revision: found.revision, title: found.title, rules: { ...rules, attribution: { ...rules.attribution, newCustomersOnly: false }, agreement: agreement.text } });
    expect(await link("42")).toBe(false);
    expect(await s.claim(mei.code, "another-window", "42")).toMatchObject({ ok: true });
  });

  it("each order by a friend is thanked for and counted, as the words say; of new customers alone it is one for each", async () => {
    const s = await start();
    const program = await s.shares({ perSharer: 2 });
    const mei = await s.sharer(program, { guest: "mei" });
    const buys = async (number: number) => s.order({ customerId: gid("Customer", 9), customerOrders: number, visits: [s.visit(mei.id)], lines: [line(number, 3)] });
    const count = async () => (await s.view(mei.id)).friends;
    for (const number of [1, 2]) await buys(number);
    await s.mature();
    expect(await count()).toBe(1);
    const found = (await s.uow.read((tx) => tx.programs.find(SHOP, program)))!;
    const { agreement, ...rules } = found.rules;
    await s.save(SHOP, { id: program, revision: found.revision, title: found.title, rules: { ...rules, attribution: { ...rules.attribution, newCustomersOnly: false }, agreement: agreement.text } });
    for (const number of [3, 4]) await buys(number);
    await s.mature();
    expect([await count(), conditions((await s.view(mei.id)).program.rules.friends!, "EUR", "en")]).toEqual([2, ["Each person is rewarded up to 2 times."]]);
  });

  it("no more welcome coupons leave the pool than may be taken from one place; who has one sees it again, and the pool fills up", async () => {
    const s = await start();
    const program = await s.shares();
    const mei = await s.sharer(program, { guest: "mei" });
    const all = limits();
    const take = (word: string, address: string) => claimWelcome(s)(SHOP, mei.code, { customerId: null, holderKeys: [`v:${word}`], mayTake: () => all.welcome(SHOP, address, s.clock.at) === 0 });
    const script = [];
    for (let n = 0; n < 60; n++) script.push(await take(`w${n}`, "203.0.113.1"));
    expect([script.filter((one) => one.ok).length, script.at(-1)]).toEqual([20, { ok: false, refusal: { code: "coupon.many" } }]);
    expect(await take("w0", "203.0.113.1")).toMatchObject({ ok: true });
    for (let home = 0; home < 18; home++) for (let n = 0; n < 10; n++) expect(await take(`friend ${home} ${n}`, `198.51.100.${home}`)).toMatchObject({ ok: true });
    await s.settle();
    expect((await s.uow.read((tx) => tx.coupons.figures(SHOP, program, "friend"))).pooled).toBe(300);
  });

  it("nobody is thanked for an order from a mailbox that their own account has ordered with, whatever its spelling and whichever account made it", async () => {
    const s = await start();
    const mei = await s.sharer(await s.shares({ perSharer: null }), { customerId: "7777" });
    const earlier = await s.order({ customerId: gid("Customer", 7777), email: "mei@gmail.com" });
    const own = await s.friendBuys(mei.code, "private-window", { customerId: gid("Customer", 8888), email: "m.ei+2@gmail.com" });
    const bo = await s.friendBuys(mei.code, "b", { email: "bo@gmail.com" });
    expect([await s.attribution(own), await s.attribution(bo)]).toMatchObject([{ participantId: null, claims: [{ verdict: "self" }] }, { participantId: mei.id }]);
    // Kept is a hash alone, until they ask to be forgotten.
    expect(JSON.stringify(await s.uow.read((tx) => tx.orders.find(SHOP, earlier.id)))).not.toContain("gmail");
    const kept = async () => (await s.uow.read((tx) => tx.orders.find(SHOP, earlier.id)))!.household;
    expect(await kept()).toEqual(mailboxKeys(s.secrets, "MEI@googlemail.com"));
    await s.uow.run((tx) => tx.people.forget(SHOP, "7777", []));
    expect(await kept()).toEqual([]);
  });

  it("an unused thank-you is taken back when its friend's order comes back; a used one stays", async () => {
    const s = await start();
    const program = await s.shares({ perSharer: null });
    const mei = await s.sharer(program, { guest: "mei" });
    const [a, b] = [await s.friendBuys(mei.code, "a"), await s.friendBuys(mei.code, "b")];
    await s.mature();
    const couponOf = async (order: { id: string }) => (await s.view(mei.id)).thanks.find(({ grant }) => grant.orderId === order.id)!.coupon!;
    await s.order({ lines: [line(70, 1, { codes: [{ code: (await couponOf(b)).code, minor: 100 }] })] });
    for (const order of [a, b]) await s.show(order, { financialStatus: "refunded", lines: [] });
    await s.settle();
    expect([(await couponOf(a)).state, (await couponOf(b)).state]).toEqual(["withdrawn", "used"]);
    expect([...s.kept.discounts.values()][1]!.codes.has((await couponOf(a)).code)).toBe(false);
  });

  it("a banned sharer is given no coupon; let in again, the friend's order still earns it", async () => {
    const s = await start();
    const mei = await s.sharer(await s.shares(), { guest: "mei" });
    const order = await s.friendBuys(mei.code, "bo", { financialStatus: "pending", paidAt: null });
    await s.decide(SHOP, mei.id, "banned", "Own orders");
    await s.show(order, { financialStatus: "paid", paidAt: s.clock.at });
    await s.mature();
    expect(await s.mature()).toBe(0);
    expect((await s.view(mei.id)).thanks).toMatchObject([{ grant: { state: "accrued" }, coupon: null }]);
    await s.decide(SHOP, mei.id, "approved", null);
    s.pass(DAY);
    await s.mature();
    expect((await s.view(mei.id)).thanks).toMatchObject([{ grant: { state: "matured" }, coupon: { state: "given" } }]);
  });

  it("a sharer is thanked for as many friends as the program says", async () => {
    const s = await start();
    const mei = await s.sharer(await s.shares({ perSharer: 2 }), { guest: "mei" });
    for (const friend of ["a", "b", "c"]) await s.friendBuys(mei.code, friend);
    await s.mature();
    const { thanks } = await s.view(mei.id);
    expect(thanks.map(({ grant }) => grant.state).sort()).toEqual(["lapsed", "matured", "matured"]);
    expect(thanks.filter(({ coupon }) => coupon).length).toBe(2);
    expect(await s.mature()).toBe(0);
  });

  it("a sharer at their limit leaves an order to whoever else brought it, and has it when nobody else did", async () => {
    const s = await start();
    const mei = await s.sharer(await s.shares({ perSharer: 1 }), { guest: "mei" });
    const bo = await s.person(await s.program(), "bo");
    await s.friendBuys(mei.code, "a");
    await s.mature();
    const both = () => [s.visit(bo), s.visit(mei.id)];
    const order = await s.order({ visits: both() });
    expect(await s.attribution(order)).toMatchObject({ participantId: bo, claims: [{ participantId: bo, verdict: "won" }, { participantId: mei.id, verdict: "full" }] });
    expect(await s.balance(bo)).toEqual({ "accrued EUR": 100 });
    const alone = await s.order({ visits: [s.visit(mei.id)] });
    expect(await s.attribution(alone)).toMatchObject({ participantId: mei.id });
  });

  it("a guest who signs in keeps the link; another account in the same browser gets its own", async () => {
    const s = await start();
    const program = await s.shares();
    const mei = await s.sharer(program, { guest: "shared" });
    expect(await s.sharer(program, { guest: "shared", customerId: "5", email: "mei@example.com" })).toMatchObject({ id: mei.id, customerId: "5", email: "mei@example.com" });
    const ann = await s.sharer(program, { guest: "shared", customerId: "6" });
    expect(ann.id).not.toBe(mei.id);
    expect(await s.sharer(program, { customerId: "5" })).toMatchObject({ id: mei.id });
    await s.decide(SHOP, mei.id, "suspended", "Coupon sites");
    expect(await s.share(program, { customerId: "5" })).toEqual({ ok: false, refusal: { code: "participant.out" } });
    expect(await s.claim(mei.code, "bo")).toEqual({ ok: false, refusal: { code: "link.unknown" } });
  });

  it("what shoppers hold coupons for is promised: only the limit may change once it has begun", async () => {
    const s = await start();
    const program = await s.shares();
    const found = (await s.uow.read((tx) => tx.programs.find(SHOP, program)))!;
    const save = (friends: typeof defaultShare) => s.save(SHOP, { id: program, revision: found.revision, title: "Other", rules: { ...found.rules, friends, agreement: "" } });
    expect(await save({ ...defaultShare, welcome: { ...defaultShare.welcome, off: { kind: "percent", basisPoints: 500 } } })).toEqual({ ok: false, refusal: { code: "program.promised" } });
    expect(await save({ ...defaultShare, perSharer: 5 })).toMatchObject({ ok: true });
  });

  it("pausing takes the offer off the storefront; after the end codes live on as long as they are valid, and then their discounts stop", async () => {
    const s = await start();
    const program = await s.shares();
    const mei = await s.sharer(program, { guest: "mei" });
    await s.steer(SHOP, program, "paused");
    await s.settle();
    expect(s.kept.state).toBeNull();
    expect(await s.share(program, { guest: "bo" })).toEqual({ ok: false, refusal: { code: "program.closed" } });
    expect(await s.claim(mei.code, "bo")).toEqual({ ok: false, refusal: { code: "link.unknown" } });
    await s.steer(SHOP, program, "ended");
    await s.settle();
    s.pass(90 * DAY - 1);
    await s.work();
    expect([...s.kept.discounts.values()].map((one) => one.stopped)).toEqual([false, false]);
    s.pass(1);
    await s.work();
    expect([...s.kept.discounts.values()].map((one) => one.stopped)).toEqual([true, true]);
    expect((await s.view(mei.id)).fairness.seed).toEqual((await s.stock(program)).drawSeed);
  });

  it("gives no code of a discount that somebody has deleted at Shopify: paused and resumed, the program makes another, with codes of its own", async () => {
    const s = await start();
    const program = await s.shares();
    const mei = await s.sharer(program, { guest: "mei" });
    const before = [...s.kept.discounts.values()];
    for (const one of before) one.codes.clear();
    for (const status of ["paused", "live"] as const) {
      await s.steer(SHOP, program, status);
      await s.settle();
    }
    await s.friendBuys(mei.code, "liang");
    await s.mature();
    const welcome = await s.claim(mei.code, "bo");
    const codes = [welcome.ok && welcome.value.coupon.code, (await s.view(mei.id)).thanks[0]!.coupon!.code];
    const made = [...s.kept.discounts.values()].filter((one) => !before.includes(one));
    expect(made.map((one) => codes.map((code) => code !== false && one.codes.has(code)))).toEqual([[true, false], [false, true]]);
  });

  it("lost answers while the program is made leave two discounts and no code twice", async () => {
    const s = await start();
    s.kept.lose = 4;
    await s.shares();
    await s.settle();
    expect(s.kept.discounts.size).toBe(2);
    for (const { codes } of s.kept.discounts.values()) expect(codes.size).toBe(251);
  });
});
