import type { ProgramId, ShopDomain } from "../domain/id";
import { type Program, type ProgramDraft, type ProgramStatus, maySteer } from "../domain/program";
import { type Result, ok, refuse } from "../domain/result";
import type { Clock, Ids } from "../ports/system";
import type { UnitOfWork } from "../ports/unit-of-work";

type Deps = { uow: UnitOfWork; clock: Clock; ids: Ids };
type Reply<T, C extends string> = Promise<Result<T, { code: C }>>;

/**
 * Makes or changes a program. What was earned keeps the terms it was earned by. Another agreement is another version.
 * `program.stale`: somebody saved after `draft.revision` was read; nothing was written.
 */
export const saveProgram =
  ({ uow, clock, ids }: Deps) =>
  (shop: ShopDomain, draft: ProgramDraft): Reply<{ id: ProgramId; revision: number }, "program.unknown" | "program.ended" | "program.stale" | "shop.unknown"> =>
    uow.run(async (tx) => {
      const now = clock.now();
      const { agreement, ...rules } = draft.rules;
      if (draft.id === null) {
        const record = await tx.shops.find(shop);
        if (!record) return refuse("shop.unknown");
        const id = ids.next("prg");
        await tx.programs.insert(shop, { id, kind: "affiliate", title: draft.title, status: "draft", currency: record.currency, rules: { ...rules, agreement: { version: 1, text: agreement } }, revision: 0, createdAt: now, updatedAt: now });
        return ok({ id, revision: 0 });
      }
      const before = await tx.programs.find(shop, draft.id);
      if (!before) return refuse("program.unknown");
      if (before.status === "ended") return refuse("program.ended");
      const old = before.rules.agreement;
      const after: Program = { ...before, revision: draft.revision, title: draft.title, rules: { ...rules, agreement: { version: old.text === agreement ? old.version : old.version + 1, text: agreement } }, updatedAt: now };
      return (await tx.programs.update(shop, after)) ? ok({ id: before.id, revision: draft.revision + 1 }) : refuse("program.stale");
    });

/** Starts, pauses or ends a program. `program.not_now`: that does not follow from how it stands. */
export const steerProgram =
  ({ uow, clock }: Deps) =>
  (shop: ShopDomain, id: ProgramId, status: ProgramStatus): Reply<null, "program.unknown" | "program.not_now" | "program.stale"> =>
    uow.run(async (tx) => {
      const program = await tx.programs.find(shop, id);
      if (!program) return refuse("program.unknown");
      if (!maySteer(program.status, status)) return refuse("program.not_now");
      return (await tx.programs.update(shop, { ...program, status, updatedAt: clock.now() })) ? ok(null) : refuse("program.stale");
    });
