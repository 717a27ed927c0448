import type { Participant as ParticipantRow } from "@prisma/client";
import type { ParticipantId, ProgramId } from "../../../domain/id";
import type { Participant, Standing } from "../../../domain/participant";
import type { Sealer } from "../../../ports/system";
import { opening, sealing } from "../sealed";
import { fromDate, fromDateOrNull, toDate, toDateOrNull } from "./values";

/** A row of the table Participant as the domain knows it, what is personal decrypted. */
export const participantFrom = (row: ParticipantRow, sealer: Sealer): Participant => {
  const open = opening(sealer);
  const answers = open(row.answers);
  return {
    id: row.id as ParticipantId,
    programId: row.programId as ProgramId,
    standing: row.standing as Standing,
    reason: row.reason,
    code: row.code,
    customerId: row.customerId,
    name: open(row.name),
    email: open(row.email),
    emailKey: row.emailKey,
    hears: row.hearsAt === null ? null : { words: row.hearsWords ?? "", at: fromDate(row.hearsAt) },
    broughtBy: row.broughtBy as ParticipantId | null,
    country: row.country,
    guestKey: row.guestKey,
    locale: row.locale,
    answers: answers === null ? [] : (JSON.parse(answers) as Participant["answers"]),
    agreed: row.agreed,
    payTo: open(row.payTo),
    appliedAt: fromDate(row.appliedAt),
    decidedAt: fromDateOrNull(row.decidedAt),
  };
};

/** A participant's columns but for its keys, counters and lock; what is personal encrypted. */
export const participantColumns = (participant: Participant, sealer: Sealer) => {
  const seal = sealing(sealer);
  return {
    standing: participant.standing as string,
    reason: participant.reason,
    code: participant.code,
    customerId: participant.customerId,
    name: seal(participant.name),
    email: seal(participant.email),
    emailKey: participant.emailKey,
    // An address that was only left to hear at is nobody's name here: two links may hear at one.
    joinedKey: participant.hears === null ? participant.emailKey : null,
    hearsAt: toDateOrNull(participant.hears?.at ?? null),
    hearsWords: participant.hears?.words ?? null,
    broughtBy: participant.broughtBy as string | null,
    country: participant.country,
    guestKey: participant.guestKey,
    locale: participant.locale,
    answers: participant.answers.length === 0 ? null : seal(JSON.stringify(participant.answers)),
    agreed: participant.agreed,
    payTo: seal(participant.payTo),
    appliedAt: toDate(participant.appliedAt),
    decidedAt: toDateOrNull(participant.decidedAt),
  };
};
