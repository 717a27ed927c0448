import { createHmac } from "node:crypto";
import type { WorldApi } from "./api";
import type { Random } from "./random";
import type { Delivery, World } from "./types";
import { withhold } from "./withhold";

const MINUTE = 60_000;
export const API_VERSION = "2026-07";
/** Eight retries over four hours (https://shopify.dev/docs/apps/build/webhooks/troubleshooting-webhooks). */
export const RETRY_AFTER = [1, 2, 4, 8, 15, 30, 60, 120].map((minutes) => minutes * MINUTE);

/** Answers within five seconds or not at all. @returns the HTTP status, null when there was no answer */
export type Post = (path: string, headers: Record<string, string>, body: string) => Promise<number | null>;

/** https://shopify.dev/docs/apps/build/webhooks/subscribe/https: base64 of the HMAC over the raw body */
export const sign = (body: string, secret: string) => createHmac("sha256", secret).update(body, "utf8").digest("base64");

/** What a subscription with include_fields gets. */
const only = (payload: unknown, fields: string[] | undefined) =>
  fields && payload !== null && typeof payload === "object" ? Object.fromEntries(Object.entries(payload).filter(([key]) => fields.includes(key))) : payload;

/** Topics that Shopify sends to every app, whether or not the shop still has it. */
const COMPLIANCE = new Set(["customers/data_request", "customers/redact", "shop/redact"]);

/**
 * Deliveries: at least once, in no promised order, with the payload of the moment they arose. The switchboard makes
 * them misbehave on purpose.
 */
export function webhookRoom(world: World, random: Random, post: Post): WorldApi["webhooks"] {
  let turn: Promise<unknown> = Promise.resolve();

  const headers = (delivery: Delivery): Record<string, string> => ({
    "content-type": "application/json",
    "user-agent": "Shopify-Captain-Hook",
    "x-shopify-topic": delivery.topic,
    "x-shopify-hmac-sha256": sign(delivery.body, world.app.secret),
    "x-shopify-shop-domain": world.shop.domain,
    "x-shopify-api-version": API_VERSION,
    "x-shopify-webhook-id": delivery.id,
    "x-shopify-event-id": delivery.eventId,
    "x-shopify-triggered-at": new Date(delivery.triggeredAt).toISOString(),
  });

  async function attempt(delivery: Delivery) {
    const path = world.app.webhookTopics.find((t) => t.topic === delivery.topic)?.path;
    if (path === undefined) throw new Error(`nobody subscribes to ${delivery.topic}`);
    const status = await post(path, headers(delivery), delivery.body);
    delivery.attempts.push({ at: world.now(), status });
    return status !== null && status >= 200 && status < 300;
  }

  async function send(delivery: Delivery) {
    if (await attempt(delivery)) {
      delivery.state = "delivered";
      return;
    }
    const wait = RETRY_AFTER[delivery.attempts.length - 1];
    if (wait === undefined) delivery.state = "dropped";
    else delivery.dueAt = world.now() + wait;
  }

  function due(): Delivery[] {
    const ready = world.deliveries.filter((d) => d.state === "due" && d.dueAt <= world.now()).sort((a, b) => a.dueAt - b.dueAt);
    if (!world.switchboard.shuffle) return ready;
    return ready.map((delivery) => ({ delivery, place: random.next() })).sort((a, b) => a.place - b.place).map((x) => x.delivery);
  }

  async function round(): Promise<number> {
    if (world.switchboard.paused) return 0;
    const batch = due();
    for (const delivery of batch) {
      await send(delivery);
      if (world.switchboard.duplicate && delivery.state === "delivered") await attempt(delivery);
    }
    return batch.length;
  }

  return {
    emit(topic, payload, eventId = random.uuid()) {
      const subscription = world.app.webhookTopics.find((t) => t.topic === topic);
      if (!subscription) return;
      if (!world.app.installed && topic !== "app/uninstalled" && !COMPLIANCE.has(topic)) return;
      const now = world.now();
      const sent = only(world.shop.withholdPersonalData ? withhold(payload) : payload, subscription.fields);
      world.deliveries.push({
        id: random.uuid(), eventId, topic, body: JSON.stringify(sent), triggeredAt: now,
        dueAt: now + world.switchboard.delayMs, attempts: [], state: world.switchboard.lose.includes(topic) ? "lost" : "due",
      });
    },
    deliver() {
      const mine = turn.then(round);
      turn = mine.catch(() => undefined);
      return mine;
    },
    async again(deliveryId) {
      const delivery = world.deliveries.find((d) => d.id === deliveryId);
      if (!delivery) throw new Error(`no delivery ${deliveryId}`);
      if (await attempt(delivery)) delivery.state = "delivered";
    },
    find: (deliveryId) => world.deliveries.find((d) => d.id === deliveryId) ?? null,
  };
}
