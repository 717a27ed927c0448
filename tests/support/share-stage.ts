import { type FriendRules, defaultPackets, defaultShare } from "../../app/domain/friends";
import type { ParticipantId, ProgramId } from "../../app/domain/id";
import { HOUR } from "../../app/domain/instant";
import type { Order } from "../../app/domain/order";
import { defaultProgram } from "../../app/domain/program";
import { ok, refuse } from "../../app/domain/result";
import { carryOut } from "../../app/features/effects/carry-out";
import { decidePayout } from "../../app/features/decide-payout";
import { expireCoupons } from "../../app/features/expire-coupons";
import { hearOfDiscount } from "../../app/features/hear-of-discount";
import { hearOfRewards, stopLetters } from "../../app/features/hear-rewards";
import { noteDeadEffect } from "../../app/features/note-dead-effect";
import { openPacket } from "../../app/features/open-packet";
import { redactCustomer } from "../../app/features/privacy";
import { readShare } from "../../app/features/read-share";
import { claimWelcome, startSharing } from "../../app/features/share-link";
import { solveProblem } from "../../app/features/solve-problem";
import { steerProgram } from "../../app/features/steer-program";
import { drain } from "../../app/jobs/workers";
import { CommerceUnavailable, type Commerce, type CouponSpec } from "../../app/ports/commerce";
import type { Mailer } from "../../app/ports/mail";
import type { ShareState } from "../../app/ports/share-state";
import { SHOP } from "../contracts/samples";
import { scripted } from "./effect-stage";
import { line, rewardStage } from "./reward-stage";
import type { Store } from "./stores";

type SentMail = Parameters<Mailer["send"]>[0];

