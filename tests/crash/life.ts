import { setTimeout as pause } from "node:timers/promises";
import type { Provider } from "../../app/adapters/prisma/client";
import { openDatabase } from "../../app/adapters/prisma/open-database";
import { systemSealer } from "../../app/adapters/system/sealer";
import { type RunningSandbox, startSandbox } from "../../sandbox/run";
import { random } from "../../sandbox/world/random";
import type { Figures } from "../soak/area";
import { emptyDatabase } from "../support/fresh-database";
import { commissions, payDays } from "./commissions";
import { type Book, load, openShop, publishAnother } from "./load";
import { wrongs } from "./oracle";

const MINUTE = 60_000;
/** Seats that are asked for between two kills. */
const SEATS = 4;
/** Things that earn, or take back, meanwhile. */
const DEALS = 6;
/** A moment that does not come by itself within this time is over. */
const LONGEST_MS = 1_000;
/** Several pages are asked for before money leaves. */
const PAID_WITHIN_MS = 5_000;

/** What a kill follows: a moment, or something that has just been done outside and may not be noted inside yet. */
const OCCASIONS = ["moment", "mutation", "webhook", "mail", "seat"] as const;

/**
 * One shop's life in which the app is killed (SIGKILL) and started again, `kills` times: under load, and once more while
 * affiliates are paid. Then everything comes to rest, and the app's books are held against what the outside world saw.
 * @param seed decides what shoppers do, when the app is killed, and how far time moves meanwhile
 * @returns what was survived, in figures
 * @throws with everything that was lost or done twice
 */
export async function killLife(provider: Provider, seed: number, kills: number): Promise<Figures> {
  const fresh = await emptyDatabase(provider);
  const s = await startSandbox({ seed, ...(provider === "postgresql" ? { databaseUrl: fresh.url } : {}) });
  try {
    await s.install();
    const book = await openShop(s);
    const { times, occasions } = await suffer(s, book, seed, kills - 1);
    await workOff(s);
    times.push(await sufferOnPayDay(s, book, seed));
    occasions["kills on pay day"] = 1;
    await comeToRest(s);
    const database = await openDatabase(s.databaseUrl, { sealer: systemSealer("only reads rows") });
    const wrong = await wrongs(s, database, book, times).finally(() => database.close());
    if (wrong.length > 0) throw new Error(`${wrong.length} wrongs after ${kills} kills on ${provider}, seed ${seed}\nagain: npm run kills -- ${provider} ${seed} ${kills}\n  ${wrong.slice(0, 30).join("\n  ")}\n--- the app's last words ---\n${s.app.log().slice(-3_000)}`);
    return { ...occasions, ...figuresOf(s, book), [`kills on ${provider}`]: kills, kills };
  } finally {
    await s.stop();
    await fresh.drop();
  }
}

/** Kills and starts the app again, with shoppers at the door all the time. */
async function suffer(s: RunningSandbox, book: Book, seed: number, kills: number): Promise<{ times: number[]; occasions: Figures }> {
  const dice = random(seed);
  const times: number[] = [];
  const occasions: Figures = {};
  let allowed = SEATS;
  let deals = DEALS;
  const stops = [load(s, book, seed, () => allowed), commissions(s, book, seed, () => deals)];
  for (let n = 0; n < kills; n++) {
    // Leases of the dead process run out, webhooks that met nobody are sent again, groups reach their deadlines.
    if (n > 0 && dice.next() < 0.7) await s.pass((2 + dice.below(20)) * MINUTE);
    const publishing = n % 3 === 1 ? publishAnother(s, book) : null;
    const occasion = OCCASIONS[dice.below(OCCASIONS.length)]!;
    await come(s, book, occasion, 1 + dice.below(6), dice.below(700));
    await s.app.kill("SIGKILL");
    occasions[`kills at a ${occasion}`] = (occasions[`kills at a ${occasion}`] ?? 0) + 1;
    await publishing;
    allowed += SEATS;
    deals += DEALS;
    // What the dead one had sent has arrived by now, and its successor has sent nothing yet.
    times.push(s.world.now());
    await s.app.start();
  }
  await Promise.all(stops.map((stop) => stop()));
  return { times, occasions };
}

