import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AdminReads } from "../../app/ports/admin-reads";
import type { AdminUseCases } from "../../app/ports/admin-use-cases";
import { defaultProgram } from "../../app/domain/program";
import { defaultRules } from "../../app/domain/group-rules";
import { gid, type ShopDomain } from "../../app/domain/id";
import { DAY } from "../../app/domain/instant";
import { signVisit } from "../../app/features/attribute-order";
import { T0 } from "../../app/mechanisms/group-buy/testing";
import { systemSecrets } from "../../app/adapters/system/secrets";
import { asText } from "../contracts/tables";
import { type AttackStage, attackStage, ROOT, type Shop, wordsOf } from "./stage";

type Storefront = AttackStage["storefront"];
/** A call in the name of a shop, with the names of things of `them`. */
type Calls<T> = { [K in keyof T]: (of: T, shop: ShopDomain, them: Shop) => Promise<unknown> };

const UNKNOWN = { ok: false, refusal: { code: expect.stringMatching(/(^|\.)unknown$/) as unknown } };

/** What the admin may do that names something. A new use case does not compile until it stands here. */
const useCases: Calls<AdminUseCases> = {
  saveCampaign: (of, shop, them) => of.saveCampaign(shop, { id: them.live, revision: 0, title: "Taken over", product: { id: gid("Product", 1), handle: "a", title: "A", image: null }, rules: defaultRules, startsAt: 0, endsAt: DAY, timezone: "UTC", quota: null, rewarded: true }),
  publishCampaign: (of, shop, them) => of.publishCampaign(shop, them.draft),
  pauseCampaign: (of, shop, them) => of.pauseCampaign(shop, them.live),
  resumeCampaign: (of, shop, them) => of.resumeCampaign(shop, them.paused),
  endCampaign: (of, shop, them) => of.endCampaign(shop, them.live),
  duplicateCampaign: (of, shop, them) => of.duplicateCampaign(shop, them.live),
  deleteCampaign: (of, shop, them) => of.deleteCampaign(shop, them.draft),
  completeGroup: (of, shop, them) => of.completeGroup(shop, them.mei.groupId),
  cancelGroup: (of, shop, them) => of.cancelGroup(shop, them.mei.groupId),
  solveProblem: async (of, shop, them) => ((await of.solveProblem(shop, them.problem, "retry")).ok ? { ok: true } : of.solveProblem(shop, them.problem, "settled")),
  retryMail: (of, shop, them) => of.retryMail(shop, them.mail),
  retryStuck: (of, shop) => of.retryStuck(shop),
  saveProgram: (of, shop, them) => of.saveProgram(shop, { id: them.program, revision: 0, title: "Taken over", rules: { ...defaultProgram, agreement: "" } }),
  steerProgram: (of, shop, them) => of.steerProgram(shop, them.program, "paused"),
  invitePeople: (of, shop, them) => of.invitePeople(shop, them.program, { addresses: ["thief@example.com"], note: "Taken over", locale: "en" }),
  inviteAgain: (of, shop, them) => of.inviteAgain(shop, them.invitation.id),
  withdrawInvitation: (of, shop, them) => of.withdrawInvitation(shop, them.invitation.id),
  invitationLink: (of, shop, them) => of.invitationLink(shop, them.invitation.id),
  decideParticipant: (of, shop, them) => of.decideParticipant(shop, them.affiliate.id, "banned", "Taken over"),
  decidePayout: (of, shop, them) => of.decidePayout(shop, them.payout, { to: "paid", reference: "stolen" }),
  makeBatch: (of, shop) => of.makeBatch(shop, "bank", "EUR"),
  payBatch: (of, shop, them) => of.payBatch(shop, them.batch, { reference: "stolen" }),
  releaseHold: (of, shop, them) => of.releaseHold(shop, them.reward),
  rejectHold: (of, shop, them) => of.rejectHold(shop, them.reward, "Taken over"),
  readProduct: (of, shop) => of.readProduct(shop, gid("Product", 1)),
  readCollection: (of, shop) => of.readCollection(shop, gid("Collection", 1)),
  readShop: (of, shop) => of.readShop(shop),
  saveSettings: async (of, shop) => of.saveSettings(shop, (await of.readShop(shop)).settings),
};
/** These name nothing that a shop has: they speak of the shop that asks, and must change and show no other. */
const NAMELESS = new Set(["retryStuck", "makeBatch", "readProduct", "readCollection", "readShop", "saveSettings"]);

