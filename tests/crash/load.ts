import { setTimeout as pause } from "node:timers/promises";
import type { Problem, SeatReply } from "../../app/contracts/storefront";
import type { RunningSandbox } from "../../sandbox/run";
import { type Random, random } from "../../sandbox/world/random";
import type { Order, Product } from "../../sandbox/world/types";
import { campaignForm, merchant } from "../support/merchant";
import { proxied } from "../support/signed-call";
import { shopper } from "../support/shopper";
import { type Brought, openProgram, visit } from "./affiliates";

/** A seat that somebody was promised: the app answered 200. */
export type Promised = { campaign: string; word: string; reply: SeatReply };

/** What the outside world has seen and done: the measure that the app's own books are held against. */
export type Book = {
  campaigns: { id: string; product: Product }[];
  promised: Promised[];
  orders: Order[];
  /** Orders that the merchant gave back by hand: how much, and when, is the merchant's business. */
  byHand: Set<number>;
  /** Whose doing orders are. */
  brought: Brought;
  refusals: Record<string, number>;
  unanswered: number;
};

const SHOPPERS = 3;

/** Campaigns that fill, that run out of time, that are matched, and that are short of seats. */
export async function openShop(s: RunningSandbox): Promise<Book> {
  const kinds = [{ size: "2", hours: "1", onLate: "spill" }, { size: "3", hours: "1", onLate: "refund", matchFirst: false }, { size: "2", hours: "2", quota: "30" }] as const;
  const products = s.world.products.filter((p) => p.status === "ACTIVE");
  const book: Book = { campaigns: [], promised: [], orders: [], byHand: new Set(), brought: await openProgram(s, products.at(-2)!.id), refusals: {}, unanswered: 0 };
  for (const [n, change] of kinds.entries()) {
    const product = products[n]!;
    book.campaigns.push({ id: await merchant(s).launch(product, change), product });
  }
  return book;
}

/**
 * Shoppers who ask for seats, pay, and ask again when they got no answer, and a merchant who gives money back.
 * @param allowed how many seats may have been asked for by now
 * @returns stops them
 */
export function load(s: RunningSandbox, book: Book, seed: number, allowed: () => number): () => Promise<void> {
  let going = true;
  let asked = 0;
  const live = async (n: number) => {
    const dice = random(seed * 100 + n);
    const links = random(seed * 100 + 50 + n);
    while (going) {
      await pause(10 + dice.below(40));
      if (!going || asked >= allowed()) continue;
      asked += 1;
      const promised = await ask(s, book, dice, `198.51.${n}.${asked % 250}`, () => going);
      const came = promised && links.next() < 0.5 ? await visit(s, book.brought, links, () => going) : null;
      if (promised) buy(s, book, dice, promised, came);
      if (dice.next() < 0.05) giveBack(s, book, dice);
    }
  };
  const lives = Array.from({ length: SHOPPERS }, (_, n) => live(n));
  return async () => {
    going = false;
    await Promise.all(lives);
  };
}

/** Asks for a seat until there is an answer, as a shopper who looks at a spinner does. */
async function ask(s: RunningSandbox, book: Book, dice: Random, address: string, going: () => boolean): Promise<Promised | null> {
  const { id: campaign, product } = book.campaigns[dice.below(book.campaigns.length)]!;
  const friends = book.promised.filter((p) => p.campaign === campaign);
  const invite = friends.length > 0 && dice.next() < 0.7 ? await inviteOf(s, friends[dice.below(friends.length)]!) : undefined;
  const word = dice.hex(24);
  while (going()) {
    const answer = await proxied<SeatReply | Problem>(s, "seats", { address, json: { campaign, variant: String(product.variants[0]!.id), shopper: word, name: `Shopper ${word.slice(0, 4)}`, locale: "en", invite } }).catch(() => null);
    if (answer === null) {
      book.unanswered += 1;
      await pause(40);
      continue;
    }
    if (answer.status === 200 && "seat" in answer.body) {
      const promised = { campaign, word, reply: answer.body };
      book.promised.push(promised);
      return promised;
    }
    const code = "error" in answer.body ? answer.body.error.code : String(answer.status);
    book.refusals[code] = (book.refusals[code] ?? 0) + 1;
    if (code !== "busy") return null;
  }
  return null;
}

/** What a friend would be sent: the invite of a group that has begun. */
async function inviteOf(s: RunningSandbox, { reply }: Promised): Promise<string | undefined> {
  const own = await proxied<{ group: { status: string; invite: string } }>(s, "seats/status", { json: { token: reply.seat.token, locale: "en" } }).catch(() => null);
  return own?.status === 200 && own.body.group.status === "forming" ? own.body.group.invite : undefined;
}

function buy(s: RunningSandbox, book: Book, dice: Random, { word, reply }: Promised, came: Awaited<ReturnType<typeof visit>>) {
  if (dice.next() < 0.1) return;
  const other = s.world.products.filter((p) => p.status === "ACTIVE").at(-1)!.variants[0]!.id;
  const also = dice.next() < 0.15 ? [{ variantId: other, quantity: 1 }] : [];
  const order = shopper(s, `Buyer ${word.slice(0, 6)}`).order(reply, dice.next() < 0.15 ? "bank" : "card", { also, quantity: dice.next() < 0.1 ? 2 : 1, ...(came && { attributes: came.attributes }) });
  if ("error" in order) return;
  book.orders.push(order);
  if (came) book.brought.orders.set(order.id, came.by);
}

/** The merchant takes an order back, or sees a transfer arrive. */
function giveBack(s: RunningSandbox, book: Book, dice: Random) {
  const order = book.orders[dice.below(book.orders.length)];
  if (!order) return;
  if (order.financial === "PENDING") return void s.orders.markPaid(order);
  const lines = order.lines.filter((l) => l.currentQuantity > 0).map((l) => ({ lineId: l.id, quantity: l.currentQuantity, restock: true }));
  if (order.cancelledAt !== null || lines.length === 0) return;
  book.byHand.add(order.id);
  s.orders.refund(order, lines, 0, null, null);
}

/** A merchant who publishes a campaign while the app may die at any moment; it counts once the page said that it is published: Shopify may be away, or busy. */
export async function publishAnother(s: RunningSandbox, book: Book): Promise<void> {
  const product = s.world.products.filter((p) => p.status === "ACTIVE" && !book.campaigns.some((c) => c.product.id === p.id)).at(0);
  if (!product) return;
  const owner = merchant(s);
  const id = await owner.save(campaignForm(s, product, { size: "2", hours: "1" })).catch(() => null);
  const answer = id && (await owner.act(`/app/campaigns/${id}`, "publish").catch(() => null));
  if (id && answer && answer.body.includes("done.campaign.publish")) book.campaigns.push({ id, product });
}
