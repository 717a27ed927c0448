import { giftRate } from "../../app/domain/gift";
import type { Thanks } from "../../app/domain/friends";
import type { ProgramId } from "../../app/domain/id";
import { DAY } from "../../app/domain/instant";
import type { Participant } from "../../app/domain/participant";
import type { RunningSandbox } from "../../sandbox/run";
import type { affiliates } from "./affiliates";
import { friendsForm, merchant } from "./merchant";

const THANKS: Thanks = { kind: "packet", fromMinor: 300, toMinor: 900, budgetMinor: 50_000, method: "store_credit", minimumMinor: 0, openDays: 30, validDays: 90 };

/** A program of each kind of sharers, started, with guests who share and friends who bought. */
export async function furnishedPrograms(sandbox: RunningSandbox, office: Awaited<ReturnType<typeof affiliates>>): Promise<{ share: ProgramId; packets: ProgramId; guest: Participant }> {
  const share = await merchant(sandbox).startProgram(friendsForm(sandbox, "share", { title: "Tell a friend" }));
  const packets = await merchant(sandbox).startProgram(friendsForm(sandbox, "red_packet", { title: "Packets for friends", lucky: true, packetFrom: "3", packetTo: "9", budget: "500", orderMinimum: "" }));
  await sandbox.quiet();
  const terms = (minor: number) => ({ rate: { ...giftRate(THANKS), minor, draw: 1 } as ReturnType<typeof giftRate>, byLine: {}, capMinor: null });
  const guest = await office.share(packets, { guest: "mei" });
  for (let visits = 0; visits < 5; visits++) await office.visit(guest);
  for (const friend of ["bo", "cy"]) await office.welcome(guest, friend);
  await office.order([office.claim(guest, "won", "code")], { minor: 500, state: "ready", terms: terms(500), looksAt: sandbox.world.now() + 30 * DAY });
  await office.order([office.claim(guest, "won", "code")], { minor: 700, terms: terms(700), hold: "velocity" });
  const sharer = await office.share(share, { customerId: "7777" });
  await office.visit(sharer);
  await office.welcome(sharer, "bo");
  return { share, packets, guest };
}