const ask = { variantId: gid("ProductVariant", 1), quantity: 1, via: "link" as const, shopperKey: "v:thief", customerId: null, addressKey: null, name: "Thief", locale: "en" };
const storefront: Calls<Storefront> = {
  askSeat: (of, shop, them) => of.askSeat(shop, { ...ask, campaignId: them.live, invite: null }),
  readLive: (of, shop, them) => of.readLive(shop, them.live, { invite: them.mei.inviteCode, shopperKeys: [them.mei.shopperKey] }),
  readSeat: (of, shop, them) => of.readSeat(shop, them.mei.id),
  readInvite: (of, shop, them) => of.readInvite(shop, them.mei.inviteCode),
  joinProgram: (of, shop, them) => of.joinProgram(shop, { programId: them.program, customerId: null, name: "Thief", email: "thief@example.com", locale: "en", answers: {}, agreed: 1, payTo: "" }),
  readInvitation: (of, shop, them) => of.readInvitation(shop, them.invite),
  readLink: (of, shop, them) => of.readLink(shop, them.affiliate.code),
  readAffiliate: (of, shop, them) => of.readAffiliate(shop, them.affiliate.customerId),
  readStatement: async (of, shop, them) => of.readStatement(shop, them.affiliate.customerId, them.paid),
  noteVisit: (of, shop, them) => of.noteVisit(shop, them.affiliate.code),
  noteCheckout: (of, shop, them) => of.noteCheckout(shop, { step: "completed", checkout: "checkout-1", visits: [signVisit(systemSecrets(ROOT), them.affiliate.id, T0)] }),
  changeDetails: (of, shop, them) => of.changeDetails(shop, them.affiliate.id, { payTo: "thief@example.com", agreed: null }),
  requestPayout: (of, shop, them) => of.requestPayout(shop, them.affiliate.id, "EUR", "paypal"),
  sharePrograms: (of, shop) => of.sharePrograms(shop),
  startSharing: (of, shop, them) => of.startSharing(shop, them.sharing, { customerId: null, guestKeys: [`guest-${them.name}`], locale: "en" }),
  findOwn: (of, shop, them) => of.findOwn(shop, them.sharing, them.sharer.customerId, [`guest-${them.name}`]),
  readShare: (of, shop, them) => of.readShare(shop, them.sharer.id),
  claimWelcome: (of, shop, them) => of.claimWelcome(shop, them.sharer.code, { customerId: null, holderKeys: [`v:friend-${them.name}`] }),
  openPacket: (of, shop, them) => of.openPacket(shop, them.sharer.id, them.packet),
  hearOfRewards: (of, shop, them) => of.hearOfRewards(shop, them.sharer.id, { email: "thief@example.com", locale: "en" }),
  readStop: async (of, shop, them) => of.readStop(shop, them.stop),
  stopLetters: (of, shop, them) => of.stopLetters(shop, them.stop),
  writesMail: async (of) => of.writesMail(),
  shop: (of, shop) => of.shop(shop),
  seenPrefix: (of, shop) => of.seenPrefix(shop, "/apps/tuan"),
};

