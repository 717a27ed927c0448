import type { Attribution as AttributionRow, Grant as GrantRow, LedgerEntry as EntryRecord, Payout as PayoutRow, PayoutBatch as BatchRecord, Program as ProgramRow } from "@prisma/client";
import type { Attribution, JudgedClaim, Via } from "../../../domain/attribution";
import type { BatchId, GrantId, ParticipantId, PayoutId, ProgramId, ShopDomain } from "../../../domain/id";
import type { Account, EntryKind, LedgerEntry } from "../../../domain/ledger";
import type { Payout, PayoutMethod, PayoutState } from "../../../domain/payout";
import type { PayoutBatch } from "../../../domain/payout-batch";
import type { Program, ProgramRules, ProgramStatus } from "../../../domain/program";
import type { Grant } from "../../../domain/reward";
import type { Terms } from "../../../domain/reward-rule";
import type { Open } from "../sealed";
import { fromBig, fromDate, fromDateOrNull, fromJson, toDate, toDateOrNull, toJson } from "./values";

export const programFrom = (row: ProgramRow): Program => ({
  id: row.id as ProgramId,
  kind: row.kind as Program["kind"],
  title: row.title,
  status: row.status as ProgramStatus,
  currency: row.currency,
  rules: fromJson<ProgramRules>(row.rules),
  revision: row.revision,
  createdAt: fromDate(row.createdAt),
  updatedAt: fromDate(row.updatedAt),
});

/** What an edit of a program writes. */
export const programColumns = ({ kind, title, status, currency, rules, createdAt, updatedAt }: Program) => ({ kind: kind as string, title, status: status as string, currency, rules: toJson(rules), createdAt: toDate(createdAt), updatedAt: toDate(updatedAt) });

export const attributionFrom = (row: AttributionRow): Attribution => ({
  orderId: row.orderId,
  at: fromDate(row.at),
  participantId: row.participantId as ParticipantId | null,
  programId: row.programId as ProgramId | null,
  via: row.via as Via | null,
  claims: fromJson<JudgedClaim[]>(row.claims),
});

/** An attribution as a row for `insertNew`: its claims as text. */
export const attributionRow = (shop: ShopDomain, { orderId, at, participantId, programId, via, claims }: Attribution) => ({
  shop: shop as string, orderId, at: toDate(at), participantId: participantId as string | null, programId: programId as string | null, via: via as string | null, claims: JSON.stringify(claims),
});

export const grantFrom = (row: GrantRow): Grant => ({
  id: row.id as GrantId,
  orderId: row.orderId,
  programId: row.programId as ProgramId,
  participantId: row.participantId as ParticipantId,
  terms: fromJson<Terms>(row.terms),
  currency: row.currency,
  baseMinor: fromBig(row.baseMinor),
  fullMinor: fromBig(row.fullMinor),
  plainMinor: fromBig(row.plainMinor),
  uncappedMinor: fromBig(row.uncappedMinor),
  standingMinor: fromBig(row.standingMinor),
  state: row.state as Grant["state"],
  hold: row.hold,
  maturesAt: fromDateOrNull(row.maturesAt),
  looksAt: fromDateOrNull(row.looksAt),
  bookings: row.bookings,
  createdAt: fromDate(row.createdAt),
});

/** A grant's columns but for the shop and its id. */
export const grantColumns = ({ id: _id, ...grant }: Grant) => ({
  ...grant,
  terms: toJson(grant.terms),
  baseMinor: BigInt(grant.baseMinor),
  fullMinor: BigInt(grant.fullMinor),
  plainMinor: BigInt(grant.plainMinor),
  uncappedMinor: BigInt(grant.uncappedMinor),
  standingMinor: BigInt(grant.standingMinor),
  maturesAt: toDateOrNull(grant.maturesAt),
  looksAt: toDateOrNull(grant.looksAt),
  createdAt: toDate(grant.createdAt),
});

export const entryFrom = (row: EntryRecord): LedgerEntry => ({
  booking: row.booking,
  line: row.line,
  kind: row.kind as EntryKind,
  account: row.account as Account,
  participantId: row.participantId as ParticipantId | null,
  currency: row.currency,
  minor: fromBig(row.minor),
  at: fromDate(row.at),
  grantId: row.grantId as GrantId | null,
  orderId: row.orderId,
  payoutId: row.payoutId as PayoutId | null,
  cause: row.cause,
});

/** A ledger entry as a row for `insertNew`. */
export const entryRow = (shop: ShopDomain, entry: LedgerEntry) => ({
  shop: shop as string, booking: entry.booking, line: entry.line, kind: entry.kind as string, account: entry.account as string, participantId: entry.participantId as string | null, currency: entry.currency, minor: BigInt(entry.minor), at: toDate(entry.at), grantId: entry.grantId as string | null, orderId: entry.orderId, payoutId: entry.payoutId as string | null, cause: entry.cause,
});

/** A row of the table Payout as the domain knows it, what is personal decrypted. */
export const payoutFrom = (row: PayoutRow, open: Open): Payout => ({
  id: row.id as PayoutId,
  programId: row.programId as ProgramId,
  participantId: row.participantId as ParticipantId,
  currency: row.currency,
  minor: fromBig(row.minor),
  method: row.method as PayoutMethod,
  state: row.state as PayoutState,
  reason: row.reason,
  reference: row.reference,
  payTo: open(row.payTo),
  requestedAt: fromDate(row.requestedAt),
  decidedAt: fromDateOrNull(row.decidedAt),
  paidAt: fromDateOrNull(row.paidAt),
});

export const batchFrom = ({ id, method, currency, createdAt, n, totalMinor }: BatchRecord): PayoutBatch => ({ id: id as BatchId, method: method as PayoutBatch["method"], currency, createdAt: fromDate(createdAt), count: n, totalMinor: fromBig(totalMinor) });

/** A payout's columns but for the shop, its id, and what is set once: where it goes, and its batch. */
export const payoutColumns = ({ id: _id, payTo: _payTo, ...payout }: Payout) => ({ ...payout, minor: BigInt(payout.minor), requestedAt: toDate(payout.requestedAt), decidedAt: toDateOrNull(payout.decidedAt), paidAt: toDateOrNull(payout.paidAt) });
