import type { PayoutLine, ThanksView } from "../contracts/share";
import { type GiftGrant, isGift } from "../domain/gift";
import { type Instant, iso } from "../domain/instant";
import { format, type Money, money } from "../domain/money";
import type { Payout } from "../domain/payout";
import { keptBy } from "../domain/review";
import type { ShareView } from "../domain/views";
import { fill, shopperTexts } from "../locales/shopper";
import { holdWords } from "./hold-words";
import { dayOf } from "./share-words";

type Place = { locale: string; timezone: string; now: Instant; /** Where an opened packet's money is. */ paidBy(payout: Payout | null, amount: Money): PayoutLine };
type One = ShareView["thanks"][number];

/** A sharer's thank-yous as their owner sees them. What is in a packet that nobody has opened is said to nobody. */
export const thanksViews = (thanks: readonly One[], place: Place): ThanksView[] => thanks.flatMap(({ grant, ...given }) => (isGift(grant) ? [thanksView(grant, given, place)] : []));

function thanksView(grant: GiftGrant, { coupon, payout }: Omit<One, "grant">, { locale, timezone, now, paidBy }: Place): ThanksView {
  const t = shopperTexts(locale).sharing.rewards;
  const kind = grant.terms.rate.kind;
  const view = (state: ThanksView["state"], text: string, at: Instant | null = null, more: Partial<ThanksView> = {}): ThanksView => ({ id: grant.id, kind, state, at: at === null ? null : iso(at), code: null, amount: null, payout: null, text: at === null ? text : fill(text, { day: dayOf(at, locale, timezone) }), ...more });
  const kept = keptBy(grant);
  if (kept?.by === "merchant") return view("gone", kept.words === null ? t.rejected_bare : fill(t.rejected, { reason: kept.words }));
  if (kept?.by === "signals") return view("held", fill(t.held, { reason: holdWords(kept.signals, locale) }));
  const { why } = grant.terms.rate;
  const gone = (because = why) => view("gone", because ? t.gone[because] : kind === "coupon" ? t.gone_coupon : t.gone_packet);
  switch (grant.state) {
    case "accrued":
      if (why === "limit" || why === "budget" || why === "floor") return view("waiting", t[why]);
      if (grant.maturesAt !== null && grant.maturesAt > now) return view("waiting", t.waiting_until, grant.maturesAt);
      return view("waiting", paysAtOnce(grant) ? t.waiting_paid : t.waiting);
    case "ready":
      // The timer that ends it may be late.
      return grant.looksAt === null || grant.looksAt <= now ? gone("unopened") : view("ready", t.ready, grant.looksAt);
    case "matured":
      if (kind === "packet") {
        const amount = money(grant.fullMinor, grant.currency);
        return view("given", cut(grant) ? t.given_less : t.given_packet, null, { amount: { ...amount, text: format(amount, locale) }, payout: paidBy(payout, amount) });
      }
      if (coupon?.state === "used") return view("used", t.used);
      if (coupon?.state === "given" && coupon.expiresAt !== null && coupon.expiresAt > now) return view("given", t.given_coupon, coupon.expiresAt, { code: coupon.code });
      return coupon && coupon.expiresAt !== null && coupon.expiresAt <= now ? view("expired", t.expired) : gone();
    default:
      return gone();
  }
}

/** The shop's floor left less of the friend's order than the packet was to hold. */
const cut = ({ terms: { rate }, fullMinor }: GiftGrant): boolean => rate.kind === "packet" && rate.minor !== null && fullMinor < rate.minor;

const paysAtOnce = ({ terms: { rate } }: GiftGrant): boolean => rate.kind === "coupon" && rate.when === "paid";
