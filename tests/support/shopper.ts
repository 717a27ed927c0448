import { randomBytes } from "node:crypto";
import type { Live, OwnSeat, Problem, SeatReply } from "../../app/contracts/storefront";
import type { Sandbox, WorldApi } from "../../sandbox/world/api";
import type { Order } from "../../sandbox/world/types";

export type Payment = "card" | "declined" | "bank" | "cod";

/** A shopper who uses the storefront's doors and checkout as the widget does, without a browser. */
export function shopper(sandbox: Sandbox, name: string, of: WorldApi & { storefront?: string } = sandbox) {
  const word = randomBytes(16).toString("base64url");
  const email = `${name.toLowerCase().replace(/\W/g, "")}-${word.slice(0, 6).toLowerCase().replace(/\W/g, "x")}@example.com`;
  const origin = of.storefront ?? sandbox.storefront;
  const call = async <T>(path: string, body?: unknown): Promise<{ status: number; body: T }> => {
    const response = await fetch(`${origin}/apps/tuan/${path}`, body === undefined ? {} : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    const text = await response.text();
    try {
      return { status: response.status, body: JSON.parse(text) as T };
    } catch {
      throw new Error(`${path} answered ${response.status}: ${text.slice(0, 500)}`);
    }
  };
  const me = {
    name, email, word, call,
    /** Asks for a seat. @returns the reply, or throws with the refusal's code */
    async ask(campaign: string, variant: number, more: { invite?: string; quantity?: number; via?: "link" | "list"; locale?: string } = {}): Promise<SeatReply> {
      const { status, body } = await call<SeatReply | Problem>("seats", { campaign, variant: String(variant), shopper: word, name, locale: "en", ...more });
      if ("error" in body) throw new Error(body.error.code);
      if (status !== 200) throw new Error(String(status));
      return body;
    },
    live: (campaign: string, invite = "") => call<Live>(`campaigns/${campaign}/live?${new URLSearchParams({ shopper: word, invite })}`).then((r) => r.body),
    status: (token: string) => call<OwnSeat>("seats/status", { token, locale: "en" }).then((r) => r.body),
    /** Puts the seat's line (and others) in a cart and checks out. */
    order(reply: SeatReply, payment: Payment = "card", more: { also?: { variantId: number; quantity: number }[]; quantity?: number; customerId?: number; email?: string; attributes?: Record<string, string> } = {}): Order | { error: string } {
      const cart = of.cart.create("en");
      const items = reply.cart.add.items.map((i) => ({ variantId: i.id, quantity: more.quantity ?? i.quantity, properties: i.properties }));
      const filled = of.cart.add(cart, [...items, ...(more.also ?? []).map((a) => ({ ...a, properties: {} }))]);
      if ("error" in filled) return filled;
      Object.assign(filled.attributes, more.attributes);
      return of.checkout.complete(of.cart.setCodes(filled, [reply.cart.discount]), { email: more.email ?? email, name, customerId: more.customerId ?? null, payment });
    },
    /** Asks for a seat, pays for it, and lets shop and app come to rest. */
    async buy(campaign: string, variant: number, more: { invite?: string; payment?: Payment } = {}): Promise<{ reply: SeatReply; order: Order; seat: OwnSeat }> {
      const reply = await me.ask(campaign, variant, more.invite ? { invite: more.invite, via: "link" } : {});
      const order = me.order(reply, more.payment);
      if ("error" in order) throw new Error(order.error);
      await sandbox.quiet();
      return { reply, order, seat: await me.status(reply.seat.token) };
    },
  };
  return me;
}
