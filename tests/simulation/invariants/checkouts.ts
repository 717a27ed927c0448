import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";
import type { Simulation } from "../simulation";

type Tell = (what: string) => void;

/** What the web pixel told is counted once each, for somebody whose link led there; what nobody allowed to be told was not. */
export function checkCheckouts(sim: Simulation, town: Town, rows: ShopRows, tell: Tell): void {
  const about = (what: string) => tell(`${town.shop} ${what}`);
  const known = new Map(town.checkouts.map((one) => [sim.secrets.digest("checkout", one.token), one]));
  const count = (of: "begun" | "completed", who: string) => [...rows[of]].filter(([key]) => key.startsWith(`${who} `)).reduce((sum, [, times]) => sum + times, 0);
  for (const [key, { participantId, completed }] of rows.checkouts) {
    const checkout = known.get(key);
    if (!checkout) {
      about(`a checkout is counted for ${participantId} that nobody was at`);
      continue;
    }
    if (checkout.allowed.size === 0 || (completed && !checkout.allowed.has("completed"))) about(`${checkout.token} is counted, and its shopper did not want that`);
    if (![...checkout.by].some((one) => one === participantId)) about(`${checkout.token} is counted for ${participantId}, whose link did not lead there`);
  }
  const seen = [...rows.checkouts.values()];
  for (const who of new Set([...seen.map((one) => one.participantId), ...[...rows.begun.keys(), ...rows.completed.keys()].map((key) => key.split(" ")[0]!)])) {
    const own = seen.filter((one) => one.participantId === who);
    const done = own.filter((one) => one.completed);
    if (count("begun", who) !== own.length || count("completed", who) !== done.length) about(`${who} has ${count("begun", who)} checkouts begun and ${count("completed", who)} completed, and brought ${own.length} and ${done.length}`);
  }
  // By a clock that was set back a click is later than its checkout, and counts for nobody.
  if (sim.figures["time: a clock jumps"] !== undefined) return;
  for (const [key, { token, heard, by }] of known) {
    const people = [...by].map((one) => rows.participants.get(one));
    const good = people.length > 0 && people.every((one) => one && one.standing === "approved" && !town.turned.has(one.id) && !town.turned.has(one.programId));
    if (!good) continue;
    const row = rows.checkouts.get(key);
    if (heard.size > 0 && !row) about(`${token} was told of, and is not counted`);
    if (heard.has("completed") && row?.completed === false) about(`${token} was told to be complete, and is not`);
  }
}
