import type { InvitationId, ParticipantId, ProgramId } from "../../app/domain/id";
import { DAY } from "../../app/domain/instant";
import { MOST_A_DAY } from "../../app/domain/invitation";
import { defaultProgram } from "../../app/domain/program";
import { makeBatch, payBatch } from "../../app/features/batch-payouts";
import { stopLetters } from "../../app/features/hear-rewards";
import { inviteAgain, invitePeople, withdrawInvitation } from "../../app/features/invite-people";
import { changeDetails } from "../../app/features/join-program";
import { stopToken } from "../../app/features/letters";
import { redactCustomer } from "../../app/features/privacy";
import { id, SHOP } from "../contracts/samples";
import { scripted } from "../support/effect-stage";
import { said } from "./group-races";
import { rewards } from "./reward-scene";
import type { InterleavingStage, Scenario } from "./stage";

const OTHER_IBAN = "GB82 WEST 1234 5698 7654 32";

function people(stage: InterleavingStage) {
  const s = rewards(stage);
  return {
    ...s,
    suspend: (who: ParticipantId) => said(s.decide(SHOP, who, "suspended", "Too loud")),
    ban: (who: ParticipantId) => said(s.decide(SHOP, who, "banned", "No")),
    redact: (customerId: string) => redactCustomer({ ...s, commerce: scripted({}), sweep: async () => {} })(SHOP, { customerId, orderIds: [] }, s.clock.now()),
    invite: (program: ProgramId, address: string) => said(invitePeople(s)(SHOP, program, { addresses: [address], note: "", locale: "en" })),
    again: (invitation: InvitationId) => said(inviteAgain(s)(SHOP, invitation)),
    withdraw: (invitation: InvitationId) => said(withdrawInvitation(s)(SHOP, invitation)),
    take: (programId: ProgramId, invitation: InvitationId, email: string) => said(s.join(SHOP, { programId, customerId: null, name: "Mei", email, locale: "en", answers: {}, agreed: 1, payTo: "", invitation })),
    /** What stands of people, invitations and payouts. */
    stands: async () => ({
      people: await Promise.all((await stage.prisma.participant.findMany({ orderBy: { id: "asc" } })).map(async (row) => {
        const { standing, payTo, email, name, customerId, hears } = (await s.uow.read((tx) => tx.participants.find(SHOP, row.id as ParticipantId)))!;
        return { standing, payTo, email, name, customerId, hears: hears !== null, balance: await s.balance(row.id as ParticipantId) };
      })),
      invitations: (await stage.prisma.invitation.groupBy({ by: ["state", "round"], _count: true, orderBy: [{ state: "asc" }, { round: "asc" }] })).map(({ state, round, _count }) => `${state} ${round} ${_count}`),
      payouts: (await Promise.all((await stage.prisma.payout.findMany({ orderBy: { id: "asc" } })).map((row) => s.uow.read((tx) => tx.payouts.find(SHOP, row.id as never))))).map((one) => ({ state: one!.state, minor: one!.minor, payTo: one!.payTo })),
      batches: (await stage.prisma.payoutBatch.findMany()).map(({ n, totalMinor }) => [n, totalMinor]),
      books: (await s.books()).unbalanced,
    }),
  };
}

/** An affiliate, to whom one payment of 1.00 is due. */
async function owed(stage: InterleavingStage) {
  const s = people(stage);
  const program = await s.program({ payout: { minimumMinor: 1, methods: ["bank"] } });
  const mei = await s.person(program, "mei", { customerId: "7777" });
  await s.order({ visits: [s.visit(mei)], ...s.shipped() });
  s.pass(14 * DAY);
  await s.mature();
  const ask = () => s.ask(SHOP, mei, "EUR", "bank");
  return { s, mei, ask };
}

/** A program in which people are invited, and so many invitations of more than a day ago, the last of which goes to Mei. */
async function invited(stage: InterleavingStage, count = 1) {
  const s = people(stage);
  const program = await s.program({ ...defaultProgram, joining: { open: true, byHand: true, questions: [] } });
  await s.invite(program, "mei@example.com");
  const row = (await stage.prisma.invitation.findFirst())!;
  if (count > 1) await stage.prisma.invitation.createMany({ data: Array.from({ length: count - 1 }, (_, i) => ({ ...row, id: id("inv", i), emailKey: `other-${i}` })) });
  s.pass(2 * DAY);
  return { s, program, invitation: row.id as InvitationId };
}

/** As many invitations as a shop may send within a day, but for one. */
const allButOne = (stage: InterleavingStage, at: number) => stage.prisma.invitation.updateMany({ where: { emailKey: { in: Array.from({ length: MOST_A_DAY - 1 }, (_, i) => `other-${i}`) } }, data: { sentAt: new Date(at) } });

