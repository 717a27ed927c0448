import { isDeepStrictEqual } from "node:util";
import type { Tx } from "../../../app/ports/unit-of-work";
import { friends } from "./friends";
import { groupRepository } from "./groups";
import { people } from "./people";
import { rewards } from "./rewards";
import type { Tables } from "./tables";

const WAITING = { state: "waiting" as const, attempts: 0, lockedBy: null, lockedUntil: null, lastError: null, doneAt: null };

/** The ports of a transaction over tables in memory: what the Prisma repositories do, without a database. */
export function repositories(t: Tables): Tx {
  const of = (shop: string) => t.of(shop);
  const rows = <V>(table: Map<string, V>) => [...table.values()];
  /** With the codes that were theirs. */
  const dropOffers = (shop: string, campaignId: string) => {
    const gone = new Set(rows(of(shop).offers).filter((offer) => offer.campaignId === campaignId).map((offer) => offer.id));
    for (const id of gone) t.drop(of(shop).offers, id);
    for (const row of rows(of(shop).codes)) if (gone.has(row.offerId as never)) t.drop(of(shop).codes, row.code);
  };

  return {
    shops: {
      lock: async (shop) => of(shop).record.get(shop) ?? null,
      find: async (shop) => of(shop).record.get(shop) ?? null,
      save: async (record) => t.put(of(record.shop).record, record.shop, record),
      setReconciled: async (shop, reconciledTo) => change(of(shop).record, shop, { reconciledTo }),
      async setUninstalled(shop, uninstalledAt, installedAt) {
        if (of(shop).record.get(shop)?.installedAt !== installedAt) return false;
        change(of(shop).record, shop, { uninstalledAt });
        return true;
      },
      setProxyPrefix: async (shop, proxyPrefix) => change(of(shop).record, shop, { proxyPrefix }),
      installed: async () => [...t.shops.values()].flatMap((s) => rows(s.record)).filter((r) => r.uninstalledAt === null).map((r) => r.shop).sort(),
      // Shopify's library, which stores tokens, is not in these tables.
      tokens: async () => [],
      lockTokens: async () => [],
      dropTokens: async () => {},
      async erase(shop) {
        const all = of(shop);
        for (const table of Object.values(all) as Map<string, unknown>[]) for (const key of [...table.keys()]) t.drop(table, key);
      },
    },

    campaigns: {
      lock: async (shop, id) => of(shop).campaigns.get(id) ?? null,
      find: async (shop, id) => of(shop).campaigns.get(id) ?? null,
      onProduct: async (shop, productId) => rows(of(shop).campaigns).filter((c) => c.product.id === productId && c.status !== "draft" && c.status !== "ended").sort((a, b) => a.startsAt - b.startsAt || (a.id < b.id ? -1 : 1)),
      async insert(campaign, offers) {
        t.put(of(campaign.shop).campaigns, campaign.id, campaign);
        for (const offer of offers) t.put(of(campaign.shop).offers, offer.id, offer);
      },
      async update(campaign) {
        const stored = of(campaign.shop).campaigns.get(campaign.id);
        if (!stored || stored.revision !== campaign.revision) return false;
        t.put(of(campaign.shop).campaigns, campaign.id, { ...campaign, quotaTaken: stored.quotaTaken, revision: campaign.revision + 1 });
        return true;
      },
      setPublication: async (shop, id, publication) => change(of(shop).campaigns, id, { publication }),
      async delete(shop, id) {
        const all = of(shop);
        t.drop(all.campaigns, id);
        dropOffers(shop, id);
        for (const group of rows(all.groups)) if (group.campaignId === id) t.drop(all.groups, group.id);
        for (const seat of rows(all.seats)) if (seat.campaignId === id) t.drop(all.seats, seat.id);
      },
      offers: async (shop, id) => rows(of(shop).offers).filter((o) => o.campaignId === id).sort((a, b) => (a.id < b.id ? -1 : 1)),
      async replaceOffers(shop, id, offers) {
        dropOffers(shop, id);
        for (const offer of offers) t.put(of(shop).offers, offer.id, offer);
      },
      setListPrice: async (shop, id, listMinor) => change(of(shop).offers, id, { listMinor }),
      setDiscount: async (shop, id, discountId) => change(of(shop).offers, id, { discountId }),
      ofDiscount: async (shop, discountId) => rows(of(shop).offers).find((offer) => offer.discountId === discountId)?.campaignId ?? null,
      async shiftQuota(shop, id, by) {
        const stored = of(shop).campaigns.get(id);
        if (stored) t.put(of(shop).campaigns, id, { ...stored, quotaTaken: stored.quotaTaken + by });
      },
      turning: async (now, limit) =>
        [...t.shops.values()].flatMap((s) => rows(s.campaigns)).filter((c) => (c.status === "scheduled" && c.startsAt <= now) || ((c.status === "scheduled" || c.status === "live" || c.status === "paused") && c.endsAt <= now)).sort((a, b) => a.endsAt - b.endsAt).slice(0, limit).map(({ shop, id }) => ({ shop, id })),
    },

    groups: groupRepository(t),

    codes: {
      async show(shop, offer, seatId) {
        for (const row of of(shop).codes.values()) {
          if (row.offerId !== offer || row.state !== "pooled") continue;
          t.put(of(shop).codes, row.code, { ...row, state: "shown", seatId });
          return row.code;
        }
        return null;
      },
      async offerOf(shop, code) {
        const offer = of(shop).offers.get(of(shop).codes.get(code)?.offerId ?? "");
        return offer ? { offerId: offer.id, campaignId: offer.campaignId } : null;
      },
      async take(shop, code, seatId) {
        const row = of(shop).codes.get(code);
        if (row && row.state !== "shown") t.put(of(shop).codes, code, { ...row, state: "shown", seatId });
      },
      async add(shop, offerId, batch, codes) {
        for (const code of codes) if (!of(shop).codes.has(code)) t.put(of(shop).codes, code, { code, offerId, batch, state: "making", seatId: null });
      },
      async pool(shop, batch, failed) {
        const gone = new Set(failed);
        for (const row of rows(of(shop).codes))
          if (row.batch === batch && row.state === "making") gone.has(row.code) ? t.drop(of(shop).codes, row.code) : t.put(of(shop).codes, row.code, { ...row, state: "pooled" });
      },
      ofBatch: async (shop, batch) => rows(of(shop).codes).filter((c) => c.batch === batch && c.state !== "removed").map((c) => c.code).sort(),
      takenBack: async (shop, batch) => rows(of(shop).codes).filter((c) => c.batch === batch && c.state === "removed").map((c) => c.code).sort(),
      wanted: async (shop, offer) =>
        rows(of(shop).codes).filter((code) => {
          if (code.offerId !== offer || code.state === "removed") return false;
          if (code.state !== "shown") return true;
          const seat = of(shop).seats.get(code.seatId ?? "");
          const status = seat && of(shop).groups.get(seat.groupId)?.status;
          return seat?.orderId === null && (status === "draft" || status === "forming");
        }).map(({ code }) => code).sort(),
      async again(shop, batch, codes) {
        for (const code of codes) {
          const row = of(shop).codes.get(code);
          if (row) t.put(of(shop).codes, code, { ...row, batch, state: row.state === "pooled" ? "making" : row.state });
        }
      },
      async figures(shop, offer) {
        const figures = { making: 0, pooled: 0, shown: 0 };
        for (const row of of(shop).codes.values()) if (row.offerId === offer && row.state !== "removed") figures[row.state]++;
        return figures;
      },
      async remove(shop, codes) {
        for (const code of codes) change(of(shop).codes, code, { state: "removed" });
      },
    },

    orders: {
      find: async (shop, id) => of(shop).orders.get(id) ?? null,
      async seen(shop, id) {
        const order = of(shop).orders.get(id);
        return order ? { updatedAt: order.updatedAt, readAt: of(shop).readAt.get(id)! } : null;
      },
      async record(shop, order, readAt, known) {
        const before = of(shop).orders.get(order.id) ?? null;
        if (before && order.updatedAt < before.updatedAt) return { before, current: false };
        const after = { ...order, email: null, buyer: null, delivery: { address: null, phone: null }, visits: [], lines: order.lines.map((line) => ({ ...line, properties: {} })) };
        if (before && order.updatedAt === before.updatedAt && !isDeepStrictEqual(after, before) && !isDeepStrictEqual(known, before)) return { before, current: false, doubtful: true };
        t.put(of(shop).orders, order.id, after);
        t.put(of(shop).readAt, order.id, readAt);
        return { before, current: true };
      },
      hasOrdered: async (shop, customerId) => rows(of(shop).orders).some((order) => order.customerId === customerId && !order.test),
      householdOf: async (shop, customerId, limit) => [...new Set(rows(of(shop).orders).filter((order) => order.customerId === customerId).sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1)).slice(0, limit).flatMap((order) => order.household))],
    },

    facts: {
      async record(shop, facts) {
        const fresh = facts.filter((fact, at) => !of(shop).facts.has(fact.key) && facts.findIndex((other) => other.key === fact.key) === at);
        for (const fact of fresh) t.put(of(shop).facts, fact.key, fact);
        return fresh;
      },
      find: async (shop, key) => of(shop).facts.get(key) ?? null,
      ofGroup: async (shop, group) => rows(of(shop).facts).filter((f) => f.groupId === group).sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1)),
    },

    problems: {
      async raise(shop, problem) {
        if (!of(shop).problems.has(problem.key)) t.put(of(shop).problems, problem.key, { ...problem, status: "open", resolvedAt: null, resolution: null });
      },
      async raiseAnew(shop, problem) {
        const known = of(shop).problems.get(problem.key);
        if (!known) t.put(of(shop).problems, problem.key, { ...problem, status: "open", resolvedAt: null, resolution: null });
        else if (known.status === "resolved") t.put(of(shop).problems, problem.key, { ...known, status: "open", resolution: null, resolvedAt: null, detail: problem.detail, raisedAt: problem.raisedAt });
      },
      find: async (shop, key) => of(shop).problems.get(key) ?? null,
      async resolve(shop, key, resolution, now) {
        if (of(shop).problems.get(key)?.status === "open") change(of(shop).problems, key, { status: "resolved", resolution, resolvedAt: now });
      },
    },

    outbox: {
      async resting(shop, key) {
        const known = of(shop).outbox.get(key);
        if (!known) return "forgotten";
        return known.state === "dead" || known.state === "done" ? { progress: known.progress } : "under_way";
      },
      async hasten(shop, key, now) {
        const known = of(shop).outbox.get(key);
        if (known?.state === "waiting" && known.runAt > now) change(of(shop).outbox, key, { runAt: now });
      },
      waitsBehind: async (shop, prefix, { key, createdAt, progress }) => {
        const first = (m: { key: string; createdAt: number; progress: unknown }) => (m.progress !== null) !== (progress !== null) ? m.progress !== null : m.createdAt < createdAt || (m.createdAt === createdAt && m.key < key);
        return rows(of(shop).outbox).some((m) => (m.state === "waiting" || m.state === "running") && m.key !== key && m.key.startsWith(prefix) && first(m));
      },
      stuck: async (shop, limit) => rows(of(shop).outbox).filter((m) => m.state === "dead" && m.kind !== "mail.send").slice(0, limit),
      async dismiss(shop, key, doneAt) {
        if (of(shop).outbox.get(key)?.state === "dead") change(of(shop).outbox, key, { state: "done", doneAt });
      },
      async add(shop, message) {
        if (!of(shop).outbox.has(message.key)) t.put(of(shop).outbox, message.key, { ...message, ...WAITING, shop, progress: null });
      },
      async replay(shop, key, now, afresh = false) {
        const known = of(shop).outbox.get(key);
        if (known?.state !== "dead" && known?.state !== "done") return false;
        change(of(shop).outbox, key, { ...WAITING, ...(afresh && { progress: null }), runAt: now });
        return true;
      },
    },

    inbox: {
      stuck: async (shop, limit) => rows(of(shop).inbox).filter((m) => m.state === "dead").slice(0, limit).map((m) => m.id),
      unfinished: async (shop, prefix) => rows(of(shop).inbox).flatMap(({ id, state }) => (state !== "done" && id.startsWith(prefix) ? { id, state } : [])).sort((a, b) => (a.id < b.id ? -1 : 1)),
      async dismiss(shop, id, doneAt) {
        if (of(shop).inbox.get(id)?.state === "dead") change(of(shop).inbox, id, { state: "done", doneAt, body: "" });
      },
      async add(message) {
        if (of(message.shop).inbox.has(message.id)) return false;
        t.put(of(message.shop).inbox, message.id, { ...message, ...WAITING, trace: null, runAt: message.receivedAt });
        return true;
      },
      async replay(shop, id, now) {
        if (of(shop).inbox.get(id)?.state !== "dead") return false;
        change(of(shop).inbox, id, { ...WAITING, runAt: now });
        return true;
      },
    },

    mails: {
      async add(shop, mail) {
        if (!of(shop).mails.has(mail.key)) t.put(of(shop).mails, mail.key, mail);
      },
      find: async (shop, key) => of(shop).mails.get(key) ?? null,
      async setState(shop, key, state, reason, sentAt) {
        if (of(shop).mails.get(key)?.state !== "sent") change(of(shop).mails, key, { state, reason, sentAt });
      },
    },

    people: people(t),
    ...rewards(t),
    ...friends(t),
  };

  function change<V>(table: Map<string, V>, key: string, part: Partial<V>) {
    const row = table.get(key);
    if (row !== undefined) t.put(table, key, { ...row, ...part });
  }
}
