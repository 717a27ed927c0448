import { expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { eachStore } from "../../tests/support/stores";
import { shareStage } from "../../tests/support/share-stage";
import { thanksViews } from "../doors/share-thanks";
import { youGet } from "../doors/share-words";
import type { Order } from "../domain/order";
import { shopperTexts } from "../locales/shopper";
import { saveSettings } from "./save-settings";

eachStore((open) => {
  /** A shop with red packets that may be told to keep a share of each order. */
  const start = async () => {
    const s = shareStage(await open());
    const set = saveSettings(s);
    const keep = async (marginFloor: number | undefined) => {
      s.pass(1);
      await set(SHOP, { marginFloor });
      await s.settle();
    };
    const program = await s.packets({ method: "gift_card" }, { perSharer: null });
    const mei = await s.sharer(program, { guest: "mei" });
    const told = async (order: Order) => {
      const found = (await s.view(mei.id)).thanks.filter(({ grant }) => grant.orderId === order.id);
      return thanksViews(found, { locale: "en", timezone: "UTC", now: s.clock.at, paidBy: () => ({ minor: 0, currency: "EUR", method: "gift_card", state: "sending", code: null, locked: false, text: "" }) })[0]!;
    };
    const less = () => s.kept.state?.programs.map(({ thanks }) => thanks.kind === "packet" && (thanks.less ?? null));
    return { s, keep, program, mei, told, less };
  };
  const t = shopperTexts("en").sharing;

  it("a red packet that the floor has cut says so to its sharer, and one that is whole does not", async () => {
    const { s, keep, mei, told } = await start();
    // Orders of 30.00: of one 9.00 may go to rewards, of one 3.00, of one nothing.
    const orders = [];
    for (const [friend, floor] of [["a", 7_000], ["bb", 9_000], ["ccc", 10_000]] as const) {
      await keep(floor);
      orders.push(await s.friendBuys(mei.code, friend));
    }
    const [whole, cut, none] = orders as [Order, Order, Order];
    expect((await told(none)).text).toBe(t.rewards.floor);
    for (const order of orders) await s.safe(order);
    for (const { grant } of (await s.view(mei.id)).thanks) await s.open(mei.id, grant.id);
    const said = async (order: Order) => [(await told(order)).amount?.minor, (await told(order)).text];
    expect([await said(whole), await said(cut), await said(none)]).toEqual([[500, t.rewards.given_packet], [300, t.rewards.given_less], [undefined, t.rewards.gone.floor]]);
  });

  it("the promise of a packet says why it may hold less, in the share block, too", async () => {
    const { s, keep, program, less } = await start();
    const rules = (await s.uow.read((tx) => tx.programs.find(SHOP, program)))!.rules.friends!;
    const said = (marginFloor?: number, minimumMinor = 0) => [t.less.floor, t.less.worth].filter((one) => youGet({ ...rules, thanks: { ...rules.thanks, minimumMinor } }, "EUR", "en", { settings: { marginFloor } }).includes(one));
    // Without a minimum a friend's order can be worth less than the packet.
    expect([less(), said(), said(undefined, 499), said(undefined, 500)]).toEqual([["worth"], [t.less.worth], [t.less.worth], []]);
    await keep(0);
    expect([less(), said(0), said(0, 500)]).toEqual([["floor"], [t.less.floor], [t.less.floor]]);
    await keep(undefined);
    expect(less()).toEqual(["worth"]);
  });
});
