import type { Result } from "../../app/domain/result";
import { HOUR, MINUTE } from "../../app/domain/instant";
import { type GroupStage, groupStage } from "../support/group-stage";
import type { Scenario } from "./stage";

/** @returns what an answer comes to, whatever the ids in it */
export const said = async (answer: Promise<Result<unknown, { code: string }>>): Promise<string> => {
  const result = await answer;
  return result.ok ? "ok" : result.refusal.code;
};

/** How groups, seats, quota and money owed stand. */
const standing = async (s: GroupStage) => ({
  groups: (await s.groups()).map(({ status, taken, counted, ending }) => ({ status, taken, counted, ending })),
  seats: (await s.seats()).map(({ state, refund }) => `${state} ${refund}`).sort(),
  quota: (await s.campaigns()).map(({ quotaTaken }) => quotaTaken),
  effects: (await s.messages()).map(({ kind }) => kind).sort(),
});

export const groupRaces: Record<string, Scenario> = {
  "two ask for the last seat of a group": async (stage) => {
    const s = groupStage(stage);
    const campaign = await s.campaign({ size: 2 });
    const { seat } = await s.member(campaign, "Mei");
    const ask = (who: string) => () => said(s.ask(campaign, who, { invite: seat.inviteCode }));
    return { works: [ask("Bo"), ask("An")], seen: () => standing(s), alike: true };
  },

  "two open a group for the last seat of the quota": async (stage) => {
    const s = groupStage(stage);
    const campaign = await s.campaign({}, { quota: 1 });
    return { works: [() => said(s.ask(campaign, "Bo")), () => said(s.ask(campaign, "An"))], seen: () => standing(s), alike: true };
  },

  "two pay for the last two seats of a group": async (stage) => {
    const s = groupStage(stage);
    const campaign = await s.campaign({ size: 3 });
    const { seat } = await s.member(campaign, "Mei");
    const orders = [];
    for (const who of ["Bo", "An"]) orders.push(s.order(await s.seat(campaign, who, { invite: seat.inviteCode })));
    return { works: orders.map((order) => async () => void (await s.read(order))), seen: () => standing(s), alike: true };
  },

  "a group's time is up while the order comes that fills it": async (stage) => {
    const s = groupStage(stage);
    const campaign = await s.campaign({ size: 2, hours: 1, holdMinutes: 60, onFailure: "refund" });
    const { seat } = await s.member(campaign, "Mei");
    s.pass(30 * MINUTE);
    const last = s.order(await s.seat(campaign, "Bo", { invite: seat.inviteCode }));
    s.pass(HOUR);
    return { works: [() => said(s.close(campaign, seat.groupId)), async () => void (await s.read(last))], seen: () => standing(s) };
  },

  "a hold ends while its order comes": async (stage) => {
    const s = groupStage(stage);
    const campaign = await s.campaign({ size: 3 });
    const { seat } = await s.member(campaign, "Mei");
    const held = await s.seat(campaign, "Bo", { invite: seat.inviteCode });
    const order = s.order(held);
    s.pass(HOUR);
    return { works: [() => s.lapse(held), async () => void (await s.read(order))], seen: () => standing(s) };
  },

  "the merchant cancels a group while an order fills it": async (stage) => {
    const s = groupStage(stage);
    const campaign = await s.campaign({ size: 2 });
    const { seat } = await s.member(campaign, "Mei");
    const last = s.order(await s.seat(campaign, "Bo", { invite: seat.inviteCode }));
    return { works: [() => said(s.cancel(seat.groupId)), async () => void (await s.read(last))], seen: () => standing(s) };
  },

  "an order is read as it was and as it is by now": async (stage) => {
    const s = groupStage(stage);
    const campaign = await s.campaign({ size: 3 });
    const { order } = await s.member(campaign, "Mei");
    const now = s.clock.at;
    const older = () => s.read(order, { updatedAt: now + MINUTE, fulfilled: true });
    const newer = () => s.read(order, { updatedAt: now + 2 * MINUTE, ...s.returned(order) });
    return { works: [async () => void (await older()), async () => void (await newer())], seen: async () => ({ ...(await standing(s)), order: await s.stored(order) }) };
  },
};
