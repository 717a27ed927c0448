import { type Claim, type Judged, attribute } from "../domain/attribution";
import type { ParticipantId, ProgramId, ShopDomain } from "../domain/id";
import { localDay } from "../domain/instant";
import type { Participant } from "../domain/participant";
import type { Program } from "../domain/program";
import type { Clock, Secrets } from "../ports/system";
import type { Tx, UnitOfWork } from "../ports/unit-of-work";
import { fullOf, readVisit } from "./attribute-order";

/** What the web pixel tells: a checkout was begun, or is complete. */
export type CheckoutStep = { step: "begun" | "completed"; /** Its token, as Shopify gave it. */ checkout: string; /** Signed visits that its cart brought along. */ visits: readonly string[] };

/**
 * A step of a checkout that somebody's link led to: counted, each once, for whom an order with these visits would be.
 * It is anybody's word and decides about nothing: what earns is read from orders. Of the checkout no more is kept than a
 * keyed hash, by which its steps are told apart.
 */
export const noteCheckout =
  ({ uow, clock, secrets }: { uow: UnitOfWork; clock: Clock; secrets: Secrets }) =>
  async (shop: ShopDomain, { step, checkout, visits }: CheckoutStep): Promise<void> => {
    const clicks = [...new Set(visits)].flatMap((token) => readVisit(secrets, token) ?? []);
    // Whoever has no signed visit costs the database nothing.
    if (clicks.length === 0) return;
    const now = clock.now();
    const by = await uow.read((tx) => whose(tx, shop, clicks, now));
    if (by === null) return;
    const key = secrets.digest("checkout", checkout);
    await uow.run(async (tx) => {
      const day = localDay(now, (await tx.shops.find(shop))?.timezone ?? "UTC");
      // What is complete was begun, even if that was never told.
      await tx.checkouts.begin(shop, key, { participantId: by, at: now, day });
      if (step === "completed") await tx.checkouts.complete(shop, key, day);
    });
  };

/** Whose an order with these clicks would be, by the rule that orders go by. */
async function whose(tx: Tx, shop: ShopDomain, clicks: { participantId: ParticipantId; at: number }[], now: number): Promise<ParticipantId | null> {
  const people: Participant[] = [];
  const programs = new Map<ProgramId, Program>();
  const claims: Claim[] = [];
  for (const { participantId, at } of clicks) {
    const person = await tx.participants.find(shop, participantId);
    const program = person && (await tx.programs.find(shop, person.programId));
    if (!person || !program) continue;
    people.push(person);
    programs.set(program.id, program);
    claims.push({ participantId: person.id, programId: program.id, via: "click", at });
  }
  const full = await fullOf(tx, shop, people, [...programs.values()]);
  const facts = ({ participantId, programId }: Claim): Judged => {
    const { rules, status } = programs.get(programId)!;
    return { rules: rules.attribution, programLive: status === "live", standing: people.find((one) => one.id === participantId)!.standing, self: false, full: full.has(participantId) };
  };
  const winner = attribute(claims, facts, { placedAt: now, orderedBefore: null })[0];
  return winner?.verdict === "won" ? winner.participantId : null;
}
