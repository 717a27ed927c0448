import { type FriendRules, SIDES, type Side, benefitOf, lessBy, longestValid } from "../../domain/friends";
import { MINUTE, iso } from "../../domain/instant";
import type { Program } from "../../domain/program";
import type { CouponSpec } from "../../ports/commerce";
import type { ShareState } from "../../ports/share-state";
import type { Tx } from "../../ports/unit-of-work";
import type { ShopDomain } from "../../domain/id";
import { askForShareState, keepCoupons } from "../program-effects";
import { type Handler, done, refused } from "./handler";
import { makeBatch } from "./make-batch";

function spec(program: Program, friends: FriendRules, side: Side, seedCode: string): CouponSpec | null {
  const benefit = benefitOf(friends, side);
  if (!benefit) return null;
  return { title: `${program.title} (Tuan)`, seedCode, off: benefit.off, currency: program.currency, minimumMinor: benefit.minimumMinor || null, startsAt: program.createdAt - MINUTE, endsAt: null };
}

/** Makes the discounts behind a program's coupons, and asks for the first codes of each. */
export const publishProgram: Handler<"program.publish"> = async ({ uow, commerce, clock, ids }, { shop, payload, key }) => {
  const { program, stock } = await uow.read(async (tx) => ({ program: await tx.programs.find(shop, payload.programId), stock: await tx.stocks.find(shop, payload.programId) }));
  if (!program?.rules.friends || !stock || program.status === "ended") return done;
  for (const side of SIDES) {
    const wanted = spec(program, program.rules.friends, side, stock.seeds[side]);
    if (!wanted) continue;
    const answer = await commerce.ensureCoupon(shop, wanted);
    if (!answer.ok) return refused(answer.refusal);
    if (stock.discounts[side] !== answer.value.discountId) await uow.run((tx) => tx.stocks.setDiscount(shop, program.id, side, answer.value.discountId));
  }
  await uow.run(async (tx) => {
    const now = clock.now();
    await tx.stocks.lock(shop, program.id);
    const current = await tx.programs.find(shop, program.id);
    if (current) for (const side of SIDES) await keepCoupons(tx, shop, current, side, ids, now);
    await askForShareState(tx, shop, key, now);
  });
  return done;
};

/** Adds a batch of codes at Shopify, waits until they are there, and opens them to be handed out. */
export const makeCoupons: Handler<"coupons.make"> = async (deps, message) => {
  const { uow, clock } = deps;
  const { shop, payload, key } = message;
  const { stock, codes } = await uow.read(async (tx) => ({ stock: await tx.stocks.find(shop, payload.programId), codes: await tx.coupons.ofBatch(shop, payload.batch) }));
  if (!stock) return done;
  return makeBatch(deps, message, stock.discounts[payload.side], codes, (failed) =>
    uow.run(async (tx) => {
      await tx.coupons.pool(shop, payload.batch, failed);
      await askForShareState(tx, shop, key, clock.now());
    }),
  );
};

/** Takes codes away that are no longer good: whoever still has one sees the price before paying. */
export const removeCoupons: Handler<"coupons.remove"> = async ({ uow, commerce }, { shop, payload }) => {
  const { stock, coupons } = await uow.read(async (tx) => ({ stock: await tx.stocks.find(shop, payload.programId), coupons: await tx.coupons.byCodes(shop, payload.codes) }));
  const codes = coupons.filter((coupon) => coupon.state === "given").map((coupon) => coupon.code);
  const discountId = stock?.discounts[payload.side];
  if (!discountId || codes.length === 0) return done;
  const answer = await commerce.removeCodes(shop, discountId, codes);
  if (!answer.ok && answer.refusal.code !== "gone") return refused(answer.refusal);
  await uow.run((tx) => tx.coupons.withdraw(shop, codes));
  return done;
};

/** Stops the discounts of a program that has ended and whose last codes have run out. */
export const closeProgram: Handler<"program.close"> = async ({ uow, commerce, clock }, { shop, payload, createdAt }) => {
  const { program, stock } = await uow.read(async (tx) => ({ program: await tx.programs.find(shop, payload.programId), stock: await tx.stocks.find(shop, payload.programId) }));
  if (!program?.rules.friends || !stock) return done;
  // A thank-you of the last days may have been given since.
  const last = createdAt + 2 * longestValid(program.rules.friends);
  if (clock.now() < last) return { kind: "again", at: last };
  for (const side of SIDES) {
    const discountId = stock.discounts[side];
    if (!discountId) continue;
    const answer = await commerce.stopDiscount(shop, discountId);
    if (!answer.ok && answer.refusal.code !== "gone") return refused(answer.refusal);
  }
  return done;
};

/** Writes what the share block paints from: the programs whose coupons can be handed out now. */
export const writeShareState: Handler<"program.state"> = async ({ uow, commerce, mailer }, { shop }) => {
  const state = await uow.read((tx) => shareState(tx, shop, mailer.configured));
  const answer = await commerce.writeShareState(shop, state);
  return answer.ok ? done : refused(answer.refusal);
};

async function shareState(tx: Tx, shop: ShopDomain, tell: boolean): Promise<ShareState | null> {
  const programs: ShareState["programs"] = [];
  const floor = (await tx.shops.find(shop))?.settings.marginFloor !== undefined;
  for (const program of await tx.programs.all(shop)) {
    const { friends, disclosure, attribution } = program.rules;
    if (program.status !== "live" || !friends) continue;
    // Nothing is promised that cannot be given.
    if ((await tx.coupons.figures(shop, program.id, "friend")).pooled === 0) continue;
    programs.push({ id: program.id, kind: program.kind === "red_packet" ? "red_packet" : "share", title: program.title, currency: program.currency, welcome: friends.welcome, ...(attribution.newCustomersOnly && { newOnly: true as const }), thanks: shown(friends, floor), disclosure, since: iso(program.createdAt) });
  }
  return programs.length === 0 ? null : { v: 1, ...(tell && { tell }), programs };
}

/** What a shopper is told of the thank-you. */
function shown({ thanks }: FriendRules, floor: boolean): ShareState["programs"][number]["thanks"] {
  if (thanks.kind === "coupon") return { kind: "coupon", off: thanks.benefit.off, minimumMinor: thanks.minimumMinor, when: thanks.when };
  const less = lessBy(thanks, floor);
  return { kind: "packet", fromMinor: thanks.fromMinor, toMinor: thanks.toMinor, method: thanks.method, minimumMinor: thanks.minimumMinor, ...(less && { less }) };
}
