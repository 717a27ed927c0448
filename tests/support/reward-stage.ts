import { listedDisposableMail } from "../../app/adapters/system/disposable-mail";
import { systemIds } from "../../app/adapters/system/ids";
import { systemSecrets } from "../../app/adapters/system/secrets";
import { type ParticipantId, type ProgramId, gid } from "../../app/domain/id";
import { DAY } from "../../app/domain/instant";
import { balances } from "../../app/domain/ledger";
import type { Order, OrderLine } from "../../app/domain/order";
import { defaultProgram, type ProgramKind, type ProgramRules } from "../../app/domain/program";
import { ok, refuse } from "../../app/domain/result";
import { signVisit } from "../../app/features/attribute-order";
import { hearOfOrder } from "../../app/features/hear-of-order";
import { type Application, decideParticipant, joinProgram } from "../../app/features/join-program";
import { decidePayout } from "../../app/features/decide-payout";
import { requestPayout } from "../../app/features/pay-out";
import { recordOrder } from "../../app/features/record-order";
import { rejectHold, releaseHold } from "../../app/features/review-hold";
import { saveProgram } from "../../app/features/save-program";
import { steerProgram } from "../../app/features/steer-program";
import { matureRewards } from "../../app/features/mature-rewards";
import { type Commerce, CommerceUnavailable } from "../../app/ports/commerce";
import { IBAN, NOW, SHOP, shopRecord } from "../contracts/samples";
import { scripted } from "./effect-stage";
import { PLAIN } from "./plain-order";
import type { Store } from "./stores";

/** A line of `units` at 10.00 each, nothing taken off. */
export const line = (number: number, units = 1, change: Partial<OrderLine> = {}): OrderLine => ({
  id: gid("LineItem", number), productId: gid("Product", number), variantId: gid("ProductVariant", number), title: "Oolong", quantity: units, currentQuantity: units, unitMinor: 1_000, discountMinor: 0, netMinor: 1_000 * units, properties: {}, codes: [], ...change,
});

