import type { Group as GroupRow } from "@prisma/client";
import { counted, taken, type Group, type GroupEnding, type GroupStatus, type Seat } from "../../../domain/group";
import type { CampaignId, GroupId } from "../../../domain/id";
import { fromDate, fromDateOrNull, toDate, toDateOrNull } from "./values";

/** A row of the table Group, with its seats, as the domain knows it. */
export const groupFrom = (row: GroupRow, seats: Seat[]): Group => ({
  id: row.id as GroupId,
  campaignId: row.campaignId as CampaignId,
  status: row.status as GroupStatus,
  size: row.size,
  hours: row.hours,
  createdAt: fromDate(row.createdAt),
  startedAt: fromDateOrNull(row.startedAt),
  deadline: fromDateOrNull(row.deadline),
  closedAt: fromDateOrNull(row.closedAt),
  ending: row.ending as GroupEnding | null,
  seats,
});

/** A group's own columns; the two counters always say what the domain counts. */
export const groupColumns = (group: Group) => ({
  campaignId: group.campaignId as string,
  status: group.status,
  size: group.size,
  taken: taken(group),
  counted: counted(group),
  hours: group.hours,
  createdAt: toDate(group.createdAt),
  startedAt: toDateOrNull(group.startedAt),
  deadline: toDateOrNull(group.deadline),
  closedAt: toDateOrNull(group.closedAt),
  ending: group.ending,
});
