import type { PrismaClient } from "@prisma/client";
import type { AdminReads } from "../../ports/admin-reads";
import type { Sealer } from "../../ports/system";
import { campaignNames, clashesOf, listCampaigns, readCampaign } from "./admin-campaigns";
import { listGroups, listSeats, readGroup } from "./admin-groups";
import { countHolds, listHolds } from "./admin-holds";
import { readHealth } from "./admin-health";
import { readHome } from "./admin-home";
import { listInvitations } from "./admin-invitations";
import { listEntries } from "./admin-ledger";
import { mailsOf, problemsOf } from "./admin-problems";
import { readFriends } from "./admin-friends";
import { listOpenBatches, readBatch } from "./admin-batches";
import { findPeople } from "./admin-people";
import { listPayouts, payoutCurrencies } from "./admin-payouts";
import { readProgramDays } from "./admin-program-days";
import { listAttributions, listParticipants, listPrograms, programNames, readParticipant, readProgram } from "./admin-rewards";
import { readStatement } from "./admin-statement";
import { timelineOf } from "./admin-timeline";
import { opening } from "./sealed";

/** @param db the client of either database; nothing here is written in SQL. @param sealer opens the names that lists show */
export const adminReads = (db: PrismaClient, sealer: Sealer): AdminReads => ({
  home: (shop, currency, now) => readHome(db, shop, currency, now),
  health: (shop, now) => readHealth(db, shop, now),
  campaigns: (shop, filter, now) => listCampaigns(db, shop, filter, now),
  campaign: (shop, id, now) => readCampaign(db, opening(sealer), shop, id, now),
  clashes: (shop, productId, except, now) => clashesOf(db, shop, productId, except, now),
  campaignNames: (shop) => campaignNames(db, shop),
  groups: (shop, filter) => listGroups(db, opening(sealer), shop, filter),
  group: (shop, id) => readGroup(db, opening(sealer), shop, id),
  seats: (shop, filter) => listSeats(db, opening(sealer), shop, filter),
  timeline: (shop, campaign, page) => timelineOf(db, opening(sealer), shop, { campaignId: campaign }, page),
  problems: (shop, filter) => problemsOf(db, shop, filter),
  mails: (shop, filter) => mailsOf(db, sealer, shop, filter),
  programs: (shop) => listPrograms(db, shop),
  programNames: (shop) => programNames(db, shop),
  program: (shop, id) => readProgram(db, shop, id),
  friends: (shop, id) => readFriends(db, shop, id),
  programDays: (shop, days) => readProgramDays(db, shop, days),
  participants: (shop, filter) => listParticipants(db, sealer, shop, filter),
  findPeople: (shop, text) => findPeople(db, sealer, shop, text),
  participant: (shop, id) => readParticipant(db, sealer, shop, id),
  invitations: (shop, program, page) => listInvitations(db, sealer, shop, program, page),
  attributions: (shop, filter) => listAttributions(db, sealer, shop, filter),
  entries: (shop, filter) => listEntries(db, sealer, shop, filter),
  payouts: (shop, filter) => listPayouts(db, sealer, shop, filter),
  payoutCurrencies: (shop) => payoutCurrencies(db, shop),
  statement: (shop, id) => readStatement(db, sealer, shop, id),
  openBatches: (shop) => listOpenBatches(db, shop),
  batch: (shop, id) => readBatch(db, sealer, shop, id),
  holds: (shop, page) => listHolds(db, sealer, shop, page),
  holdCount: (shop) => countHolds(db, shop),
});
