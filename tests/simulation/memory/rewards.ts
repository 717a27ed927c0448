import { counts, isGift } from "../../../app/domain/gift";
import { type ParticipantId, gid } from "../../../app/domain/id";
import type { Participant } from "../../../app/domain/participant";
import { payoutsOf } from "../../../app/domain/payout";
import { isDue } from "../../../app/domain/reward";
import type { Tx } from "../../../app/ports/unit-of-work";
import type { Tables } from "./tables";

const up = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Programs, participants, attributions, grants, the books and payouts in memory. */
export function rewards(t: Tables): Pick<Tx, "programs" | "participants" | "checkouts" | "invitations" | "attributions" | "grants" | "ledger" | "payouts" | "batches"> {
  const of = (shop: string) => t.of(shop);
  const rows = <V>(table: Map<string, V>) => [...table.values()];
  return {
    programs: {
      find: async (shop, id) => of(shop).programs.get(id) ?? null,
      all: async (shop) => rows(of(shop).programs).sort((a, b) => a.createdAt - b.createdAt || up(a, b)),
      insert: async (shop, program) => t.put(of(shop).programs, program.id, program),
      async update(shop, program) {
        if (of(shop).programs.get(program.id)?.revision !== program.revision) return false;
        t.put(of(shop).programs, program.id, { ...program, revision: program.revision + 1 });
        return true;
      },
    },

    participants: {
      find: async (shop, id) => of(shop).participants.get(id) ?? null,
      lock: async (shop, id) => of(shop).participants.get(id) ?? null,
      byCodes: async (shop, codes) => rows(of(shop).participants).filter((one) => codes.includes(one.code)).sort(up),
      ofGuest: async (shop, programId, keys) => rows(of(shop).participants).sort(up).find((one) => one.programId === programId && one.guestKey !== null && keys.includes(one.guestKey)) ?? null,
      ofCustomer: async (shop, customerId) => rows(of(shop).participants).filter((one) => one.customerId === customerId).sort(up),
      ofMailbox: async (shop, keys) => rows(of(shop).participants).filter((one) => one.emailKey !== null && keys.includes(one.emailKey)).sort(up),
      async insert(shop, participant) {
        const same = <K extends "customerId" | "emailKey" | "guestKey">(one: { [key in K]: string | null }, key: K) => one[key] !== null && one[key] === participant[key];
        const joined = (one: Participant) => one.hears === null && participant.hears === null && same(one, "emailKey");
        if (rows(of(shop).participants).some((one) => one.code === participant.code || (one.programId === participant.programId && (same(one, "customerId") || joined(one) || same(one, "guestKey"))))) return false;
        t.put(of(shop).participants, participant.id, participant);
        return true;
      },
      async update(shop, participant) {
        if (of(shop).participants.has(participant.id)) t.put(of(shop).participants, participant.id, participant);
      },
      visits: async (shop, id) => [...of(shop).visits].filter(([key]) => key.startsWith(`${id} `)).reduce((sum, [, visits]) => sum + visits, 0),
      async countVisit(shop, id, day) {
        if (!of(shop).participants.has(id)) return;
        const key = `${id} ${day}`;
        t.put(of(shop).visits, key, (of(shop).visits.get(key) ?? 0) + 1);
      },
    },

    checkouts: {
      async begin(shop, key, { participantId, day }) {
        if (of(shop).checkouts.has(key)) return;
        t.put(of(shop).checkouts, key, { participantId, completed: false });
        const count = `${participantId} ${day}`;
        t.put(of(shop).begun, count, (of(shop).begun.get(count) ?? 0) + 1);
      },
      async complete(shop, key, day) {
        const seen = of(shop).checkouts.get(key);
        if (!seen || seen.completed) return;
        t.put(of(shop).checkouts, key, { ...seen, completed: true });
        const count = `${seen.participantId} ${day}`;
        t.put(of(shop).completed, count, (of(shop).completed.get(count) ?? 0) + 1);
      },
    },

    invitations: {
      find: async (shop, id) => of(shop).invitations.get(id) ?? null,
      lock: async (shop, id) => of(shop).invitations.get(id) ?? null,
      ofMailbox: async (shop, keys) => rows(of(shop).invitations).filter((one) => keys.includes(one.emailKey)).sort(up),
      sentSince: async (shop, since) => rows(of(shop).invitations).filter((one) => one.sentAt >= since).length,
      async insert(shop, invitation) {
        if (rows(of(shop).invitations).some((one) => one.programId === invitation.programId && one.emailKey === invitation.emailKey)) return false;
        t.put(of(shop).invitations, invitation.id, invitation);
        return true;
      },
      update: async (shop, invitation) => t.put(of(shop).invitations, invitation.id, invitation),
    },

    attributions: {
      lock: async (shop, orderId) => of(shop).attributions.get(orderId) ?? null,
      async record(shop, attribution) {
        if (of(shop).attributions.has(attribution.orderId)) return false;
        t.put(of(shop).attributions, attribution.orderId, attribution);
        return true;
      },
      async bind(shop, customerId, binding) {
        const key = `${binding.programId} ${customerId}`;
        if (binding.at < (of(shop).bindings.get(key)?.at ?? Infinity)) t.put(of(shop).bindings, key, { ...binding, customerId });
      },
      bindings: async (shop, customerId) => rows(of(shop).bindings).filter((one) => one.customerId === customerId).sort((a, b) => (a.programId < b.programId ? -1 : 1)).map(({ customerId: _customer, ...binding }) => binding),
      ordersOf: async (shop, id, since, limit) =>
        rows(of(shop).attributions).filter((one) => one.participantId === id && one.at >= since).sort((a, b) => b.at - a.at || (a.orderId < b.orderId ? 1 : -1)).slice(0, limit).flatMap((one) => of(shop).orders.get(one.orderId) ?? []),
      async bringersOf(shop, customerIds, limit) {
        const ids = customerIds.map((id) => gid("Customer", id));
        const orders = rows(of(shop).orders).filter((one) => one.customerId !== null && ids.includes(one.customerId)).sort((a, b) => b.placedAt - a.placedAt || -up(a, b)).slice(0, limit);
        return [...new Set(orders.flatMap((one) => of(shop).attributions.get(one.id)?.participantId ?? []))].sort() as ParticipantId[];
      },
    },

    grants: {
      find: async (shop, id) => of(shop).grants.get(id) ?? null,
      ofOrder: async (shop, orderId) => rows(of(shop).grants).filter((one) => one.orderId === orderId).sort(up),
      ofParticipant: async (shop, id, limit) => rows(of(shop).grants).filter((one) => one.participantId === id).sort((a, b) => b.createdAt - a.createdAt || up(b, a)).slice(0, limit),
      byIds: async (shop, ids) => rows(of(shop).grants).filter((one) => ids.includes(one.id)).sort(up),
      toOpen: async (shop, id, now, limit) => rows(of(shop).grants).filter((one) => one.participantId === id && one.state === "ready" && one.looksAt !== null && one.looksAt > now).sort((a, b) => a.looksAt! - b.looksAt! || up(a, b)).slice(0, limit),
      counting: async (shop, id) => rows(of(shop).grants).filter((one) => one.participantId === id && isGift(one) && counts(one)).length,
      given: async (shop, id) => rows(of(shop).grants).filter((one) => one.participantId === id && (one.state === "ready" || one.state === "matured")).length,
      owing: async (shop, program) => rows(of(shop).grants).filter((one) => one.programId === program && one.state === "accrued" && one.hold === null && one.looksAt !== null).length,
      holding: async (shop, id, except) => rows(of(shop).grants).filter((one) => one.participantId === id && one.id !== except && (one.state === "ready" || one.state === "matured" || (one.state === "accrued" && one.standingMinor > 0))).length,
      async wake(shop, whose, now) {
        for (const one of rows(of(shop).grants)) if ((one.participantId === whose || one.programId === whose) && one.state === "accrued" && one.standingMinor === 0) t.put(of(shop).grants, one.id, { ...one, looksAt: now });
      },
      insert: async (shop, grant) => t.put(of(shop).grants, grant.id, grant),
      update: async (shop, grant) => t.put(of(shop).grants, grant.id, grant),
      dueShops: async (now) =>
        [...t.shops.entries()]
          .map(([shop, tables]) => ({ shop: shop as Parameters<Tx["grants"]["insert"]>[0], at: Math.min(...rows(tables.grants).filter((grant) => isDue(grant, now)).map((grant) => grant.looksAt!)) }))
          .filter(({ at }) => at < Infinity)
          .sort((a, b) => a.at - b.at || (a.shop < b.shop ? -1 : 1))
          .map(({ shop }) => shop),
      due: async (shop, now, limit) =>
        rows(of(shop).grants)
          .filter((grant) => isDue(grant, now))
          .sort((a, b) => a.looksAt! - b.looksAt! || up(a, b))
          .slice(0, limit)
          .map((grant) => grant.orderId),
    },

    ledger: {
      async book(shop, entries) {
        for (const entry of entries) {
          const key = `${entry.booking} ${entry.line}`;
          if (of(shop).ledger.has(key)) throw new Error(`ledger: ${entry.booking} was booked before`);
          t.put(of(shop).ledger, key, entry);
        }
      },
      async balances(shop, id) {
        const sums = new Map<string, Awaited<ReturnType<Tx["ledger"]["balances"]>>[number]>();
        for (const { account, participantId, currency, minor } of of(shop).ledger.values()) {
          if (participantId !== id || account === "merchant") continue;
          const key = `${currency} ${account}`;
          sums.set(key, { account, currency, minor: (sums.get(key)?.minor ?? 0) + minor });
        }
        return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, balance]) => balance);
      },
      async settle(shop, id, currency, payoutId) {
        let sum = 0;
        for (const [key, entry] of [...of(shop).ledger]) {
          if (entry.participantId !== id || entry.account !== "payable" || entry.currency !== currency) continue;
          if (entry.payoutId !== null && entry.payoutId !== payoutId) continue;
          t.put(of(shop).ledger, key, { ...entry, payoutId });
          sum += entry.minor;
        }
        return sum;
      },
      payoutsOf: async (shop, id, grants) => payoutsOf([...of(shop).ledger.values()].filter((entry) => entry.participantId === id && entry.account === "payable" && (entry.kind === "payout.returned" || grants.some((grant) => grant === entry.grantId)))),
    },

    batches: {
      find: async (shop, id) => of(shop).batches.get(id) ?? null,
      insert: async (shop, batch) => t.put(of(shop).batches, batch.id, batch),
      waiting: async (shop, method, currency, limit) =>
        rows(of(shop).payouts).filter((one) => one.method === method && one.currency === currency && one.state === "approved" && !of(shop).batchOf.has(one.id)).sort(up).slice(0, limit).flatMap(({ id, minor, payTo, participantId, programId }) => {
          const person = of(shop).participants.get(participantId);
          return person && payTo !== null ? [{ id, minor, name: person.name ?? "", account: payTo, note: of(shop).programs.get(programId)?.title ?? "" }] : [];
        }),
      async take(shop, batch, { id }) {
        if (of(shop).payouts.get(id)?.state !== "approved" || of(shop).batchOf.has(id)) return false;
        t.put(of(shop).batchOf, id, batch);
        return true;
      },
      payouts: async (shop, id) => rows(of(shop).payouts).filter((one) => of(shop).batchOf.get(one.id) === id).sort(up),
    },

    payouts: {
      find: async (shop, id) => of(shop).payouts.get(id) ?? null,
      ofParticipant: async (shop, id, limit) => rows(of(shop).payouts).filter((one) => one.participantId === id).sort((a, b) => b.requestedAt - a.requestedAt || up(b, a)).slice(0, limit),
      byIds: async (shop, ids) => rows(of(shop).payouts).filter((one) => ids.includes(one.id)).sort(up),
      withCode: async (shop, id, discountsSince, limit) =>
        rows(of(shop).payouts).filter((one) => one.participantId === id && one.state === "paid" && (one.method === "gift_card" || (one.method === "discount" && one.paidAt !== null && one.paidAt > discountsSince))).sort((a, b) => b.requestedAt - a.requestedAt || up(b, a)).slice(0, limit),
      credits: async (shop, customerId) => rows(of(shop).payouts).filter((one) => one.method === "store_credit" && of(shop).participants.get(one.participantId)?.customerId === customerId).sort((a, b) => a.requestedAt - b.requestedAt || up(a, b)),
      insert: async (shop, payout) => t.put(of(shop).payouts, payout.id, payout),
      unsent: async (shop, id) => rows(of(shop).payouts).filter((one) => one.participantId === id && (one.state === "requested" || one.state === "approved") && !of(shop).batchOf.has(one.id)).sort(up),
      async decide(shop, payout, from, free) {
        const stored = of(shop).payouts.get(payout.id);
        if (stored?.state !== from || (free && of(shop).batchOf.has(payout.id))) return false;
        t.put(of(shop).payouts, payout.id, { ...payout, payTo: stored.payTo });
        return true;
      },
    },
  };
}
