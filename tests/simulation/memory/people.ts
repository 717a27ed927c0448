import type { Seat } from "../../../app/domain/group";
import { gid, numeric } from "../../../app/domain/id";
import type { Order } from "../../../app/domain/order";
import { FORGOTTEN } from "../../../app/domain/payout";
import type { People } from "../../../app/ports/unit-of-work";
import type { Tables } from "./tables";

/** The ways one customer's id is written. */
export const customerIds = (id: string) => [...new Set([id, numeric(id), gid("Customer", numeric(id))])];

/** A person in the tables in memory: what the groups, orders and mails of a simulation need of it. */
export function people(t: Tables): People {
  const seatsOf = (shop: string, customerId: string, orderIds: readonly string[]) => {
    const ids = customerIds(customerId);
    const isTheirs = (seat: Seat) => (seat.customerId !== null && ids.includes(seat.customerId)) || ids.some((id) => seat.shopperKey === `c:${id}`) || (seat.orderId !== null && orderIds.includes(seat.orderId));
    return [...t.of(shop).seats.values()].filter(isTheirs);
  };
  return {
    gather: async (shop, customerId, orderIds) => ({ orders: [], seats: seatsOf(shop, customerId, orderIds).map((seat) => ({ ...seat })), facts: [], problems: [], mails: [], effects: [], webhooks: [], participants: [], invitations: [], bindings: [], attributions: [], coupons: [], grants: [], ledger: [], payouts: [] }),
    async forget(shop, customerId, orderIds, mailboxes = []) {
      const tables = t.of(shop);
      const ids = customerIds(customerId);
      const seats = seatsOf(shop, customerId, orderIds);
      const bought = new Set([...orderIds, ...[...tables.orders.values()].flatMap((order) => (order.customerId !== null && ids.includes(order.customerId) ? order.id : []))]);
      const used = [...tables.coupons.values()].flatMap((coupon) => (coupon.orderId !== null && bought.has(coupon.orderId) ? (coupon.holderKey ?? []) : []));
      const browsers = [...seats.map((seat) => seat.shopperKey), ...used].filter((key) => key.startsWith("v:"));
      for (const seat of seats) t.put(tables.seats, seat.id, { ...seat, shopperKey: `r:${seat.id}`, addressKey: null, customerId: null, name: null, email: null });
      for (const order of [...tables.orders.values()]) if (orderIds.includes(order.id) || (order.customerId !== null && ids.includes(order.customerId))) t.put(tables.orders, order.id, withoutPerson(order));
      const mine = [...tables.participants.values()].filter((person) => person.customerId === numeric(customerId) || (person.customerId === null && person.emailKey !== null && mailboxes.includes(person.emailKey)));
      const asked = [...tables.invitations.values()].filter((one) => mailboxes.includes(one.emailKey) || mine.some((person) => person.id === one.participantId));
      for (const mail of [...tables.mails.values()]) {
        if (!(mail.kind === "data_request" && mail.text.includes(` ${customerId}:`)) && !seats.some((seat) => seat.id === mail.seatId) && !mine.some((person) => person.id === mail.participantId) && !asked.some((one) => one.id === mail.invitationId)) continue;
        t.put(tables.mails, mail.key, { ...mail, ...(mail.state === "waiting" ? { state: "not_sent" as const, reason: "redacted" } : {}), recipient: "", subject: "", text: "", html: "" });
      }
      for (const grant of [...tables.grants.values()]) if (grant.state === "rejected" && mine.some((person) => person.id === grant.participantId)) t.put(tables.grants, grant.id, { ...grant, hold: null });
      for (const payout of [...tables.payouts.values()]) if (mine.some((person) => person.id === payout.participantId)) t.put(tables.payouts, payout.id, { ...payout, payTo: null, reason: payout.reason === FORGOTTEN ? FORGOTTEN : null });
      for (const person of mine) t.put(tables.participants, person.id, { ...person, standing: "declined", reason: null, customerId: null, name: null, email: null, emailKey: null, hears: null, guestKey: null, country: null, answers: [], payTo: null });
      for (const person of [...tables.participants.values()]) if (person.emailKey !== null && mailboxes.includes(person.emailKey)) t.put(tables.participants, person.id, { ...person, email: null, emailKey: null, hears: null });
      for (const one of asked) t.drop(tables.invitations, one.id);
      for (const [key, binding] of [...tables.bindings]) if (binding.customerId === numeric(customerId)) t.drop(tables.bindings, key);
      const holders = new Set([...ids.map((id) => `c:${id}`), ...browsers, ...mine.flatMap((person) => person.guestKey ?? [])]);
      for (const coupon of [...tables.coupons.values()]) if (coupon.holderKey !== null && holders.has(coupon.holderKey)) t.put(tables.coupons, coupon.code, { ...coupon, holderKey: null });
      return seats.length;
    },
  };
}

const withoutPerson = (order: Order): Order => ({ ...order, customerId: null, household: [], lines: order.lines.map((line) => ({ ...line, properties: {} })) });
