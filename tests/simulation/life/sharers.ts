import { type FriendRules, defaultPackets } from "../../../app/domain/friends";
import type { ParticipantId, ProgramId } from "../../../app/domain/id";
import { DAY, HOUR, MINUTE } from "../../../app/domain/instant";
import { defaultProgram } from "../../../app/domain/program";
import { type Dice, dice } from "../dice";
import type { Simulation } from "../simulation";
import { buys } from "./buys";
import { day, persist } from "./rewards";
import type { KnownAffiliate, Town } from "./town";

/** Somebody who shares: with an account, or known by the browser alone. */
type Sharer = KnownAffiliate & { word: string };

function friendRules(own: Dice): FriendRules {
  const welcome = { off: own.chance(0.7) ? { kind: "percent" as const, basisPoints: own.pick([500, 1_000, 3_333]) } : { kind: "fixed" as const, minor: own.between(1, 400) }, minimumMinor: own.pick([0, 0, 1_500]), validDays: day(own.pick([1, 4, 12])) };
  const perSharer = own.pick([1, 2, null]);
  const minimumMinor = own.pick([0, 1_000, 3_000]);
  if (own.chance(0.5)) return { welcome, thanks: { kind: "coupon", benefit: { ...welcome, validDays: day(own.pick([4, 12])) }, when: own.pick(["paid", "safe"]), minimumMinor }, perSharer };
  const fromMinor = own.between(1, 300);
  const toMinor = own.chance(0.6) ? fromMinor + own.between(1, 600) : fromMinor;
  return { welcome, thanks: { ...(defaultPackets.thanks as Extract<FriendRules["thanks"], { kind: "packet" }>), fromMinor, toMinor, budgetMinor: own.chance(0.8) ? own.between(1, 1_500) : null, method: own.pick(["store_credit", "store_credit", "gift_card", "discount"]), minimumMinor, openDays: day(own.pick([2, 8])), validDays: day(12) }, perSharer };
}

/** A program of sharers from its making on: links are asked for, friends take their coupons and buy, packets are opened. */
export async function sharers(sim: Simulation, town: Town): Promise<void> {
  const own = dice(sim.seed ^ 0xf7e);
  const friends = friendRules(own);
  const kind = friends.thanks.kind === "coupon" ? ("share" as const) : ("red_packet" as const);
  const rules = { ...defaultProgram, attribution: { ...defaultProgram.attribution, days: 1, newCustomersOnly: own.chance(0.3) }, maturing: { daysAfterDelivery: day(own.pick([0, 0.2, 1])), daysAfterShipping: day(own.pick([0.5, 2])) }, friends, agreement: "" };
  const saved = await persist(sim, ({ app }) => app.useCases.saveProgram(town.shop, { id: null, kind, revision: 0, title: "Share", rules }));
  if (!saved?.ok) return;
  const program = saved.value.id;
  await persist(sim, ({ app }) => app.useCases.steerProgram(town.shop, program, "live"));
  sim.count(`programs: ${kind}`);
  const known: Sharer[] = [];
  for (let number = own.between(1, 3); number > 0; number--) {
    const customer = own.chance(0.6) ? own.pick(town.api.world.customers) : null;
    const word = `v:sharer-${own.below(3)}`;
    let email: string | null = null;
    const ask = () => {
      email = own.chance(0.3) ? (customer?.email ?? "guest@example.com") : null;
      return sim.request(({ app }) => app.storefront.startSharing(town.shop, program, { customerId: customer ? String(customer.id) : null, guestKeys: [word], locale: "en" }));
    };
    if (own.chance(0.2)) void ask().catch(() => {});
    const joined = await ask();
    if ("lost" in joined || !joined.ok) continue;
    const { id } = joined.value;
    // Two links may hear at one address, and some want no more of it.
    if (email !== null) sim.begin("an address", () => hearing(sim, town, id, email!, dice(sim.seed ^ (0x6e17 + number))));
    known.push({ id, code: joined.value.code, email: email ?? "", customerId: joined.value.customerId === null ? null : Number(joined.value.customerId), word });
    sim.count("sharers");
  }
  if (known.length === 0) return;
  for (let number = own.between(1, 5); number > 0; number--) sim.begin("a friend", () => friend(sim, town, own.pick(known), number, own.fork()));
  for (const one of known) sim.begin("a sharer", () => opens(sim, town, one, own.fork()));
  sim.begin("the merchant of sharers", () => steers(sim, town, program, own.fork()));
}

