import { expect, it } from "vitest";
import { grant, id, NOW, PARTICIPANT, payout, SHOP } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { shareStage } from "../../tests/support/share-stage";
import { defaultPackets, defaultShare, type Thanks } from "../domain/friends";
import { type GiftGrant, counts } from "../domain/gift";
import { type ParticipantId, type PayoutId, gid } from "../domain/id";
import { DAY, HOUR } from "../domain/instant";
import { codeOfPayout } from "../domain/payout";

eachStore((open) => {
  it("counts friends as each thank-you says by itself, for all kinds of them", async () => {
    const packet = { kind: "packet", fromMinor: 1, toMinor: 1, minor: 1, draw: null, minimumMinor: 0, openDays: 1 } as const;
    const coupon = (when: "paid" | "safe") => ({ kind: "coupon", when, minimumMinor: 0 }) as const;
    for (const [rate, thanks, friends] of [[packet, defaultPackets.thanks, 4], [coupon("paid"), defaultShare.thanks, 2], [coupon("safe"), { ...defaultShare.thanks, when: "safe" }, 3]] as const) {
      const { uow } = await open();
      const all = (["accrued", "ready", "matured", "lapsed", "rejected"] as const).flatMap((state) => [0, 1].flatMap((standingMinor) => [null, NOW].flatMap((maturesAt) => [0, 1].map((baseMinor) => ({ state, standingMinor, maturesAt, baseMinor })))));
      const gifts = all.filter(({ standingMinor }) => rate.kind === "packet" || standingMinor === 0).map((one, at) => grant({ ...one, id: id("grt", at), orderId: gid("Order", at), terms: { rate, byLine: {}, capMinor: null } }) as GiftGrant);
      await uow.run(async (tx) => {
        for (const gift of gifts) await tx.grants.insert(SHOP, gift);
      });
      expect(await uow.read((tx) => tx.grants.counting(SHOP, PARTICIPANT, thanks as Thanks)), JSON.stringify(rate)).toBe(gifts.filter(counts).length);
      expect(gifts.filter(({ state }) => state === "accrued").filter(counts)).toHaveLength(friends);
    }
  });

  const start = async () => shareStage(await open());
  type Stage = Awaited<ReturnType<typeof start>>;
  /** More friends of a sharer's than one page tells of, one an hour. */
  async function crowd(s: Stage, code: string, friends = 51) {
    for (let number = 0; number < friends; number++) {
      await s.friendBuys(code, `crowd ${number}`);
      s.pass(HOUR);
    }
  }
  /** Later payouts of somebody's, that went back to the balance. */
  const declined = (s: Stage, participantId: ParticipantId, number: number) =>
    s.uow.run(async (tx) => {
      for (let at = 1; at <= number; at++) await tx.payouts.insert(SHOP, payout({ id: id("pay", at) as PayoutId, participantId, method: "gift_card", state: "declined", payTo: null, requestedAt: s.clock.at + at }));
    });

  it("shows each packet that can be opened, the one that lapses first at the top, however many friends came after", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets({ method: "gift_card" }, { perSharer: 2 }), { guest: "mei" });
    const [first, second] = [await s.friendBuys(mei.code, "a"), await s.friendBuys(mei.code, "b")];
    await crowd(s, mei.code);
    await s.safe(second);
    await s.safe(first);
    const packets = async () => (await s.view(mei.id)).thanks.filter(({ grant }) => grant.state === "ready").map(({ grant }) => grant);
    const ready = await packets();
    expect(ready.map(({ orderId }) => orderId)).toEqual([second.id, first.id]);
    expect((await s.view(mei.id)).thanks.slice(0, 2).map(({ grant }) => grant)).toEqual(ready);
    for (const { id } of ready) expect(await s.open(mei.id, id)).toMatchObject({ ok: true });
    expect(await packets()).toEqual([]);
    expect((await s.view(mei.id)).thanks).toHaveLength(50);
  });

  it("shows a coupon for as long as it can be used, however many friends came after, and counts them all", async () => {
    const s = await start();
    const mei = await s.sharer(await s.shares({ perSharer: 1 }), { guest: "mei" });
    await s.friendBuys(mei.code, "a");
    await s.mature();
    const coupons = async () => (await s.view(mei.id)).thanks.flatMap(({ coupon }) => coupon?.code ?? []);
    const [code] = await coupons();
    await crowd(s, mei.code);
    expect([code, await coupons(), (await s.view(mei.id)).friends]).toEqual([expect.stringMatching(/^TUAN-/), [code], 52]);
    s.pass(90 * DAY);
    expect(await coupons()).toEqual([]);
  });

  it("shows the code of each gift card, however many payouts came after, and beside its packet that it was sent", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets({ method: "gift_card" }), { guest: "mei" });
    await s.safe(await s.friendBuys(mei.code, "a"));
    await s.open(mei.id, (await s.view(mei.id)).thanks[0]!.grant.id);
    await s.settle();
    await declined(s, mei.id, 51);
    const { payouts, thanks } = await s.view(mei.id);
    expect(payouts.flatMap((one) => codeOfPayout(s.secrets, one) ?? [])).toEqual([...s.kept.cards.keys()]);
    expect([payouts.length, payouts.at(-1)!.state, thanks.map((one) => one.payout?.state)]).toEqual([51, "paid", ["paid"]]);
  });

  it("shows the code of a discount until its days are over; then it goes with what is long past, and its packet still says that it was sent", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets({ method: "discount", validDays: 30 }), { guest: "mei" });
    await s.safe(await s.friendBuys(mei.code, "a"));
    await s.open(mei.id, (await s.view(mei.id)).thanks[0]!.grant.id);
    await s.settle();
    await declined(s, mei.id, 51);
    const codes = async () => (await s.view(mei.id)).payouts.flatMap((one) => codeOfPayout(s.secrets, one) ?? []);
    s.pass(29 * DAY);
    expect(await codes()).toHaveLength(1);
    s.pass(2 * DAY);
    expect([await codes(), (await s.view(mei.id)).thanks.map((one) => one.payout?.state)]).toEqual([[], ["paid"]]);
  });
});