/** What a Shopify remembers of coupons, store credit and gift cards; with answers that get lost when told so. */
function giftShop(now: () => number) {
  const kept = { discounts: new Map<string, CouponSpec & { codes: Set<string>; stopped: boolean }>(), jobs: new Map<string, string[]>(), credits: [] as { id: string; customerId: string; minor: number; currency: string }[], cards: new Map<string, { minor: number; currency: string }>(), state: null as ShareState | null, lose: 0, /** Nothing reaches Shopify. */ away: false, /** Shopify shows no gift cards. */ hidden: false, /** What happens while cards are looked for. */ onLook: async () => {}, /** What happens while the next new discount is made. */ onMake: null as (() => Promise<unknown>) | null, /** What happens while the next codes are added. */ onAdd: null as (() => Promise<unknown>) | null, /** The next answer about codes to add is lost. */ loseAdding: false, gone: new Set<string>(), /** Codes that were used at the checkout. */ used: new Set<string>(), /** Codes of discounts that are not ours. */ taken: new Set<string>() };
  /** The deed is done, and its answer does not arrive. */
  const mayLose = <T>(value: T): T => {
    if (kept.lose === 0) return value;
    kept.lose -= 1;
    throw new CommerceUnavailable("the answer was lost");
  };
  const commerce: Partial<Commerce> = {
    async ensureCoupon(_shop, spec) {
      const known = [...kept.discounts].find(([, one]) => one.codes.has(spec.seedCode));
      if (known) {
        Object.assign(known[1], spec, { stopped: false });
        return mayLose(ok({ discountId: known[0] }));
      }
      const discountId = `gid://shopify/DiscountCodeNode/${kept.discounts.size + 1}`;
      kept.discounts.set(discountId, { ...spec, codes: new Set([spec.seedCode]), stopped: false });
      const happens = kept.onMake;
      kept.onMake = null;
      await happens?.();
      return mayLose(ok({ discountId }));
    },
    async stopDiscount(_shop, id) {
      kept.discounts.get(id)!.stopped = true;
      return ok(null);
    },
    hasDiscount: async (_shop, id) => ok((kept.discounts.get(id)?.codes.size ?? 0) > 0),
    async addCodes(_shop, id, codes) {
      const happens = kept.onAdd;
      kept.onAdd = null;
      await happens?.();
      for (const code of codes) if (!kept.taken.has(code)) kept.discounts.get(id)!.codes.add(code);
      const jobId = `job-${kept.jobs.size + 1}`;
      kept.jobs.set(jobId, codes);
      if (kept.loseAdding) kept.lose = 1;
      kept.loseAdding = false;
      return mayLose(ok({ jobId }));
    },
    codesAdded: async (_shop, id) => ok({ done: true, failed: (kept.jobs.get(id) ?? []).filter((code) => kept.taken.has(code)) }),
    async removeCodes(_shop, id, codes) {
      for (const code of codes) kept.discounts.get(id)!.codes.delete(code);
      return mayLose(ok(null));
    },
    async writeShareState(_shop, state) {
      kept.state = state;
      return ok(null);
    },
    async creditStore(_shop, { customerId, minor, currency, claimed, progress, ours }) {
      if (kept.gone.has(customerId)) return refuse("gone");
      const own = kept.credits.filter((one) => one.customerId === customerId && one.currency === currency);
      if (progress === null) return ok({ state: "looked", progress: own.map((one) => one.id), reference: null });
      const found = own.find((one) => one.minor === minor && !(progress as string[]).includes(one.id) && !claimed.includes(one.id));
      if (found) return mayLose(ok({ state: "done", progress, reference: found.id }));
      if (!(await ours())) return ok({ state: "looked", progress, reference: null });
      const id = `gid://shopify/StoreCreditAccountCreditTransaction/${kept.credits.length + 1}`;
      kept.credits.push({ id, customerId, minor, currency });
      return mayLose(ok({ state: "done", progress, reference: id }));
    },
    async giftCard(_shop, { code, minor, currency }) {
      if (!/^[A-Z0-9]{8,20}$/.test(code)) return { ok: false, refusal: { code: "refused", message: "Code is invalid" } };
      if (!kept.cards.has(code)) kept.cards.set(code, { minor, currency });
      return mayLose(ok(null));
    },
    async findGiftCard(_shop, { signs, minor, currency }) {
      await kept.onLook();
      if (kept.hidden) return { ok: false, refusal: { code: "refused", message: "Access denied" } };
      return mayLose(ok([...kept.cards].some(([code, card]) => code.endsWith(signs) && card.minor === minor && card.currency === currency)));
    },
    async findCoupon(_shop, code) {
      const found = [...kept.discounts.values()].find((one) => one.codes.has(code));
      const over = found && (found.stopped || (found.endsAt !== null && found.endsAt <= now()));
      return mayLose(ok(!found ? "missing" : kept.used.has(code) ? "used" : over ? "over" : "usable"));
    },
  };
  /** As it is, unless it is away: of a credit the first look is let through, so that there is something to look for. */
  const reached = Object.fromEntries(Object.entries(commerce).map(([name, call]) => [name, async (...args: unknown[]) => {
    if (kept.away && !(name === "creditStore" && (args[1] as { progress: unknown }).progress === null)) throw new CommerceUnavailable("Shopify is away");
    return (call as (...args: unknown[]) => unknown)(...args);
  }])) as Partial<Commerce>;
  return { kept, commerce: reached };
}