const page = { page: 1 };
const reads: Calls<AdminReads> = {
  home: (of, shop) => of.home(shop, "EUR", 0),
  health: (of, shop) => of.health(shop, 0),
  campaigns: (of, shop, them) => of.campaigns(shop, { view: "all", search: them.name, ...page }, 0),
  campaign: (of, shop, them) => of.campaign(shop, them.live, 0),
  clashes: (of, shop) => of.clashes(shop, gid("Product", 1), null, 0),
  campaignNames: (of, shop) => of.campaignNames(shop),
  groups: (of, shop, them) => of.groups(shop, { campaign: them.live, status: "all", since: null, ...page }),
  group: (of, shop, them) => of.group(shop, them.mei.groupId),
  seats: (of, shop, them) => of.seats(shop, { campaign: them.live, state: "all", invited: false, since: null, search: "", ...page }),
  timeline: (of, shop, them) => of.timeline(shop, them.live, 1),
  problems: (of, shop, them) => of.problems(shop, { status: "open", campaign: them.live, group: null, ...page }),
  mails: (of, shop) => of.mails(shop, { state: "all", ...page }),
  programs: (of, shop) => of.programs(shop),
  program: (of, shop, them) => of.program(shop, them.program),
  friends: (of, shop, them) => of.friends(shop, them.sharing),
  programDays: (of, shop) => of.programDays(shop, [{ day: "2026-11-22", from: 0, until: 4e12 }]),
  participants: (of, shop, them) => of.participants(shop, { program: them.program, standing: "all", search: them.affiliate.code, ...page }),
  programNames: (of, shop) => of.programNames(shop),
  findPeople: (of, shop, them) => of.findPeople(shop, them.affiliate.code),
  participant: (of, shop, them) => of.participant(shop, them.affiliate.id),
  invitations: (of, shop, them) => of.invitations(shop, them.program, 1),
  attributions: (of, shop, them) => of.attributions(shop, { program: null, of: them.affiliate.id, verdict: "all", ...page }),
  entries: (of, shop, them) => of.entries(shop, { of: them.affiliate.id, program: them.program, kind: "all", account: "all", order: "", since: null, until: null, ...page }),
  holds: (of, shop) => of.holds(shop, 1),
  holdCount: (of, shop) => of.holdCount(shop),
  statement: (of, shop, them) => of.statement(shop, them.paid),
  openBatches: (of, shop) => of.openBatches(shop),
  batch: (of, shop, them) => of.batch(shop, them.batch),
  payouts: (of, shop, them) => of.payouts(shop, { state: "all", of: them.affiliate.id, program: them.program, method: "all", currency: null, ...page }),
  payoutCurrencies: (of, shop) => of.payoutCurrencies(shop),
};

describe("one shop with another's ids", () => {
  let stage: AttackStage;
  beforeAll(async () => {
    stage = await attackStage();
  });
  afterAll(() => stage?.end());

  const expectNothing = (what: string, answer: unknown) => {
    for (const word of wordsOf(stage.b)) expect(asText(answer ?? null).includes(word), `${what} shows ${word}`).toBe(false);
  };

  it("is covered for every use case and every read that there is", () => {
    expect(Object.keys(useCases).sort()).toEqual(Object.keys(stage.useCases).sort());
    expect(Object.keys(storefront).sort()).toEqual(Object.keys(stage.storefront).sort());
    expect(Object.keys(reads).sort()).toEqual(Object.keys(stage.reads).sort());
  });

  it.each(Object.keys(useCases) as (keyof AdminUseCases)[])("%s finds nothing, shows nothing, changes nothing", async (name) => {
    const whose = NAMELESS.has(name) ? stage.b.shop : undefined;
    const before = await stage.digests(whose);
    const answer = await useCases[name](stage.useCases, stage.a.shop, stage.b);
    if (!NAMELESS.has(name)) expect(answer).toMatchObject(UNKNOWN);
    expectNothing(name, answer);
    expect(await stage.digests(whose)).toEqual(before);
  });

  it.each(Object.keys(storefront) as (keyof Storefront)[])("the storefront's %s finds nothing, shows nothing, changes nothing", async (name) => {
    const before = await stage.digests();
    expectNothing(name, await storefront[name](stage.storefront, stage.a.shop, stage.b));
    const joined = await stage.storefront.askSeat(stage.a.shop, { ...ask, campaignId: stage.a.live, invite: stage.b.mei.inviteCode });
    expect(joined).toMatchObject(UNKNOWN);
    expect(await stage.digests()).toEqual(before);
  });

  it.each(Object.keys(reads) as (keyof AdminReads)[])("the admin's %s shows nothing", async (name) => {
    expectNothing(name, await reads[name](stage.reads, stage.a.shop, stage.b));
  });

  it("would be found and shown by the shop itself", async () => {
    const own = stage.b;
    const shown = asText([await Promise.all((Object.keys(reads) as (keyof AdminReads)[]).map((name) => reads[name](stage.reads, own.shop, own))), await stage.storefront.readInvite(own.shop, own.mei.inviteCode)]);
    for (const word of [`Live of ${own.name}`, `at ${own.name}`, own.mei.inviteCode]) expect(shown).toContain(word);
    for (const name of Object.keys(storefront) as (keyof Storefront)[]) expect(await storefront[name](stage.storefront, own.shop, own), name).not.toMatchObject({ ok: false });
    for (const name of ["pauseCampaign", "resumeCampaign", "duplicateCampaign", "completeGroup", "retryMail", "deleteCampaign", "releaseHold"] as const) expect(await useCases[name](stage.useCases, own.shop, own), name).toMatchObject({ ok: true });
  });
});
