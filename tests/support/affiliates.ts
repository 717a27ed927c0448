import { openDatabase } from "../../app/adapters/prisma/open-database";
import { systemIds } from "../../app/adapters/system/ids";
import { systemSealer } from "../../app/adapters/system/sealer";
import { systemSecrets } from "../../app/adapters/system/secrets";
import type { JudgedClaim } from "../../app/domain/attribution";
import { EFFECT_DEAD } from "../../app/domain/behind-problem";
import type { ParticipantId, PayoutId, ProgramId, ShopDomain } from "../../app/domain/id";
import { DAY } from "../../app/domain/instant";
import { move } from "../../app/domain/ledger";
import type { Participant } from "../../app/domain/participant";
import type { Payout, PayoutMethod } from "../../app/domain/payout";
import type { Grant } from "../../app/domain/reward";
import { joinProgram, noteVisit } from "../../app/features/join-program";
import { requestPayout } from "../../app/features/pay-out";
import { claimWelcome, startSharing } from "../../app/features/share-link";
import { appEnvironment } from "../../sandbox/app-identity";
import type { RunningSandbox } from "../../sandbox/run";
import { order, payout } from "../contracts/samples";

const SECRET = appEnvironment({ port: 0, database: "", front: "", smtpPort: null, tlsPort: 0 })["TUAN_SECRET"]!;

/** People who take part in a program, worked by the app's own use cases on the database behind it. */
export async function affiliates(sandbox: RunningSandbox) {
  const database = await openDatabase(sandbox.databaseUrl, { sealer: systemSealer(SECRET) });
  const clock = { now: () => sandbox.world.now() };
  const deps = { uow: database.uow, clock, ids: systemIds(clock), secrets: systemSecrets(SECRET) };
  const shop = sandbox.world.shop.domain as ShopDomain;
  let orders = 5_000;
  const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };
  return {
    /** Applies. Where the merchant decides by hand, the application waits. */
    async apply(programId: ProgramId, name: string, more: { answers?: Record<number, string>; payTo?: string; customerId?: string } = {}): Promise<Participant> {
      const program = await database.uow.read((tx) => tx.programs.find(shop, programId));
      const email = `${name.toLowerCase().replace(/[^a-z]/g, "") || "friend"}-${orders++}@example.com`;
      return must(await joinProgram(deps)(shop, { programId, customerId: more.customerId ?? null, name, email, locale: "en", answers: more.answers ?? {}, agreed: program!.rules.agreement.version, payTo: more.payTo ?? email }));
    },
    /** @returns what the visitor's cart brings along */
    visit: async (person: Participant) => must(await noteVisit(deps)(shop, person.code)).token,
    /** An order, whose claims came out so, and what the winner has earned by it. @returns the order's id */
    async order(claims: JudgedClaim[], earned: Partial<Grant> & { minor: number } = { minor: 0 }): Promise<string> {
      const number = orders++;
      const { minor, ...change } = earned;
      const at = clock.now();
      const bought = order({ id: `gid://shopify/Order/${number}`, name: `#${number}`, placedAt: at - DAY, updatedAt: at, currency: sandbox.world.shop.currency, totalMinor: 10 * Math.max(minor, 1_000), customerId: null });
      const winner = claims.find(({ verdict }) => verdict === "won");
      await database.uow.run(async (tx) => {
        await tx.orders.record(shop, bought, at);
        await tx.attributions.record(shop, { orderId: bought.id, at, participantId: winner?.participantId ?? null, programId: winner?.programId ?? null, via: winner?.via ?? null, claims });
        if (!winner || minor === 0) return;
        const grant: Grant = { id: deps.ids.next("grt"), orderId: bought.id, programId: winner.programId, participantId: winner.participantId, terms: { rate: { kind: "percent", basisPoints: 1_000 }, byLine: {}, capMinor: null }, currency: bought.currency, baseMinor: 10 * minor, fullMinor: minor, plainMinor: 10 * minor, uncappedMinor: minor, standingMinor: minor, state: "accrued", hold: null, maturesAt: at + 14 * DAY, looksAt: at + 14 * DAY, bookings: 1, createdAt: at, ...change };
        await tx.grants.insert(shop, grant);
        if (grant.terms.rate.kind === "packet") await tx.stocks.take(shop, grant.programId, minor, 1);
        await tx.ledger.book(shop, move("merchant", grant.state === "matured" ? "payable" : "accrued", minor, { booking: `${grant.id}:1`, kind: "earned", currency: grant.currency, at, participantId: grant.participantId, grantId: grant.id, orderId: bought.id, payoutId: null, cause: `order ${bought.id} as of ${at}` }));
      });
      return bought.id;
    },
    /** Takes a link of their own in a program of sharers: a customer, or a browser. */
    share: async (programId: ProgramId, who: { customerId: string } | { guest: string }): Promise<Participant> =>
      must(await startSharing(deps)(shop, programId, { customerId: "customerId" in who ? who.customerId : null, guestKeys: "guest" in who ? [`v:${who.guest}`] : [], locale: "en" })),
    /** A friend comes by somebody's link and takes the coupon. @returns its code */
    welcome: async (person: Participant, friend: string): Promise<string> => must(await claimWelcome(deps)(shop, person.code, { customerId: null, holderKeys: [`v:${friend}`] })).coupon.code,
    /** A payout as it stands, whatever led to it. */
    async payout(person: Participant, change: Partial<Payout>): Promise<PayoutId> {
      const made = payout({ id: deps.ids.next("pay"), programId: person.programId, participantId: person.id, currency: sandbox.world.shop.currency, requestedAt: clock.now(), payTo: person.payTo, ...change });
      await database.uow.run((tx) => tx.payouts.insert(shop, made));
      return made.id;
    },
    /** Sending a payout has given up. */
    gaveUp: (id: PayoutId, raisedAt = clock.now()) => database.uow.run((tx) => tx.problems.raise(shop, { key: `${EFFECT_DEAD}payout.send:${id}`, kind: "effect_dead", campaignId: null, groupId: null, seatId: null, orderId: null, detail: { effect: "payout.send", words: "Gift cards are not part of this plan" }, raisedAt })),
    /** Asks for everything that is payable. */
    ask: async (person: Participant, method: PayoutMethod): Promise<PayoutId> => must(await requestPayout(deps)(shop, person.id, sandbox.world.shop.currency, method)).id,
    /** A click on somebody's link, as it was judged. */
    claim: (person: Participant, verdict: JudgedClaim["verdict"] = "won", via: JudgedClaim["via"] = "click"): JudgedClaim => ({ participantId: person.id as ParticipantId, programId: person.programId, via, at: clock.now() - 2 * DAY, verdict }),
    close: () => database.close(),
  };
}