/** Programs of sharers: friends, thank-yous, packets, and the effects that carry them out. */
export function shareStage(store: Pick<Store, "uow" | "outboxQueue" | "ledger">) {
  const stage = rewardStage(store);
  const { kept, commerce } = giftShop(() => stage.clock.at);
  const { uow, clock, ids, secrets } = stage;
  const deps = { uow, clock, ids, secrets };
  const act = carryOut({ ...deps, commerce: scripted(commerce), mailer: { configured: true, send: async (mail) => void sent.push(mail) }, mailFrom: "shop@example.com", mechanisms: [], recordOrder: stage.record });
  const quiet = () => undefined;
  const log: string[] = [];
  const sent: SentMail[] = [];
  const sharing = startSharing(deps);
  const claim = claimWelcome(deps);
  const opening = openPacket(deps);

  const own = {
    kept, log,
    answer: decidePayout({ ...deps, commerce: scripted(commerce) }),
    /** Shopify says that a discount was deleted. */
    hearOfDiscount: (discountId: string) => hearOfDiscount({ uow, clock, ids, commerce: scripted(commerce) })(SHOP, discountId),
    /** The button beside a problem. */
    solve: (key: string, action: "retry" | "settled" = "retry") => solveProblem({ uow, clock, resume: () => Promise.reject(new Error("no campaign")), startProgram: (shop, program) => steerProgram({ uow, clock })(shop, program, "live") })(SHOP, key, action),
    /** Shopify asks, now, to forget a customer. */
    redact: (customerId: string, askedAt = clock.now()) => redactCustomer({ ...deps, commerce: scripted(commerce), sweep: async () => undefined })(SHOP, { customerId, orderIds: [] }, askedAt),
    /** One round of a worker, now. */
    work: () => drain(store.outboxQueue, act, { worker: "w", clock, every: () => () => {}, log: { info: quiet, warn: (fields: object) => void log.push(JSON.stringify(fields)), error: quiet }, name: ({ key }) => ({ key }), onDead: noteDeadEffect({ uow, clock }), abandoned: () => false }),
    /** When the next message is due, if any waits. */
    waiting: () => store.outboxQueue.next(),
    /** Works until nothing is left to do within an hour. */
    async settle() {
      for (const end = clock.at + HOUR; ; ) {
        await own.work();
        const next = await store.outboxQueue.next();
        if (next === null || next > end) return;
        clock.at = Math.max(next, clock.at);
      }
    },
    /** A live program with its codes made. */
    async shares(friends: Partial<FriendRules> = {}, kind: "share" | "red_packet" = "share"): Promise<ProgramId> {
      const base = kind === "share" ? defaultShare : defaultPackets;
      const attribution = { ...defaultProgram.attribution, newCustomersOnly: true };
      const id = await stage.program({ attribution, friends: { ...base, ...friends } }, kind);
      await own.settle();
      return id;
    },
    packets: (thanks: Partial<Extract<FriendRules["thanks"], { kind: "packet" }>> = {}, friends: Partial<FriendRules> = {}) => own.shares({ ...friends, thanks: { ...(defaultPackets.thanks as Extract<FriendRules["thanks"], { kind: "packet" }>), minimumMinor: 0, ...thanks } }, "red_packet"),
    share: (program: ProgramId, who: { customerId?: string; guest?: string }) => sharing(SHOP, program, { customerId: who.customerId ?? null, guestKeys: who.guest ? [`v:${who.guest}`] : [], locale: "en" }),
    async sharer(program: ProgramId, who: { customerId?: string; guest?: string; email?: string }) {
      const done = await own.share(program, who);
      if (!done.ok) throw new Error(done.refusal.code);
      if (who.email === undefined) return done.value;
      await own.hear(done.value.id, who.email);
      return (await uow.read((tx) => tx.participants.find(SHOP, done.value.id)))!;
    },
    hear: (who: ParticipantId, email: string | null, locale = "en") => hearOfRewards(deps)(SHOP, who, { email, locale }),
    /** What its link in a mail does. */
    stop: (mail: SentMail) => stopLetters(deps)(SHOP, new URL(/<(.+)>/.exec(mail.headers?.["List-Unsubscribe"] ?? "")![1]!).searchParams.get("token")!),
    sent,
    claim: (code: string, friend: string, customerId: string | null = null) => claim(SHOP, code, { customerId, holderKeys: [`v:${friend}`] }),
    /** A friend comes by the link, takes the coupon and buys with it. */
    async friendBuys(code: string, friend: string, change: Partial<Order> = {}): Promise<Order> {
      const given = await own.claim(code, friend);
      if (!given.ok) throw new Error(given.refusal.code);
      const number = kept.jobs.size * 10_000 + Number(BigInt(`0x${Buffer.from(friend).toString("hex").slice(0, 10)}`) % 9_999n);
      return stage.order({ customerOrders: 1, lines: [line(number, 3, { codes: [{ code: given.value.coupon.code, minor: 100 }] })], ...change });
    },
    open: (who: ParticipantId, grant: Parameters<typeof opening>[2]) => opening(SHOP, who, grant),
    view: async (who: ParticipantId) => (await readShare(deps)(SHOP, who))!,
    stock: async (program: ProgramId) => (await uow.read((tx) => tx.stocks.find(SHOP, program)))!,
    async expire(): Promise<number> {
      const due = await uow.read((tx) => tx.coupons.expiring(clock.at));
      for (const { shop, programId } of due) await expireCoupons(deps)(shop, programId);
      await own.settle();
      return due.length;
    },
  };
  return { ...stage, ...own };
}
