import { expect, it } from "vitest";
import type { Phase } from "../domain/views";
import { campaignSince, groupSince } from "./status";

const campaign = { startsAt: 1, endsAt: 2, endedAt: null, updatedAt: 3 };

it.each<[Phase, string, number]>([
  ["draft", "campaign.since.draft", 3],
  ["scheduled", "campaign.since.scheduled", 1],
  ["live", "campaign.since.live", 2],
  ["sold_out", "campaign.since.live", 2],
  ["paused", "campaign.since.paused", 3],
  ["ended", "campaign.since.ended", 2],
])("says of a %s campaign what comes next or since when", (phase, key, at) => {
  expect(campaignSince({ ...campaign, phase })).toEqual({ key, at });
});

it("says when a campaign was ended by hand", () => {
  expect(campaignSince({ ...campaign, phase: "ended", endedAt: 9 })).toEqual({ key: "campaign.since.ended", at: 9 });
});

it("says of a group when it closes, or how it ended", () => {
  const group = { createdAt: 1, startedAt: 2, deadline: 5, closedAt: 4 };
  expect(groupSince({ ...group, status: "forming", ending: null }, 4)).toEqual({ key: "group.since.forming", at: 5 });
  expect(groupSince({ ...group, status: "forming", ending: null }, 5)).toEqual({ key: "group.since.settling", at: 5 });
  expect(groupSince({ ...group, status: "succeeded", ending: "early" }, 6)).toEqual({ key: "group.ending.early", at: 4 });
  expect(groupSince({ ...group, status: "draft", ending: null, deadline: null }, 6)).toEqual({ key: "group.since.draft", at: 1 });
});