/** Leaves an address to hear of rewards at, perhaps another, and perhaps wants no more. */
async function hearing(sim: Simulation, town: Town, id: ParticipantId, email: string, own: Dice): Promise<void> {
  const say = (address: string | null) => persist(sim, ({ app }) => app.storefront.hearOfRewards(town.shop, id, { email: address, locale: own.pick(["en", "zh-CN", "zh-TW"]) }));
  await say(email);
  sim.count("addresses left");
  if (!own.chance(0.4)) return;
  await sim.pause(own.between(HOUR, 2 * DAY));
  await say(own.chance(0.5) ? `other-${email}` : null);
}

/** Comes by a link, takes the coupon, perhaps twice, and buys with it, perhaps. */
async function friend(sim: Simulation, town: Town, by: Sharer, number: number, own: Dice): Promise<void> {
  await sim.pause(own.between(MINUTE, 4 * HOUR));
  // Sometimes it is the sharer, in the same browser or with another address.
  const self = own.chance(0.1);
  const customer = self && by.customerId !== null ? by.customerId : own.chance(0.2) ? own.pick(town.api.world.customers).id : null;
  const word = self && own.chance(0.5) ? by.word : `v:friend-${own.chance(0.2) ? 0 : number}`;
  const claim = () => sim.request(({ app }) => app.storefront.claimWelcome(town.shop, by.code, { customerId: customer === null ? null : String(customer), holderKeys: [customer === null ? word : `c:gid://shopify/Customer/${customer}`] }));
  if (own.chance(0.2)) void claim().catch(() => {});
  let claimed = await claim();
  for (let tries = 0; tries < 6 && ("lost" in claimed || (!claimed.ok && claimed.refusal.code === "pool.empty")); tries++) {
    await sim.pause(own.between(1_000, 5 * MINUTE));
    claimed = await claim();
  }
  if ("lost" in claimed) return;
  sim.count(claimed.ok ? "welcome coupons" : `refused: ${claimed.refusal.code}`);
  if (!claimed.ok || own.chance(0.2)) return;
  await sim.pause(own.between(5_000, 2 * HOUR));
  await buys(sim, town, { codes: [claimed.value.coupon.code], customerId: customer }, own);
}

/** Opens whatever is ready, sometimes twice at once; uses the coupons that were given. */
async function opens(sim: Simulation, town: Town, { id, customerId }: Sharer, own: Dice): Promise<void> {
  for (let times = own.between(2, 6); times > 0; times--) {
    await sim.pause(own.between(20 * MINUTE, 2 * HOUR));
    const view = await sim.request(({ app }) => app.storefront.readShare(town.shop, id));
    if (view === null || "lost" in view) continue;
    // The page has what lapses first at its top; what is thrown for whom must not hang on when that is.
    const latestFirst = [...view.thanks].sort((a, b) => b.grant.createdAt - a.grant.createdAt || (a.grant.id < b.grant.id ? 1 : -1));
    for (const { grant, coupon } of latestFirst) {
      if (coupon?.state === "given" && own.chance(0.5)) await buys(sim, town, { codes: [coupon.code], customerId }, own);
      if (grant.terms.rate.kind !== "packet" || (grant.state !== "ready" && own.chance(0.9))) continue;
      const open = () => sim.request(({ app }) => app.storefront.openPacket(town.shop, id, grant.id));
      if (own.chance(0.3)) void open().catch(() => {});
      const opened = await open();
      sim.count("lost" in opened ? "packets: answer lost" : opened.ok ? "packets opened" : `refused: ${opened.refusal.code}`);
    }
  }
}

/** Pauses, ends, raises the budget, and decides about payouts that are not the merchant's to decide. */
async function steers(sim: Simulation, { shop }: Town, program: ProgramId, own: Dice): Promise<void> {
  for (let times = own.between(0, 3); times > 0; times--) {
    await sim.pause(own.between(30 * MINUTE, 2 * HOUR));
    const stored = (await sim.rows([shop])).get(shop)?.programs.get(program);
    const what = own.weighted([["pause", 2], ["live", 2], ["raise", 3], ["end", 0.5]] as const);
    if (what === "raise" && stored?.rules.friends) {
      const { thanks } = stored.rules.friends;
      const more = thanks.kind === "packet" && thanks.budgetMinor !== null ? { ...thanks, budgetMinor: thanks.budgetMinor + own.between(0, 500) } : thanks;
      const { agreement, ...rest } = stored.rules;
      await sim.request(({ app }) => app.useCases.saveProgram(shop, { id: program, revision: stored.revision, title: "Share", rules: { ...rest, friends: { ...stored.rules.friends!, thanks: more }, agreement: agreement.text } }));
    } else if (what !== "raise") await sim.request(({ app }) => app.useCases.steerProgram(shop, program, what === "pause" ? "paused" : what === "end" ? "ended" : "live"));
    sim.count(`sharers: ${what}`);
  }
}