export const peopleRaces: Record<string, Scenario> = {
  "somebody gives another account while the merchant suspends them": async (stage) => {
    const { s, mei } = await owed(stage);
    return { works: [() => said(changeDetails(s)(SHOP, mei, { payTo: OTHER_IBAN, agreed: null })), () => s.suspend(mei)], seen: s.stands };
  },

  "a sharer leaves an address while the merchant suspends them": async (stage) => {
    const s = people(stage);
    const mei = await s.sharer(await s.shares(), { customerId: "7777" });
    return { works: [() => said(s.hear(mei.id, "mei@example.com")), () => s.suspend(mei.id)], seen: s.stands };
  },

  "a sharer wants no more letters while the merchant suspends them": async (stage) => {
    const s = people(stage);
    const mei = await s.sharer(await s.shares(), { customerId: "7777", email: "mei@example.com" });
    const token = stopToken(s.secrets, SHOP, mei.id, "mei@example.com");
    return { works: [() => said(stopLetters(s)(SHOP, token)), () => s.suspend(mei.id)], seen: s.stands };
  },

  "a guest signs in while the merchant suspends them": async (stage) => {
    const s = people(stage);
    const program = await s.shares();
    const mei = await s.sharer(program, { guest: "mei" });
    return { works: [() => said(s.share(program, { guest: "mei", customerId: "7777" })), () => s.suspend(mei.id)], seen: s.stands };
  },

  "two people sign in to one browser's link": async (stage) => {
    const s = people(stage);
    const program = await s.shares();
    await s.sharer(program, { guest: "mei" });
    const share = (customerId: string) => () => said(s.share(program, { guest: "mei", customerId }));
    return { works: [share("7777"), share("8888")], seen: s.stands, alike: true };
  },

  "somebody asks for a payout twice": async (stage) => {
    const { s, ask } = await owed(stage);
    return { works: [() => said(ask()), () => said(ask())], seen: s.stands, alike: true };
  },

  "somebody asks for a payout while they are forgotten": async (stage) => {
    const { s, ask } = await owed(stage);
    return { works: [() => said(ask()), () => s.redact("7777")], seen: s.stands };
  },

  "a payout is marked as paid and declined": async (stage) => {
    const { s, ask } = await owed(stage);
    const asked = await ask();
    if (!asked.ok) throw new Error(asked.refusal.code);
    const { id: payout } = asked.value;
    await s.answer(SHOP, payout, { to: "approved" });
    return { works: [() => said(s.answer(SHOP, payout, { to: "paid", reference: null })), () => said(s.answer(SHOP, payout, { to: "declined", reason: "No" }))], seen: s.stands };
  },

  "two make a file of what is to be paid": async (stage) => {
    const { s, ask } = await owed(stage);
    const asked = await ask();
    if (asked.ok) await s.answer(SHOP, asked.value.id, { to: "approved" });
    const make = () => said(makeBatch(s)(SHOP, "bank", "EUR"));
    return { works: [make, make], seen: s.stands, alike: true };
  },

  "a file is marked as paid while one of its payouts is declined": async (stage) => {
    const { s, ask } = await owed(stage);
    const asked = await ask();
    if (!asked.ok) throw new Error(asked.refusal.code);
    const { id: payout } = asked.value;
    await s.answer(SHOP, payout, { to: "approved" });
    const made = await makeBatch(s)(SHOP, "bank", "EUR");
    if (!made.ok) throw new Error(made.refusal.code);
    return { works: [() => said(payBatch(s)(SHOP, made.value.id, { reference: null })), () => said(s.answer(SHOP, payout, { to: "declined", reason: "No", notPaid: true }))], seen: s.stands };
  },

  "an invitation is taken while it is taken back": async (stage) => {
    const { s, program, invitation } = await invited(stage);
    return { works: [() => s.take(program, invitation, "mei@example.com"), () => s.withdraw(invitation)], seen: s.stands };
  },

  "an invitation is taken while it is sent again": async (stage) => {
    const { s, program, invitation } = await invited(stage);
    return { works: [() => s.take(program, invitation, "mei@example.com"), () => s.again(invitation)], seen: s.stands };
  },

  "an invitation is taken while its address is invited once more": async (stage) => {
    const { s, program, invitation } = await invited(stage);
    return { works: [() => s.take(program, invitation, "mei@example.com"), () => s.invite(program, "mei@example.com")], seen: s.stands };
  },

  "an invitation is refused while it is sent again": async (stage) => {
    const { s, invitation } = await invited(stage);
    const token = stopToken(s.secrets, SHOP, invitation, "mei@example.com");
    return { works: [() => said(stopLetters(s)(SHOP, token)), () => s.again(invitation)], seen: s.stands };
  },

  "an applicant takes an invitation while the merchant bans them": async (stage) => {
    const { s, program, invitation } = await invited(stage);
    const joined = await s.join(SHOP, { programId: program, customerId: null, name: "Mei", email: "mei@example.com", locale: "en", answers: {}, agreed: 1, payTo: "" });
    if (!joined.ok) throw new Error(joined.refusal.code);
    return { works: [() => s.take(program, invitation, "mei@example.com"), () => s.ban(joined.value.id)], seen: s.stands };
  },

  "two invite the last person whom the shop may invite today": async (stage) => {
    const { s, program } = await invited(stage, MOST_A_DAY);
    await allButOne(stage, s.clock.at);
    return { works: [() => s.invite(program, "bo@example.com"), () => s.invite(program, "an@example.com")], seen: s.stands, alike: true };
  },

  "one is invited and another asked again, of whom the shop may invite one today": async (stage) => {
    const { s, program, invitation } = await invited(stage, MOST_A_DAY);
    await allButOne(stage, s.clock.at);
    return { works: [() => s.again(invitation), () => s.invite(program, "bo@example.com")], seen: s.stands };
  },

  "an order is read as it was and as it is by now, of somebody's who is forgotten": async (stage) => {
    const s = people(stage);
    const order = await s.order({ customerId: "gid://shopify/Customer/7777" });
    s.pass(DAY);
    const seen = async () => {
      const row = (await stage.prisma.order.findFirst())!;
      return { of: row.customerId, snapshot: row.snapshot };
    };
    return { works: [s.reads(s.refunded(order)), () => s.redact("7777")], seen };
  },

  "two read an order, one as it was": async (stage) => {
    const s = people(stage);
    const order = await s.order();
    s.pass(DAY);
    const [older, newer] = [{ ...order, updatedAt: s.clock.at - 1_000, fulfilled: true }, s.refunded(order)];
    return { works: [s.reads(older), s.reads(newer)], seen: async () => (await s.uow.read((tx) => tx.orders.find(SHOP, order.id)))?.financialStatus };
  },
};
