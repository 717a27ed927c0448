import { type Stock, keepsPromise } from "../domain/friends";
import type { ProgramId, ShopDomain } from "../domain/id";
import { type Program, type ProgramDraft, replaceAgreement, takesCurrency } from "../domain/program";
import { type Result, ok, refuse } from "../domain/result";
import type { Clock, Ids } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";
import { askForShareState, askToKeepCodes, newSeed } from "./program-effects";

type Deps = { uow: UnitOfWork; clock: Clock; ids: Ids };
type Reply<T, C extends string> = Promise<Result<T, { code: C }>>;

/** Characters of a secret word: 24 of 32 letters are 120 bits. */
const SEED = 24;

/** Nothing at Shopify yet. */
function newStock(ids: Ids): Stock {
  return { seeds: { friend: newSeed(ids), sharer: newSeed(ids) }, discounts: { friend: null, sharer: null }, drawSeed: ids.word(SEED), draws: 0, takenMinor: 0 };
}

/**
 * Makes or changes a program. What was earned keeps the terms it was earned by. Another agreement is another version; the one before is kept, for those who accepted it.
 * What affiliates' buyers get with a code may change at any time: it shows its price before anybody pays, and nobody
 * holds one as their own. `program.promised`: shoppers hold coupons of it, so that only the limit per sharer and a higher budget may differ.
 * Where the shop has changed its currency, the amounts are taken to be in the new one, if the program may change over.
 * `program.stale`: somebody saved after `draft.revision` was read; nothing was written.
 */
export const saveProgram =
  ({ uow, clock, ids }: Deps) =>
  (shop: ShopDomain, draft: ProgramDraft): Reply<{ id: ProgramId; revision: number }, "program.unknown" | "program.ended" | "program.stale" | "program.promised" | "shop.unknown"> =>
    uow.run(async (tx) => {
      const now = clock.now();
      const { agreement, ...rules } = draft.rules;
      const record = await tx.shops.find(shop);
      if (!record) return refuse("shop.unknown");
      if (draft.id === null) {
        const id = ids.next("prg");
        await tx.programs.insert(shop, { id, kind: draft.kind ?? "affiliate", title: draft.title, status: "draft", currency: record.currency, rules: { ...rules, agreement: { version: 1, text: agreement } }, revision: 0, createdAt: now, updatedAt: now });
        if (rules.friends ?? rules.coupon) await tx.stocks.insert(shop, id, newStock(ids));
        return ok({ id, revision: 0 });
      }
      const before = await tx.programs.find(shop, draft.id);
      if (!before) return refuse("program.unknown");
      if (before.status === "ended") return refuse("program.ended");
      const promised = before.rules.friends;
      if (promised && before.status !== "draft" && !(rules.friends && keepsPromise(promised, rules.friends))) return refuse("program.promised");
      const after: Program = { ...before, revision: draft.revision, title: draft.title, currency: takesCurrency(before) ? record.currency : before.currency, rules: { ...rules, agreement: replaceAgreement(before.rules.agreement, agreement, now) }, updatedAt: now };
      if (!(await tx.programs.update(shop, after))) return refuse("program.stale");
      if (rules.coupon && !(await tx.stocks.find(shop, before.id))) await tx.stocks.insert(shop, before.id, newStock(ids));
      if (before.status === "live" && (before.rules.coupon ?? rules.coupon)) await askToKeepCodes(tx, shop, before.id, `saved:${draft.revision + 1}`, now);
      if (promised && before.status !== "draft") await askForShareState(tx, shop, `${before.id}:${draft.revision + 1}`, now);
      if (promised?.thanks.kind === "packet") {
        // Packets that wait for a place, or found the budget empty, may find room in what is allowed now.
        await tx.stocks.lock(shop, before.id);
        await tx.grants.wake(shop, before.id, now);
      }
      return ok({ id: before.id, revision: draft.revision + 1 });
    });