/** Programs, people who bring buyers, and what Shopify shows of orders: the reward use cases on whatever keeps the rows. */
export function rewardStage({ uow, ledger }: Pick<Store, "uow" | "ledger">) {
  const clock = { at: NOW, now: () => clock.at };
  const ids = systemIds(clock);
  const secrets = systemSecrets("a secret of the tests");
  const shown = new Map<string, Order>();
  /** While it has left, nothing of it can be read. */
  const shop = { left: false };
  const denied = new Set<string>();
  /** For which orders Shopify does not answer, and which it was asked for. */
  const silence = { of: (_id: string): CommerceUnavailable | null => null, asked: [] as string[] };
  const costs = new Map<string, number>();
  const collections = new Map<string, string[]>();
  const commerce = { order: async (_shop, id) => { silence.asked.push(id); const trouble = silence.of(id); if (trouble) throw trouble; return (shop.left ? refuse("uninstalled") : denied.has(id) ? { ok: false, refusal: { code: "refused", message: "Access denied" } } : shown.has(id) ? ok(shown.get(id)!) : refuse("gone")); }, collected: async (_shop, products, wanted) => ok(Object.fromEntries(products.map((one) => [one, (collections.get(one) ?? []).filter((id) => wanted.includes(id))]))), unitCosts: async (_shop, ids) => ok(Object.fromEntries(ids.flatMap((id) => (costs.has(id) ? [[id, costs.get(id)!]] : [])))) } as Pick<Commerce, "order" | "unitCosts" | "collected">;
  const deps = { uow, clock, ids, secrets, disposable: listedDisposableMail() };
  const record = recordOrder({ ...deps, commerce, mechanisms: [] });
  let numbers = 0;

  const stage = {
    uow, clock, access: shop, silence, costs, collections, ids, secrets, record, shop: SHOP,
    pass: (ms: number) => void (clock.at += ms),
    join: joinProgram(deps), decide: decideParticipant(deps), ask: requestPayout(deps), answer: decidePayout({ ...deps, commerce: scripted({}) }), save: saveProgram(deps), steer: steerProgram(deps), release: releaseHold(deps), reject: rejectHold(deps),

    /** A live program of the shop. */
    async program(rules: Partial<ProgramRules> = {}, kind: ProgramKind = "affiliate"): Promise<ProgramId> {
      await uow.run((tx) => tx.shops.save(shopRecord()));
      const { agreement, ...rest } = { ...defaultProgram, ...rules };
      const saved = await stage.save(SHOP, { id: null, kind, revision: 0, title: "Friends of the house", rules: { ...rest, agreement: agreement.text } });
      if (!saved.ok) throw new Error(saved.refusal.code);
      await stage.steer(SHOP, saved.value.id, "live");
      return saved.value.id;
    },

    /** Somebody who joined and was approved, with an account that the program pays to. */
    async person(programId: ProgramId, name: string, change: Partial<Application> = {}): Promise<ParticipantId> {
      const methods = (await uow.read((tx) => tx.programs.find(SHOP, programId)))?.rules.payout.methods ?? [];
      const joined = await stage.join(SHOP, { programId, customerId: `${++numbers + 900}`, name, email: `${name}@example.com`, locale: "en", answers: {}, agreed: 1, payTo: methods.includes("paypal") ? `${name}@pay.example` : IBAN, ...change });
      if (!joined.ok) throw new Error(joined.refusal.code);
      if (joined.value.standing === "applied") await stage.decide(SHOP, joined.value.id, "approved", null);
      return joined.value.id;
    },

    visit: (who: ParticipantId, at = clock.at) => signVisit(secrets, who, at),

    /** Shopify shows a new order, and the app has not read it. */
    place(change: Partial<Order> = {}): Order {
      const number = ++numbers;
      const lines = change.lines ?? [line(number)];
      const order: Order = {
        id: gid("Order", number), name: `#${1000 + number}`, placedAt: clock.at, updatedAt: clock.at, cancelledAt: null, authorizedAt: null, paidAt: clock.at, financialStatus: "paid", currency: "EUR", test: false, totalMinor: lines.reduce((sum, one) => sum + one.netMinor, 0), refundedMinor: 0,
        customerId: gid("Customer", number), email: `buyer${number}@example.com`, buyer: null, locale: "en", fulfilled: false, capturable: false, ...PLAIN, visits: [], ...change, lines,
      };
      shown.set(order.id, order);
      return order;
    },
    /** Shopify shows an order, and the app reads it. */
    order: async (change: Partial<Order> = {}): Promise<Order> => stage.show(stage.place(change)),

    /** Shopify shows it so from now on, and the app reads it. */
    async show(order: Order, change: Partial<Order> = {}): Promise<Order> {
      const next = { ...order, ...change, updatedAt: clock.at };
      shown.set(order.id, next);
      await record(SHOP, order.id);
      return next;
    },
    again: (order: Order) => record(SHOP, order.id),
    delivered: (order: Order) => stage.show(order, { fulfilled: true, shippedAt: clock.at, deliveredAt: clock.at }),
    /** What Shopify shows from now on, without the app being told. */
    silently: (order: Order, change: Partial<Order>) => void shown.set(order.id, { ...order, ...change, updatedAt: clock.at }),

    /** A webhook tells that something about it has changed. */
    news: (order: Order) => hearOfOrder({ ...deps, recordOrder: record })(SHOP, order.id),

    /** Shopify shows it exactly so. */
    shows: (order: Order) => void (denied.delete(order.id), shown.set(order.id, order)),

    /** Shopify refuses to show it, until it shows it again. */
    refuse: (order: Order) => void denied.add(order.id),

    /** Shopify shows it no more: it is older than sixty days, or was deleted. */
    hide: (order: Order) => void shown.delete(order.id),

    matureOne: (order: Pick<Order, "id">) => matureRewards({ ...deps, recordOrder: record })(SHOP, order.id),
    /** What the timer does. */
    async mature(): Promise<number> {
      const due = await uow.read((tx) => tx.grants.due(SHOP, clock.at, 1_000));
      for (const orderId of due) await stage.matureOne({ id: orderId });
      return due.length;
    },
    /** Delivered, and past every return. */
    async safe(order: Order): Promise<Order> {
      const delivered = await stage.delivered(order);
      stage.pass(14 * DAY);
      await stage.mature();
      return delivered;
    },

    balance: async (who: ParticipantId) => Object.fromEntries((await uow.read((tx) => tx.ledger.balances(SHOP, who))).filter((one) => one.minor !== 0).map((one) => [`${one.account} ${one.currency}`, one.minor])),
    /** Sums over all of the books by currency: always nothing. */
    books: async () => {
      const entries = await ledger();
      const sums = new Map<string, number>();
      for (const [key, minor] of balances(entries)) sums.set(key.split(" ")[1]!, (sums.get(key.split(" ")[1]!) ?? 0) + minor);
      return { entries, unbalanced: [...sums].filter(([, minor]) => minor !== 0) };
    },
    grants: async (order: Order) => uow.read((tx) => tx.grants.ofOrder(SHOP, order.id)),
    attribution: async (order: Order) => uow.run((tx) => tx.attributions.lock(SHOP, order.id)),
  };
  return stage;
}
