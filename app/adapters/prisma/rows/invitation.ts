import type { Invitation as InvitationRow } from "@prisma/client";
import type { InvitationId, ParticipantId, ProgramId } from "../../../domain/id";
import type { Invitation, InvitationState } from "../../../domain/invitation";
import type { Sealer } from "../../../ports/system";
import { opening, sealing } from "../sealed";
import { fromDate, toDate } from "./values";

/** A row of the table Invitation as the domain knows it, what is personal decrypted. */
export const invitationFrom = (row: InvitationRow, sealer: Sealer): Invitation => {
  const open = opening(sealer);
  return {
    id: row.id as InvitationId,
    programId: row.programId as ProgramId,
    email: open(row.email) ?? "",
    emailKey: row.emailKey,
    note: open(row.note),
    locale: row.locale,
    state: row.state as InvitationState,
    round: row.round,
    participantId: row.participantId as ParticipantId | null,
    createdAt: fromDate(row.createdAt),
    sentAt: fromDate(row.sentAt),
    expiresAt: fromDate(row.expiresAt),
  };
};

/** An invitation's columns but for its keys; what is personal encrypted. */
export const invitationColumns = (invitation: Invitation, sealer: Sealer) => ({
  email: invitation.email === "" ? "" : sealer.seal(invitation.email),
  emailKey: invitation.emailKey,
  note: sealing(sealer)(invitation.note),
  locale: invitation.locale,
  state: invitation.state as string,
  round: invitation.round,
  participantId: invitation.participantId as string | null,
  createdAt: toDate(invitation.createdAt),
  sentAt: toDate(invitation.sentAt),
  expiresAt: toDate(invitation.expiresAt),
});
