import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";

type Tell = (what: string) => void;

/** An invitation brings one person in at most, and nobody once it was taken back or refused. */
export function checkInvitations(town: Town, rows: ShopRows, tell: Tell): void {
  const about = (what: string) => tell(`${town.shop} ${what}`);
  const mailboxes = new Set<string>();
  const came = new Map<string, string>();
  for (const { id, programId, emailKey, state, participantId, expiresAt } of rows.invitations.values()) {
    if (mailboxes.has(`${programId} ${emailKey}`)) about(`a mailbox has two invitations to ${programId}`);
    mailboxes.add(`${programId} ${emailKey}`);
    if ((state === "joined") !== (participantId !== null)) about(`the invitation ${id} is ${state}, and ${participantId} has joined by it`);
    if (participantId === null) continue;
    const person = rows.participants.get(participantId);
    if (person?.programId !== programId) about(`${participantId} has joined ${person?.programId} by the invitation ${id} to ${programId}`);
    if (person && (person.decidedAt === null || person.appliedAt > expiresAt)) about(`${participantId} has joined by the invitation ${id}, and ${person.decidedAt === null ? "still waits" : "too late"}`);
    if (came.has(participantId)) about(`${participantId} has joined by two invitations`);
    came.set(participantId, id);
  }
  for (const [id, { joined, over }] of town.invited) {
    const invitation = rows.invitations.get(id);
    // Whoever joins by an invitation is named after it, unless they had applied before under a name of their own.
    const named = [...rows.participants.values()].filter((person) => person.name === id).map((person) => person.id);
    const all = new Set([...joined, ...named]);
    if (all.size > 1) about(`the invitation ${id} was good for ${[...all].join(" and ")}`);
    // An invitation to somebody who is to be forgotten is forgotten, too.
    if (!invitation) continue;
    for (const person of all) if (invitation.participantId !== person) about(`${person} has joined by the invitation ${id}, which says ${invitation.participantId}`);
    if (over && invitation.state === "joined") about(`the invitation ${id} was over, and ${invitation.participantId} has joined by it`);
  }
}
