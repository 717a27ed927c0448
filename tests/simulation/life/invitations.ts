import { stopToken } from "../../../app/features/letters";
import type { ProgramId } from "../../../app/domain/id";
import { HOUR, MINUTE } from "../../../app/domain/instant";
import type { Invitation } from "../../../app/domain/invitation";
import type { Dice } from "../dice";
import type { Simulation } from "../simulation";
import { persist } from "./rewards";
import type { KnownInvitation, Town } from "./town";

/** The merchant asks people to join, some twice and some who are in already; takes some of it back. */
export async function invitations(sim: Simulation, town: Town, program: ProgramId, own: Dice): Promise<void> {
  const { shop } = town;
  const seen = new Set<string>();
  for (let times = own.between(1, 2); times > 0; times--) {
    await sim.pause(own.between(MINUTE, 90 * MINUTE));
    const addresses = Array.from({ length: own.between(1, 3) }, () => (town.affiliates.length > 0 && own.chance(0.15) ? own.pick(town.affiliates).email : `guest${own.below(5)}@example.com`));
    const invite = () => sim.request(({ app }) => app.useCases.invitePeople(shop, program, { addresses: [...new Set(addresses)], note: "Join us", locale: "en" }));
    if (own.chance(0.3)) void invite().catch(() => {});
    const came = await invite();
    sim.count("lost" in came ? "invitations: answer lost" : came.ok ? "people asked to join" : `refused: ${came.refusal.code}`);
    for (const invitation of (await sim.rows([shop])).get(shop)?.invitations.values() ?? []) {
      if (seen.has(invitation.id)) continue;
      seen.add(invitation.id);
      const known: KnownInvitation = { joined: new Set(), over: false };
      town.invited.set(invitation.id, known);
      sim.begin("somebody invited", () => invited(sim, town, invitation, known, own.fork()));
      if (own.chance(0.2)) sim.begin("the merchant of invitations", () => withdraws(sim, town, invitation, known, own.fork()));
    }
  }
}

/** Takes an invitation back; some ask once more, which is too soon. */
async function withdraws(sim: Simulation, { shop }: Town, { id }: Invitation, known: KnownInvitation, own: Dice): Promise<void> {
  await sim.pause(own.between(0, 2 * HOUR));
  const done = await sim.request(({ app }) => app.useCases.withdrawInvitation(shop, id));
  if (!("lost" in done) && done.ok) known.over = true;
  sim.count("lost" in done ? "invitations: answer lost" : done.ok ? "invitations withdrawn" : `refused: ${done.refusal.code}`);
  if (!own.chance(0.3)) return;
  const again = await sim.request(({ app }) => app.useCases.inviteAgain(shop, id));
  if (!("lost" in again) && again.ok) sim.violation(`${shop} has sent the invitation ${id} twice within a day`);
}

/** Opens the letter's link: joins, perhaps twice at once or with a friend to whom the letter went on, or wants to hear no more. */
async function invited(sim: Simulation, town: Town, { id, email }: Invitation, known: KnownInvitation, own: Dice): Promise<void> {
  const { shop } = town;
  await sim.pause(own.between(1_000, 2 * HOUR));
  if (own.chance(0.15)) {
    const stopped = await sim.request(({ app }) => app.storefront.stopLetters(shop, stopToken(sim.secrets, shop, id, email)));
    // Whoever has joined keeps what they have.
    if (!("lost" in stopped) && stopped.ok && known.joined.size === 0) known.over = true;
    sim.count("invitations refused");
    if (own.chance(0.5)) return;
  }
  const link = await persist(sim, ({ app }) => app.useCases.invitationLink(shop, id));
  if (!link?.ok) return;
  const token = new URL(link.value.url).searchParams.get("invite") ?? "";
  const opened = own.chance(0.2) ? { id, program: null } : await persist(sim, ({ app }) => app.storefront.readInvitation(shop, token));
  if (!opened) return sim.count("invitations that open nothing");
  const program = opened.program?.id ?? [...((await sim.rows([shop])).get(shop)?.invitations.values() ?? [])].find((one) => one.id === id)?.programId;
  if (!program) return;
  const joins = async (address: string, customerId: number | null) => {
    const joined = await sim.request(({ app }) => app.storefront.joinProgram(shop, { programId: program, customerId: customerId === null ? null : String(customerId), name: id, email: address, locale: "en", answers: {}, agreed: 1, payTo: "her bank", by: null, country: null, invitation: id }));
    sim.count("lost" in joined ? "joins: answer lost" : joined.ok ? "joined by invitation" : `refused: ${joined.refusal.code}`);
    if ("lost" in joined || !joined.ok) return;
    known.joined.add(joined.value.id);
    // Somebody who had applied before was nobody until now.
    if (joined.value.name !== id) town.turned.add(joined.value.id);
    if (!town.affiliates.some((one) => one.id === joined.value.id)) town.affiliates.push({ id: joined.value.id, code: joined.value.code, email: address, customerId });
  };
  const other = own.chance(0.5) ? own.pick(town.api.world.customers) : null;
  if (own.chance(0.4)) sim.begin("another who joins", async () => {
    if (own.chance(0.3)) await sim.pause(own.between(1_000, 20 * MINUTE));
    await joins(other?.email ?? email, other?.id ?? null);
  });
  await joins(email, null);
  if (own.chance(0.3)) await joins(email, null);
}
