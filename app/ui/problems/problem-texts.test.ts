import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { DAY } from "../../domain/instant";
import type { Problem } from "../../domain/problem";
import { NO_ADDRESS, stepAbout, UNREADABLE } from "../../domain/step";
import { textsFor } from "../../locales/admin";
import { describedAs, problemTexts } from "./problem-texts";

const english: Record<string, string> = textsFor("en");
const AT = Date.UTC(2026, 10, 25, 12);
const told = (effect: string | null, words: string | null = null, more: Problem["detail"] = {}) => problemTexts({ kind: "effect_dead", detail: { ...(effect && { effect }), words, ...more }, raisedAt: AT });
const sources = { outbox: /kind: "([a-z]+\.[a-z_]+)"/g, "../features/process-webhook": /"([a-z]+\/[a-z_]+)"[:(]/g, "../features/webhook-body": /"([a-z]+\/[a-z_]+)":/g };
const found = Object.entries(sources).flatMap(([name, pattern]) => {
  const path = name.startsWith("..") ? `../../${name.slice(3)}.ts` : `../../ports/${name}.ts`;
  return [...readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8").matchAll(pattern)].map((match) => match[1]!);
});
const steps = [...new Set(found)];

describe("what a step that gave up is called", () => {
  it("has words for everything the queues may hold", () => {
    expect(steps.length).toBeGreaterThan(25);
    for (const step of steps) for (const part of ["title", "body"]) expect(english, step).toHaveProperty([`problem.${describedAs(step)}.${part}`]);
    // A tag never becomes a problem; nothing else goes by no name.
    expect(steps.filter((step) => describedAs(step) === "effect_dead")).toEqual(["order.tag"]);
  });

  it.each([
    ["customers/redact", "effect_dead.redact", "privacy"],
    ["customers/data_request", "effect_dead.data_request", "privacy"],
    ["shop/redact", "effect_dead.shop_redact", "privacy"],
    ["order.refund_units", "effect_dead.refund", "order"],
    ["order.hold", "hold_failed", "order"],
    ["orders/paid", "effect_dead.order", "order"],
    ["refunds/create", "effect_dead.order", "order"],
    ["campaign.close", "effect_dead.campaign", "campaign"],
    ["payout.send", "effect_dead.payout", "reward"],
    ["coupons.make", "effect_dead.program", "reward"],
    ["program.state", "effect_dead.program", "reward"],
    ["product.state", "effect_dead.campaign", "campaign"],
    ["mail.write", "effect_dead.mail", "mail"],
    ["products/delete", "effect_dead.other", "other"],
    ["order.tag", "effect_dead", "tag"],
  ])("%s is %s", (step, described, about) => {
    expect([describedAs(step), stepAbout(step)]).toEqual([described, about]);
  });

  it("is the plain name where nobody noted the step", () => expect(told(null).title).toBe("problem.effect_dead.title"));
});

describe("why it gave up", () => {
  it("is not put into Shopify's mouth when the words are ours", () => {
    expect(told("customers/redact", `customers/redact: ${UNREADABLE}`).reason).toBe("problem.unreadable");
    expect(told("order.refund", "Shopify answers 502").reason).toBe("problem.cause");
    expect(told("order.refund").reason).toBeNull();
    expect(told("customers/data_request", NO_ADDRESS).reason).toBe("problem.no_address");
    expect(problemTexts({ kind: "refund_failed", detail: { words: "Order cannot be refunded" }, raisedAt: AT }).reason).toBe("problem.reason");
  });

  it("claims no number of tries", () => {
    for (const locale of ["en", "zh-CN", "zh-TW"] as const) for (const [key, text] of Object.entries(textsFor(locale))) if (key.startsWith("problem.effect_dead")) expect(text).not.toMatch(/many times|很多次/);
  });
});

it("counts the thirty days of a privacy request from when it came, however often it was raised", () => {
  expect(told("customers/redact", null, { receivedAt: AT - 5 * DAY })).toMatchObject({ came: AT - 5 * DAY, until: AT + 25 * DAY });
  expect(told("customers/redact")).toMatchObject({ came: AT, until: AT + 30 * DAY });
  for (const request of ["data_request", "redact", "shop_redact"]) expect(english[`problem.effect_dead.${request}.body`]).toMatch(/within 30 days, by \{until\}/);
});
