import { expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { eachDatabase } from "../../tests/support/databases";
import { shareStage } from "../../tests/support/share-stage";
import { DAY, HOUR } from "../domain/instant";
import { MOST_A_DAY } from "../domain/invitation";
import type { InvitationId, ProgramId } from "../domain/id";
import { defaultProgram } from "../domain/program";
import { refuse } from "../domain/result";
import type { Application } from "./join-program";
import { inviteAgain, invitePeople, invitationLink, readInvitation, withdrawInvitation } from "./invite-people";
import { invitationToken } from "./letters";

const closed = { joining: { open: false, byHand: true, questions: ["Where do you share?"] }, agreement: { version: 1, text: "Be kind." } };

eachDatabase((open) => {
  const start = async () => {
    const database = await open();
    const s = shareStage(database);
    const deps = { uow: s.uow, clock: s.clock, ids: s.ids, secrets: s.secrets };
    const program = await s.program({ ...defaultProgram, ...closed });
    const invite = (addresses: string[], note = "", to: ProgramId = program) => invitePeople(deps)(SHOP, to, { addresses, note, locale: "en" });
    const all = () => database.prisma.invitation.findMany({ orderBy: { id: "asc" } });
    return {
      ...s, another: s.program, program, invite, all,
      again: (id: string) => inviteAgain(deps)(SHOP, id as InvitationId),
      withdraw: (id: string) => withdrawInvitation(deps)(SHOP, id as InvitationId),
      link: (id: string) => invitationLink(deps)(SHOP, id as InvitationId),
      read: (token: string) => readInvitation(deps)(SHOP, token),
      only: async () => (await all())[0]!.id as InvitationId,
      take: (invitation: InvitationId | null, change: Partial<Application> = {}) => s.join(SHOP, { programId: program, customerId: "5", name: "Mei", email: "mei@example.com", locale: "en", answers: {}, agreed: 1, payTo: "", invitation, ...change }),
    };
  };

  it("writes to each address once, with the merchant's words, a link of its own and a way to want no more", async () => {
    const s = await start();
    expect(await s.invite(["mei@example.com", "Mei+tea@example.com", "bo@example.com"], "We met at the fair,\n<b>Ann</b>")).toEqual({ ok: true, value: { sent: 2, known: ["Mei+tea@example.com"], banned: [], refused: [] } });
    await s.settle();
    expect(s.sent.map((mail) => [mail.to, mail.subject]).sort()).toEqual([["bo@example.com", "Tea House invites you: Friends of the house"], ["mei@example.com", "Tea House invites you: Friends of the house"]]);
    const mail = s.sent.find((one) => one.to === "mei@example.com");
    expect(mail!.text).toContain("> We met at the fair,\n> <b>Ann</b>");
    expect(mail!.html).toContain("&lt;b&gt;Ann&lt;/b&gt;");
    expect(mail!.headers!["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const token = new URL(/See what it offers: (\S+)/.exec(mail!.text)![1]!).searchParams.get("invite")!;
    expect(await s.read(token)).toMatchObject({ id: await s.only(), program: { id: s.program } });
    expect(await s.link(await s.only())).toMatchObject({ ok: true, value: { url: expect.stringContaining(token) as unknown } });
    const stored = await s.all();
    expect(JSON.stringify(stored)).not.toMatch(/example\.com|fair/);
  });

  it("lets its holder in at once, though the program is closed, and once only", async () => {
    const s = await start();
    await s.invite(["mei@example.com"]);
    const id = await s.only();
    expect(await s.take(id, { agreed: 2 })).toEqual(refuse("agreement.stale"));
    expect(await s.join(SHOP, { programId: s.program, customerId: "6", name: "Bo", email: "bo@example.com", locale: "en", answers: {}, agreed: 1, payTo: "" })).toEqual(refuse("program.closed"));
    const both = await Promise.all([s.take(id), s.take(id, { customerId: "6", email: "bo@example.com" })]);
    const joined = both.filter((one) => one.ok);
    expect(joined).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toEqual(refuse("invitation.over"));
    expect(joined[0]).toMatchObject({ value: { standing: "approved", agreed: 1, answers: [] } });
    expect((await s.all())[0]).toMatchObject({ state: "joined", participantId: joined[0]!.ok ? joined[0]!.value.id : null });
    expect(await s.withdraw(id)).toEqual(refuse("invitation.not_now"));
    expect(await s.invite(["mei@example.com"])).toMatchObject({ value: { sent: 0, known: ["mei@example.com"] } });
  });

  it("is the merchant's word for who has applied or was declined, and none for who is suspended or banned", async () => {
    const s = await start();
    const person = async (standing: "applied" | "declined" | "suspended" | "banned", n: number) => {
      const own = await s.another({ ...defaultProgram });
      const id = await s.join(SHOP, { programId: own, customerId: `${n}`, name: "Mei", email: `${standing}@example.com`, locale: "en", answers: {}, agreed: 1, payTo: "" });
      if (!id.ok) throw new Error(id.refusal.code);
      if (standing === "suspended") await s.decide(SHOP, id.value.id, "approved", null);
      if (standing !== "applied") await s.decide(SHOP, id.value.id, standing, "Because");
      const came = await s.invite([`${standing}@example.com`], "", own);
      // Around the ban: another address was invited, and the banned account holds the link.
      await s.invite([`friend-of-${standing}@example.com`], "", own);
      const invitation = (await s.all()).filter((one) => one.programId === own).at(-1)!.id as InvitationId;
      const taken = await s.take(invitation, { programId: own, customerId: `${n}`, email: `other-${standing}@example.com` });
      const byAddress = taken.ok ? null : await s.take(invitation, { programId: own, customerId: `${n + 50}`, email: `${standing}@example.com` });
      const now = await s.uow.read((tx) => tx.participants.find(SHOP, id.value.id));
      return { invited: came.ok && came.value, taken: taken.ok || taken.refusal.code, byAddress: byAddress && !byAddress.ok && byAddress.refusal.code, now: now!.standing, reason: now!.reason };
    };
    expect(await person("applied", 11)).toMatchObject({ invited: { sent: 1 }, taken: true, now: "approved", reason: null });
    expect(await person("declined", 12)).toMatchObject({ invited: { sent: 1 }, taken: true, now: "approved", reason: null });
    expect(await person("suspended", 13)).toMatchObject({ invited: { sent: 0, known: ["suspended@example.com"] }, taken: "participant.known", byAddress: "participant.known", now: "suspended" });
    expect(await person("banned", 14)).toMatchObject({ invited: { sent: 0, banned: ["banned@example.com"] }, taken: "participant.known", byAddress: "participant.known", now: "banned" });
  });

  it("moves nobody's application and nobody's money by an address that somebody types", async () => {
    const s = await start();
    for (const standing of ["applied", "declined"] as const) {
      const own = await s.another({ ...defaultProgram });
      const mine = { programId: own, customerId: "11", email: "mei@example.com", payTo: "mei-pays@example.com" };
      const mei = await s.take(null, mine);
      if (!mei.ok) throw new Error(mei.refusal.code);
      if (standing === "declined") await s.decide(SHOP, mei.value.id, "declined", "Because");
      const read = () => s.uow.read((tx) => tx.participants.find(SHOP, mei.value.id));
      const before = await read();
      expect(before).toMatchObject({ standing, customerId: "11", payTo: "mei-pays@example.com" });
      await s.invite(["thief@example.com", "mei@example.com"], "", own);
      const [his, hers] = (await s.all()).filter((one) => one.programId === own).map((one) => one.id as InvitationId);
      // With his own invitation, with hers that was passed on, with an account and without one; her address in any spelling.
      for (const invitation of [his!, hers!]) for (const customerId of ["666", null]) for (const email of ["mei@example.com", "Mei+x@example.com"]) {
        expect(await s.take(invitation, { ...mine, customerId, email, payTo: "thief@example.com" })).toEqual(refuse("participant.known"));
      }
      expect(await read()).toEqual(before);
      // What he has applied with himself is his, whatever he types now.
      const thief = await s.take(null, { ...mine, customerId: "666", email: "thief@example.com", payTo: "thief@example.com" });
      expect(thief).toMatchObject({ ok: true, value: { standing: "applied" } });
      expect(await s.take(his!, { ...mine, customerId: "666", payTo: "" })).toMatchObject({ ok: true, value: { customerId: "666", standing: "approved", payTo: "thief@example.com" } });
      expect(await read()).toEqual(before);
      expect(await s.take(hers!, { ...mine, payTo: "new@example.com" })).toMatchObject({ ok: true, value: { id: mei.value.id, customerId: "11", standing: "approved", reason: null, payTo: "new@example.com" } });
    }
  });

  it("proves the mailbox that it went to: enough for who has applied without an account, and not to move their money", async () => {
    const s = await start();
    const own = await s.another({ ...defaultProgram });
    const guest = { programId: own, customerId: null, email: "mei@example.com", payTo: "mei-pays@example.com" };
    expect(await s.take(null, guest)).toMatchObject({ value: { standing: "applied" } });
    await s.invite(["thief@example.com", "m.e.i@example.com", "mei@example.com"], "", own);
    const [his, , hers] = (await s.all()).filter((one) => one.programId === own).map((one) => one.id as InvitationId);
    expect(await s.take(his!, { ...guest, payTo: "thief@example.com" })).toEqual(refuse("participant.known"));
    expect(await s.take(hers!, { ...guest, customerId: "666", payTo: "thief@example.com" })).toEqual(refuse("participant.known"));
    expect(await s.take(hers!, { ...guest, email: "MEI@example.com", payTo: "other@example.com" })).toMatchObject({ ok: true, value: { standing: "approved", payTo: "mei-pays@example.com" } });
  });

  it("is no way around a suspension or a ban that came after it was sent, whatever account and address it is taken with", async () => {
    const s = await start();
    for (const standing of ["suspended", "banned"] as const) {
      const own = await s.another({ ...defaultProgram });
      await s.invite(["mei@example.com"], "", own);
      const invitation = (await s.all()).find((one) => one.programId === own)!.id;
      const mei = await s.take(null, { programId: own, customerId: "11" });
      if (!mei.ok) throw new Error(mei.refusal.code);
      for (const word of ["approved", standing] as const) await s.decide(SHOP, mei.value.id, word, null);
      expect(await s.take(invitation as InvitationId, { programId: own, customerId: "12", email: "another@example.com" })).toEqual(refuse("participant.known"));
      s.pass(2 * DAY);
      expect(await s.again(invitation)).toEqual(refuse("invitation.not_now"));
    }
  });

  it("ends when it is taken back or too old, and is sent again once a day", async () => {
    const s = await start();
    await s.invite(["mei@example.com"]);
    const id = await s.only();
    expect(await s.again(id)).toEqual(refuse("invitation.not_now"));
    expect(await s.withdraw(id)).toMatchObject({ ok: true });
    await s.settle();
    expect(s.sent).toEqual([]);
    expect(await s.take(id)).toEqual(refuse("invitation.over"));
    s.pass(DAY);
    expect(await s.again(id)).toMatchObject({ ok: true });
    await s.settle();
    expect(s.sent).toHaveLength(1);
    s.pass(30 * DAY);
    expect(await s.read(invitationToken(s.secrets, SHOP, id))).toBeNull();
    expect(await s.take(id)).toEqual(refuse("invitation.over"));
    expect(await s.again(id)).toMatchObject({ ok: true });
    await s.settle();
    expect(s.sent).toHaveLength(2);
    expect(await s.take(id)).toMatchObject({ ok: true });
  });

  it("goes to nobody who wants none, in no program of the shop", async () => {
    const s = await start();
    await s.invite(["mei@example.com"]);
    await s.settle();
    expect(await s.stop(s.sent[0]!)).toMatchObject({ ok: true });
    expect((await s.all())[0]).toMatchObject({ state: "refused", email: "", note: null });
    expect(await s.take(await s.only())).toEqual(refuse("invitation.over"));
    s.pass(2 * DAY);
    expect(await s.again(await s.only())).toEqual(refuse("invitation.not_now"));
    expect(await s.invite(["m.e.i@example.com", "MEI+x@example.com"], "", await s.another())).toMatchObject({ value: { sent: 1, refused: ["MEI+x@example.com"] } });
  });

  it("stops at so many a day, whoever asks at once", async () => {
    const s = await start();
    const some = (from: number) => Array.from({ length: 50 }, (_, at) => `person${from + at}@example.com`);
    const asked = await Promise.all([0, 50, 100, 150, 200].map((from) => s.invite(some(from))));
    expect(asked.filter((one) => one.ok)).toHaveLength(MOST_A_DAY / 50);
    expect(asked.find((one) => !one.ok)).toEqual(refuse("invitation.too_many"));
    s.pass(23 * HOUR);
    expect(await s.invite(["late@example.com"])).toEqual(refuse("invitation.too_many"));
    s.pass(HOUR + 1);
    expect(await s.invite(["late@example.com"])).toMatchObject({ ok: true });
    await s.steer(SHOP, s.program, "paused");
    expect(await s.invite(["later@example.com"])).toEqual(refuse("program.not_now"));
  });
});