/** Everybody asks for what is safe by now, and the app dies as soon as money leaves. @returns when */
async function sufferOnPayDay(s: RunningSandbox, book: Book, seed: number): Promise<number> {
  const end = payDays(s, book, random(seed * 100 + 99));
  await afterMutations(s, 1, PAID_WITHIN_MS);
  await s.app.kill("SIGKILL");
  await end();
  const at = s.world.now();
  await s.app.start();
  return at;
}

/** Waits for the moment of a kill; a mutation is met before its answer has left Shopify. */
async function come(s: RunningSandbox, book: Book, occasion: (typeof OCCASIONS)[number], count: number, after: number) {
  const end = performance.now() + LONGEST_MS;
  const seen = () => ({ moment: 0, mutation: 0, webhook: s.world.deliveries.filter((d) => d.attempts.some((a) => a.status === 200)).length, mail: s.mailbox.all().length, seat: book.promised.length })[occasion];
  if (occasion === "moment") return pause(after);
  if (occasion === "mutation") return afterMutations(s, count);
  const before = seen();
  while (seen() < before + count && performance.now() < end) await pause(2);
}

async function afterMutations(s: RunningSandbox, count: number, longest = LONGEST_MS) {
  const { log } = s.shopify;
  const add = log.add.bind(log);
  let left = count;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, longest);
    log.add = (entry) => {
      add(entry);
      if (entry.kind !== "mutation" || --left > 0) return;
      clearTimeout(timer);
      void s.app.kill("SIGKILL");
      resolve();
    };
  });
  log.add = add;
}

/** Transfers arrive, and time passes until every group is over and nothing is left to do. */
async function comeToRest(s: RunningSandbox) {
  await workOff(s);
  for (const order of s.world.orders) if (order.financial === "PENDING" && order.cancelledAt === null) s.orders.markPaid(order);
  // Deadlines, and those of the groups that late payments found; reconciliation; retries of webhooks.
  for (const minutes of [5, 130, 130, 16]) {
    await s.pass(minutes * MINUTE);
    await workOff(s);
  }
}

/** Lets a few seconds pass at each look: Shopify's budget fills again, and leases of the dead run out. */
async function workOff(s: RunningSandbox) {
  for (let look = 0, idle = 0; idle < 3; look++) {
    if (look > 1_000) throw new Error(`the app did not come to rest\n${s.app.log().slice(-2_000)}`);
    await s.pass(5_000);
    const { due } = (await (await fetch(`${s.app.url}/healthz`)).json()) as { due: Record<string, number> };
    const waits = s.world.deliveries.some((d) => d.state === "due" && d.dueAt <= s.world.now() + 10 * MINUTE);
    idle = !waits && Object.values(due).every((count) => count === 0) ? idle + 1 : 0;
    await pause(50);
  }
}

/** What the life held. */
const figuresOf = (s: RunningSandbox, book: Book): Figures => ({
  "webhooks answered 200": s.world.deliveries.filter((d) => d.attempts.some((a) => a.status === 200)).length,
  "webhooks that met a dead app": s.world.deliveries.filter((d) => d.attempts.some((a) => a.status === null)).length,
  "seats answered 200": book.promised.length,
  "seats asked for again": book.unanswered,
  orders: book.orders.length,
  "orders that somebody brought": book.brought.orders.size,
  "orders of which something came back": s.world.orders.filter((o) => book.brought.orders.has(o.id) && o.refunds.length > 0).length,
  "visits answered 200": [...book.brought.visits.values()].reduce((sum, { answered }) => sum + answered, 0),
  "payouts asked for": book.brought.asked.length,
  "payouts decided": book.brought.decided.size,
  "payouts that left": s.world.giftCards.length + s.world.storeCredit.reduce((sum, { transactions }) => sum + transactions.length, 0),
  "webhooks delivered again": s.world.deliveries.filter((d) => d.attempts.filter((a) => a.status === 200).length > 1).length,
  "campaigns published under kills": book.campaigns.length - 3,
  refunds: s.world.orders.reduce((sum, o) => sum + o.transactions.filter((t) => t.kind === "REFUND").length, 0),
  "mails in the mailbox": s.mailbox.all().length,
  "mails that came twice, across a kill": s.mailbox.all().length - new Set(s.mailbox.all().map((m) => m.id)).size,
  "calls to Shopify": s.shopify.log.entries.length,
});
