import { expect, it } from "vitest";
import { eachStore } from "../../tests/support/stores";
import { line, rewardStage } from "../../tests/support/reward-stage";
import { SHOP, campaign, group, id, seat } from "../../tests/contracts/samples";
import { DAY } from "../domain/instant";
import { defaultProgram } from "../domain/program";

/** 10 % of what is paid, payable 14 days after delivery: the default program. */
eachStore((open) => {
  const start = async () => rewardStage(await open());

  it("a visit, an order, its delivery and its days make money payable, each step booked once", async () => {
    const s = await start();
    const mei = await s.person(await s.program(), "mei");
    const order = await s.order({ visits: [s.visit(mei)], lines: [line(1, 2), line(2)] });
    expect(await s.attribution(order)).toMatchObject({ participantId: mei, via: "click" });
    // One commission on the whole order, not one for each line.
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 300 });
    await s.again(order);
    expect((await s.books()).entries).toHaveLength(2);
    const delivered = await s.delivered(order);
    s.pass(14 * DAY - 1);
    expect(await s.mature()).toBe(0);
    s.pass(1);
    expect(await s.mature()).toBe(1);
    expect(await s.balance(mei)).toEqual({ "payable EUR": 300 });
    await s.again(delivered);
    expect(await s.mature()).toBe(0);
    const { entries, unbalanced } = await s.books();
    expect(unbalanced).toEqual([]);
    expect(entries.map((one) => one.kind).sort()).toEqual(["earned", "earned", "matured", "matured"]);
    expect(entries.every((one) => one.orderId === order.id && one.grantId !== null && one.cause !== "")).toBe(true);
  });

  it("nothing is earned on what is not paid, cancelled, a test, or bought by oneself", async () => {
    const s = await start();
    const programId = await s.program();
    const mei = await s.person(programId, "mei", { customerId: "777", email: "mei.lin+tuan@gmail.com" });
    const visits = [s.visit(mei)];
    const pending = await s.order({ visits, financialStatus: "pending", paidAt: null });
    await s.order({ visits, test: true });
    await s.order({ visits, cancelledAt: s.clock.at });
    const own = await s.order({ visits, customerId: "gid://shopify/Customer/777" });
    const second = await s.order({ visits, email: "MeiLin@googlemail.com" });
    expect(await s.balance(mei)).toEqual({});
    // Self-referral is seen through a second spelling of the mailbox, too.
    for (const order of [own, second]) expect(await s.attribution(order)).toMatchObject({ participantId: null, claims: [{ verdict: "self" }] });
    await s.show(pending, { financialStatus: "paid", paidAt: s.clock.at });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 100 });
  });

  it("an attribution is recorded once and never drifts: later clicks, codes and programs change nothing", async () => {
    const s = await start();
    const programId = await s.program();
    const mei = await s.person(programId, "mei");
    const bo = await s.person(programId, "bo");
    const early = s.visit(mei);
    s.pass(DAY);
    const order = await s.order({ visits: [early] });
    await s.show(order, { visits: [early, s.visit(bo)] });
    await s.save(SHOP, { id: programId, revision: 1, title: "Half", rules: { ...defaultProgram, reward: { ...defaultProgram.reward, rate: { kind: "percent", basisPoints: 5_000 } }, agreement: "" } });
    await s.show(order, { lines: [line(9, 4)] });
    expect(await s.attribution(order)).toMatchObject({ participantId: mei, claims: [{ participantId: mei, verdict: "won" }] });
    // What was added by the edit earns by the terms of then.
    expect([await s.balance(mei), await s.balance(bo)]).toEqual([{ "accrued EUR": 400 }, {}]);
    const next = await s.order({ visits: [early, s.visit(bo)] });
    expect(await s.attribution(next)).toMatchObject({ participantId: bo, claims: [{ participantId: bo, verdict: "won" }, { participantId: mei, verdict: "outbid" }] });
    expect(await s.balance(bo)).toEqual({ "accrued EUR": 500 });
  });

  it("a personal code beats the binding, the binding beats the click; each claim says why it lost", async () => {
    const s = await start();
    const programId = await s.program({ attribution: { ...defaultProgram.attribution, binding: true } });
    const [mei, bo, cai] = [await s.person(programId, "mei"), await s.person(programId, "bo"), await s.person(programId, "cai")];
    const code = (await s.uow.read((tx) => tx.participants.find(SHOP, cai)))!.code;
    const customerId = "gid://shopify/Customer/5";
    const bound = await s.order({ customerId, visits: [s.visit(mei)] });
    s.pass(DAY);
    const again = await s.order({ customerId, visits: [s.visit(bo)] });
    expect(await s.attribution(again)).toMatchObject({ participantId: mei, via: "binding", claims: [{ via: "binding", verdict: "won" }, { participantId: bo, verdict: "outbid" }] });
    const coded = await s.order({ customerId, visits: [s.visit(bo)], lines: [line(1, 1, { codes: [{ code, minor: 0 }] })] });
    expect(await s.attribution(coded)).toMatchObject({ participantId: cai, via: "code" });
    expect(await s.attribution(bound)).toMatchObject({ via: "click" });
  });

  it("one visit that a cart repeats pushes no other out, and the first click counts where the program says so", async () => {
    const s = await start();
    const programId = await s.program({ attribution: { ...defaultProgram.attribution, click: "first" } });
    const [mei, bo] = [await s.person(programId, "mei"), await s.person(programId, "bo")];
    const first = s.visit(mei);
    s.pass(DAY);
    const order = await s.order({ visits: [...Array<string>(30).fill(s.visit(bo)), first] });
    expect((await s.attribution(order))?.claims).toMatchObject([{ participantId: mei, verdict: "won" }, { participantId: bo, verdict: "outbid" }]);
  });

  it("a buyer is bound to whom they came by first, though the first order is read after the second", async () => {
    const s = await start();
    const programId = await s.program({ attribution: { ...defaultProgram.attribution, binding: true } });
    const [mei, bo] = [await s.person(programId, "mei"), await s.person(programId, "bo")];
    const customerId = "gid://shopify/Customer/5";
    const first = s.clock.at;
    s.pass(DAY);
    const second = await s.order({ customerId, visits: [s.visit(bo)] });
    const late = await s.order({ customerId, placedAt: first, visits: [s.visit(mei, first - 1)] });
    s.pass(DAY);
    const third = await s.order({ customerId });
    expect(await Promise.all([second, late, third].map(async (order) => (await s.attribution(order))?.participantId))).toEqual([bo, mei, mei]);
    const since = await s.uow.read((tx) => tx.attributions.bindings(SHOP, "5"));
    expect(since).toEqual([{ programId, participantId: mei, at: first }]);
  });

  it("suspended people and paused programs earn nothing new, and keep what they have", async () => {
    const s = await start();
    const programId = await s.program();
    const mei = await s.person(programId, "mei");
    const visits = [s.visit(mei)];
    const first = await s.order({ visits });
    expect(await s.decide(SHOP, mei, "suspended", "Coupon sites")).toMatchObject({ ok: true });
    const second = await s.order({ visits });
    expect(await s.attribution(second)).toMatchObject({ participantId: null, claims: [{ verdict: "not_active" }] });
    await s.decide(SHOP, mei, "approved", null);
    await s.steer(SHOP, programId, "paused");
    expect(await s.attribution(await s.order({ visits }))).toMatchObject({ participantId: null, claims: [{ verdict: "program_off" }] });
    await s.safe(first);
    expect(await s.balance(mei)).toEqual({ "payable EUR": 100 });
    expect(await s.decide(SHOP, mei, "declined", null)).toEqual({ ok: false, refusal: { code: "standing.not_now" } });
  });

  it("a partial refund takes back its share at the rate of then, before and after payout; the debt is carried", async () => {
    const s = await start();
    const programId = await s.program({ payout: { minimumMinor: 100, methods: ["bank"] } });
    const mei = await s.person(programId, "mei");
    const order = await s.order({ visits: [s.visit(mei)], lines: [line(1, 3)] });
    const one = await s.show(order, { financialStatus: "partially_refunded", refundedMinor: 1_000, lines: [line(1, 3, { currentQuantity: 2, netMinor: 2_000 })] });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 200 });
    const safe = await s.safe(one);
    const asked = await s.ask(SHOP, mei, "EUR", "bank");
    expect(asked).toMatchObject({ ok: true, value: { minor: 200 } });
    if (!asked.ok) return;
    for (const to of ["approved", "paid"] as const) expect(await s.answer(SHOP, asked.value.id, to === "paid" ? { to, reference: "T-1" } : { to })).toEqual({ ok: true, value: null });
    expect(await s.balance(mei)).toEqual({ "paid EUR": 200 });
    // The chargeback comes after the money has left.
    await s.show(safe, { dispute: "lost" });
    expect(await s.balance(mei)).toEqual({ "paid EUR": 200, "payable EUR": -200 });
    expect(await s.ask(SHOP, mei, "EUR", "bank")).toEqual({ ok: false, refusal: { code: "payout.too_little" } });
    await s.safe(await s.order({ visits: [s.visit(mei)], lines: [line(2, 5)] }));
    expect(await s.balance(mei)).toEqual({ "paid EUR": 200, "payable EUR": 300 });
    expect(await s.ask(SHOP, mei, "EUR", "bank")).toMatchObject({ ok: true, value: { minor: 300 } });
    expect((await s.books()).unbalanced).toEqual([]);
  });

  it("what looks safe is read again before it matures: a return whose news never came keeps it back", async () => {
    const s = await start();
    const mei = await s.person(await s.program(), "mei");
    const order = await s.delivered(await s.order({ visits: [s.visit(mei)] }));
    s.pass(14 * DAY);
    s.silently(order, { returning: true });
    await s.mature();
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 100 });
    s.pass(DAY);
    s.silently(order, { returning: false, financialStatus: "refunded", refundedMinor: 1_000, lines: [line(1, 1, { currentQuantity: 0, netMinor: 0 })] });
    await s.again(order);
    expect(await s.balance(mei)).toEqual({});
    expect(await s.mature()).toBe(0);
  });

  it("a payout settles exactly what it pays: declined it goes back whole, and nothing is paid twice", async () => {
    const s = await start();
    const mei = await s.person(await s.program({ payout: { minimumMinor: 150, methods: ["paypal"] } }), "mei");
    await s.safe(await s.order({ visits: [s.visit(mei)] }));
    expect(await s.ask(SHOP, mei, "EUR", "paypal")).toEqual({ ok: false, refusal: { code: "payout.too_little" } });
    expect((await s.books()).entries.filter((one) => one.payoutId !== null)).toEqual([]);
    await s.safe(await s.order({ visits: [s.visit(mei)] }));
    expect(await s.ask(SHOP, mei, "EUR", "bank")).toEqual({ ok: false, refusal: { code: "payout.method" } });
    const asked = await Promise.all([1, 2, 3].map(() => s.ask(SHOP, mei, "EUR", "paypal")));
    expect(asked.map((one) => (one.ok ? one.value.minor : one.refusal.code)).sort()).toEqual([200, "payout.too_little", "payout.too_little"]);
    const first = asked.find((one) => one.ok)!;
    if (!first.ok) return;
    const settled = (await s.books()).entries.filter((one) => one.payoutId === first.value.id && one.account === "payable");
    expect(settled.reduce((sum, one) => sum + one.minor, 0)).toBe(0);
    expect(settled.filter((one) => one.kind === "matured").reduce((sum, one) => sum + one.minor, 0)).toBe(200);
    expect(await s.answer(SHOP, first.value.id, { to: "declined", reason: "The account is closed" })).toMatchObject({ ok: true });
    expect(await s.answer(SHOP, first.value.id, { to: "paid", reference: "late" })).toEqual({ ok: false, refusal: { code: "payout.not_now" } });
    expect(await s.balance(mei)).toEqual({ "payable EUR": 200 });
    const again = await s.ask(SHOP, mei, "EUR", "paypal");
    if (!again.ok) throw new Error(again.refusal.code);
    await s.answer(SHOP, again.value.id, { to: "approved" });
    const paid = await Promise.all([1, 2].map((n) => s.answer(SHOP, again.value.id, { to: "paid", reference: `T-${n}` })));
    expect(paid.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(await s.balance(mei)).toEqual({ "paid EUR": 200 });
  });

  it("one person joins a program once, whatever account or spelling; answers and agreement are kept", async () => {
    const s = await start();
    const programId = await s.program({ joining: { open: true, byHand: true, questions: ["Where do you share?"] }, agreement: { version: 1, text: "Be kind." } });
    const apply = (change: object) => s.join(SHOP, { programId, customerId: "5", name: "Mei", email: "mei@gmail.com", locale: "en", answers: { 0: "On a blog" }, agreed: 1, payTo: "", ...change });
    expect(await apply({ agreed: 0 })).toEqual({ ok: false, refusal: { code: "agreement.stale" } });
    expect(await apply({})).toMatchObject({ ok: true, value: { standing: "applied", answers: [{ question: "Where do you share?", answer: "On a blog" }], agreed: 1, code: expect.stringMatching(/^[A-Z2-9]{8}$/) as unknown } });
    for (const change of [{}, { customerId: "6", email: "m.e.i+2@googlemail.com" }, { email: "other@example.com" }]) expect(await apply(change)).toEqual({ ok: false, refusal: { code: "participant.known" } });
    expect(await apply({ customerId: "7", email: "seven@example.com" })).toMatchObject({ ok: true });
    await s.steer(SHOP, programId, "ended");
    expect(await apply({ customerId: "8", email: "eight@example.com" })).toEqual({ ok: false, refusal: { code: "program.closed" } });
  });

  it("orders of a group buy earn or not as their campaign says; its price is taken off first", async () => {
    const s = await start();
    const mei = await s.person(await s.program(), "mei");
    const own = line(1, 1, { discountMinor: 300, netMinor: 700 });
    const order = { id: "gid://shopify/Order/4711", visits: [s.visit(mei)], lines: [own, line(2)] };
    await s.uow.run(async (tx) => {
      await tx.campaigns.insert(campaign({ rewarded: false }), []);
      await tx.groups.insert(SHOP, group({ seats: [seat(1, { state: "counted", orderId: order.id, lineIds: [own.id] })] }));
    });
    await s.order(order);
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 100 });
    // What they say now holds for the orders that come now.
    await s.uow.run(async (tx) => {
      await tx.campaigns.update(campaign({ rewarded: true }));
      await tx.groups.insert(SHOP, group({ id: id("grp", 2), seats: [seat(2, { groupId: id("grp", 2), state: "counted", orderId: "gid://shopify/Order/4712", lineIds: [own.id] })] }));
    });
    await s.order({ ...order, id: "gid://shopify/Order/4712" });
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 270 });
  });

  it("of a parcel that is on its way it asks once a day, from the first day on which its reward could be safe", async () => {
    const s = await start();
    const mei = await s.person(await s.program(), "mei");
    const order = await s.order({ visits: [s.visit(mei)] });
    await s.show(order, { fulfilled: true, shippedAt: s.clock.at });
    const shipped = s.clock.at;
    s.pass(14 * DAY);
    expect(await s.mature()).toBe(1);
    expect(await s.mature()).toBe(0);
    // It had arrived on the second day, and nobody told.
    s.silently(order, { fulfilled: true, shippedAt: shipped, deliveredAt: shipped + 2 * DAY });
    s.pass(DAY);
    await s.mature();
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 100 });
    s.pass(DAY);
    await s.mature();
    expect(await s.balance(mei)).toEqual({ "payable EUR": 100 });
  });

  it("of a shop that has left nothing is released; its orders are asked for again another day", async () => {
    const s = await start();
    const mei = await s.person(await s.program(), "mei");
    await s.delivered(await s.order({ visits: [s.visit(mei)] }));
    s.access.left = true;
    s.pass(14 * DAY);
    expect(await s.mature()).toBe(1);
    expect(await s.mature()).toBe(0);
    expect(await s.balance(mei)).toEqual({ "accrued EUR": 100 });
    s.access.left = false;
    s.pass(DAY);
    await s.mature();
    expect(await s.balance(mei)).toEqual({ "payable EUR": 100 });
  });
});
