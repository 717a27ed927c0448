import type { BatchId, PayoutId } from "../../../app/domain/id";
import { MINUTE } from "../../../app/domain/instant";
import { fileMethods } from "../../../app/domain/payout-batch";
import type { Dice } from "../dice";
import type { Simulation } from "../simulation";
import { decides } from "./rewards";
import type { Town } from "./town";

/** Somebody who keeps the shop's books: approves what is asked for, makes files of it, and says when the bank has paid them. */
export async function bookkeeper(sim: Simulation, town: Town, own: Dice): Promise<void> {
  for (let times = own.between(2, 5); times > 0; times--) {
    await sim.pause(own.between(30 * MINUTE, 80 * MINUTE));
    await round(sim, town, own, (ms) => sim.pause(own.between(1_000, ms)));
  }
}

/** The same on pay day, when nothing goes wrong any more, all of it at once. */
export function bookkeepersDay(sim: Simulation, town: Town, own: Dice): Promise<void> {
  return round(sim, town, own, () => sim.run(sim.now));
}

async function round(sim: Simulation, town: Town, own: Dice, pause: (ms: number) => Promise<void>): Promise<void> {
  const payouts = async () => [...((await sim.rows([town.shop])).get(town.shop)?.payouts.values() ?? [])];
  const say = (id: PayoutId, to: "approved" | "declined") => sim.begin("decides about a payout", () => decides(sim, town, id, () => (to === "approved" ? { to } : { to, reason: "Not yet", notPaid: own.chance(0.7) })));
  const asked = await payouts();
  if (asked.length === 0) return;
  for (const { id, state } of asked) if (state === "requested" && own.chance(0.6)) say(id, "approved");
  await pause(MINUTE);
  const { currency } = town.api.world.shop;
  for (const method of fileMethods) for (let presses = own.chance(0.4) ? 2 : 1; presses > 0; presses--) sim.begin("makes a batch", () => makes(sim, town, method, currency));
  // Something turns up just then, or after the file was made: then the merchant may know that the file has not paid it.
  for (const { id, state } of asked) if ((state === "requested" || state === "approved") && own.chance(0.15)) say(id, "declined");
  await pause(10 * MINUTE);
  for (const { id, state } of await payouts()) {
    if (state === "approved" && own.chance(0.15)) say(id, "declined");
    if (state === "requested" && own.chance(0.8)) say(id, "approved");
  }
  if (own.chance(0.7)) await pause(MINUTE);
  const batches = [...((await sim.rows([town.shop])).get(town.shop)?.batches.keys() ?? [])] as BatchId[];
  for (const batch of batches) {
    if (own.chance(0.3)) continue;
    for (let presses = own.chance(0.4) ? 2 : 1; presses > 0; presses--) sim.begin("marks a batch as paid", () => pays(sim, town, batch));
  }
  await pause(5 * MINUTE);
}

async function makes(sim: Simulation, { shop }: Town, method: (typeof fileMethods)[number], currency: string): Promise<void> {
  const made = await sim.request(({ app }) => app.useCases.makeBatch(shop, method, currency));
  sim.count("lost" in made ? "batches: answer lost" : made.ok ? "batches" : `refused: ${made.refusal.code}`);
}

/** Under a reference of its own each time, so that afterwards it shows which of two presses has marked what. */
async function pays(sim: Simulation, { shop, files }: Town, batch: BatchId): Promise<void> {
  const file = { batch, reference: `file ${files.length}`, marked: null as number | null };
  files.push(file);
  const paid = await sim.request(({ app }) => app.useCases.payBatch(shop, batch, { reference: file.reference }));
  if ("lost" in paid) return sim.count("batches paid: answer lost");
  if (!paid.ok) sim.violation(`${shop} has no batch ${batch} any more`);
  file.marked = paid.value.paid;
  sim.count("payouts paid by batches", paid.value.paid);
}
