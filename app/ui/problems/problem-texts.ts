import { DAY, type Instant } from "../../domain/instant";
import type { Problem } from "../../domain/problem";
import { NO_ADDRESS, stepAbout, UNREADABLE } from "../../domain/step";
import type { TextKey } from "../../locales/admin";

/** How long a privacy request may stay unanswered (shopify.dev, "Privacy law compliance"). */
const ANSWER_WITHIN = 30 * DAY;

type Described = "hold_failed" | "capture_failed" | "effect_dead" | `effect_dead.${"refund" | "release" | "cancel" | "order" | "campaign" | "payout" | "program" | "mail" | "other" | "data_request" | "redact" | "shop_redact"}`;

/** Steps whose trouble has words of its own. A hold or a capture that gave up means what a refused one means. */
const EXACT: Record<string, Described> = {
  "order.hold": "hold_failed",
  "order.capture": "capture_failed",
  "order.refund": "effect_dead.refund",
  "order.refund_units": "effect_dead.refund",
  "order.release": "effect_dead.release",
  "order.cancel": "effect_dead.cancel",
  "customers/data_request": "effect_dead.data_request",
  "customers/redact": "effect_dead.redact",
  "shop/redact": "effect_dead.shop_redact",
};

/** @param step an effect's kind or a webhook's topic. @returns the text that names what has not happened */
export function describedAs(step: string): Described {
  const about = stepAbout(step);
  if (about === "reward") return step.startsWith("payout.") ? "effect_dead.payout" : "effect_dead.program";
  return EXACT[step] ?? (about === "tag" || about === "privacy" ? "effect_dead" : `effect_dead.${about}`);
}

export type ProblemTexts = { title: TextKey; body: TextKey; /** Why, in whose words. */ reason: TextKey | null; /** When what was asked came, and until when it must be answered. */ came: Instant; until: Instant };

/** @returns what a problem is called, what it means, and why it is there */
export function problemTexts({ kind, detail, raisedAt }: Pick<Problem, "kind" | "detail" | "raisedAt">): ProblemTexts {
  const named = kind === "effect_dead" && typeof detail["effect"] === "string" ? describedAs(detail["effect"]) : kind;
  const came = typeof detail["receivedAt"] === "number" ? detail["receivedAt"] : raisedAt;
  return { title: `problem.${named}.title`, body: `problem.${named}.body`, reason: reasonOf(kind, detail["words"] ?? null), came, until: came + ANSWER_WITHIN };
}

/** Shopify's own refusals are quoted as such. What gave up has the words of whoever noticed: ours, a machine's or Shopify's. */
function reasonOf(kind: Problem["kind"], words: string | number | null): TextKey | null {
  if (words === null) return null;
  if (String(words).endsWith(UNREADABLE)) return "problem.unreadable";
  if (words === NO_ADDRESS) return "problem.no_address";
  return kind === "effect_dead" || kind === "publish_failed" ? "problem.cause" : "problem.reason";
}
