import { expect, it } from "vitest";
import { HOUR, MINUTE } from "../../domain/instant";
import type { HealthView } from "../../domain/views";
import { healthState, lateSince } from "./health-state";

const NOW = Date.UTC(2026, 10, 25, 12);
const well: HealthView = { lastWebhookAt: NOW - MINUTE, unheardOrderAt: null, waiting: { count: 0, since: null }, stuck: { alone: {}, told: 0 }, problems: 0, mailsNotSent: 0 };

it.each<[string, Partial<HealthView>, string]>([
  ["all is well", {}, "well"],
  ["Shopify has been silent for a year: a quiet shop is no trouble", { lastWebhookAt: NOW - 525_600 * MINUTE }, "well"],
  ["Shopify has not spoken yet", { lastWebhookAt: null }, "new"],
  ["Shopify did not speak of an order", { unheardOrderAt: NOW - HOUR }, "trouble"],
  ["Shopify has never spoken, not even of an order", { unheardOrderAt: NOW - HOUR, lastWebhookAt: null }, "trouble"],
  ["steps wait, but not for long", { waiting: { count: 9, since: NOW - 5 * MINUTE + 1 } }, "well"],
  ["steps wait for long", { waiting: { count: 1, since: NOW - 5 * MINUTE } }, "trouble"],
  ["a step gave up", { stuck: { alone: { tag: 1 }, told: 0 } }, "trouble"],
  ["a problem is open", { problems: 1 }, "trouble"],
  ["a mail was not sent, and Shopify has not spoken", { mailsNotSent: 1, lastWebhookAt: null }, "trouble"],
])("%s", (_name, change, state) => expect(healthState({ ...well, ...change }, NOW)).toBe(state));

it("says since when the oldest step is late, and after an hour no longer that it goes on by itself", () => {
  const late = (ms: number) => lateSince({ ...well, waiting: { count: 2, since: NOW - ms } }, NOW);
  expect(late(0)).toBeNull();
  expect(late(12 * MINUTE)).toEqual({ since: NOW - 12 * MINUTE, standstill: false });
  expect(late(HOUR - 1)).toMatchObject({ standstill: false });
  expect(late(HOUR)).toEqual({ since: NOW - HOUR, standstill: true });
});
