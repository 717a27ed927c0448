import { describe, expect, it } from "vitest";
import { SHOP } from "../../tests/contracts/samples";
import { eachDatabase } from "../../tests/support/databases";
import { shareStage } from "../../tests/support/share-stage";
import { HEAR_OF_REWARDS } from "../domain/participant";
import { sharerOf } from "../domain/sharer-token";
import { HOUR, MINUTE } from "../domain/instant";
import { isGift } from "../domain/gift";

eachDatabase((open) => {
  const start = async () => {
    const database = await open();
    return { ...shareStage(database), prisma: database.prisma };
  };
  type Stage = Awaited<ReturnType<typeof start>>;
  const told = (s: Stage) => s.sent.map((mail) => [mail.to, mail.subject]);
  const mails = (s: Stage) => s.prisma.mail.findMany({ orderBy: { createdAt: "asc" }, select: { kind: true, state: true, reason: true, participantId: true } });

  describe("what affiliates are told", () => {
    it("is every decision of the merchant, once, with the reason and no way to end it", async () => {
      const s = await start();
      const id = await s.person(await s.program(), "mei", { locale: "zh-TW" });
      await s.decide(SHOP, id, "suspended", "Bought <b>ads</b> on our name");
      await s.settle();
      await s.decide(SHOP, id, "banned", null);
      await s.settle();
      expect(told(s)).toEqual([["mei@example.com", "您的連結已暫停：Friends of the house"], ["mei@example.com", "您已不在「Friends of the house」中"]]);
      expect(s.sent[0]!.text).toContain("> Bought <b>ads</b> on our name");
      expect(s.sent[0]!.html).toContain("Bought &lt;b&gt;ads&lt;/b&gt; on our name");
      expect(s.sent[0]!.html).toContain('href="https://tea-house.example/apps/tuan/affiliates"');
      expect(s.sent[1]!.html).not.toContain("white-space:pre-line");
      expect(s.sent.map((mail) => mail.headers)).toEqual([undefined, undefined]);
      await s.prisma.outboxMessage.updateMany({ data: { state: "waiting", doneAt: null } });
      await s.settle();
      expect(s.sent).toHaveLength(2);
    });

    it("is not what the merchant has taken back meanwhile, and nothing without an address", async () => {
      const s = await start();
      const program = await s.program();
      const [mei, bo] = [await s.person(program, "mei"), await s.person(program, "bo")];
      await s.settle();
      s.sent.length = 0;
      await s.decide(SHOP, mei, "suspended", "wait");
      s.pass(MINUTE);
      await s.decide(SHOP, mei, "approved", null);
      await s.decide(SHOP, bo, "suspended", "gone");
      await s.uow.run(async (tx) => tx.participants.update(SHOP, { ...(await tx.participants.find(SHOP, bo))!, email: null }));
      await s.settle();
      expect(told(s)).toEqual([["mei@example.com", "You are in: Friends of the house"]]);
    });

    it("is a payout when its money has left, with how and under which reference", async () => {
      const s = await start();
      const program = await s.program({ payout: { minimumMinor: 0, methods: ["paypal", "gift_card"] } });
      const id = await s.person(program, "mei");
      const pays = async (method: "paypal" | "gift_card") => {
        const order = await s.order({ visits: [s.visit(id)] });
        await s.safe(order);
        const asked = await s.ask(SHOP, id, "EUR", method);
        if (!asked.ok) throw new Error(asked.refusal.code);
        await s.answer(SHOP, asked.value.id, { to: "approved" });
        await s.settle();
        return asked.value.id;
      };
      s.sent.length = 0;
      const first = await pays("paypal");
      expect(told(s).filter(([, subject]) => subject!.includes("paid"))).toEqual([]);
      await s.answer(SHOP, first, { to: "paid", reference: "Batch 7" });
      await s.settle();
      expect(s.sent.at(-1)).toMatchObject({ to: "mei@example.com", subject: "€1.00 paid to you" });
      expect(s.sent.at(-1)!.text).toContain("Reference: Batch 7");
      await pays("gift_card");
      const [code] = [...s.kept.cards.keys()];
      expect(s.sent.at(-1)!.text).toContain(`Its code ends in ${code!.slice(-4)}`);
      expect(s.sent.at(-1)!.text).not.toContain(code);
    });
  });

  describe("what sharers are told who left an address for it", () => {
    it("is one mail for each thank-you, without the code, and with a way to end them", async () => {
      const s = await start();
      const program = await s.shares();
      const mei = await s.sharer(program, { guest: "mei", email: " Mei@example.com " });
      expect(mei).toMatchObject({ email: "Mei@example.com", hears: { words: HEAR_OF_REWARDS, at: s.clock.at } });
      await s.friendBuys(mei.code, "c");
      await s.mature();
      await s.settle();
      expect(told(s)).toEqual([["Mei@example.com", "A thank-you from Tea House: 10% off"]]);
      const [mail] = s.sent;
      const own = (await s.view(mei.id)).thanks[0]!.coupon!;
      expect(mail!.text).not.toContain(own.code);
      const page = new URL(/See my reward: (\S+)/.exec(mail!.text)![1]!);
      expect(page.pathname).toBe("/apps/tuan/share");
      expect(sharerOf(s.secrets, page.searchParams.get("token")!, s.clock.at)).toBe(mei.id);
      expect(mail!.headers).toMatchObject({ "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" });
      expect(mail!.headers!["List-Unsubscribe"]).toMatch(/^<https:\/\/tea-house\.example\/apps\/tuan\/letters\/stop\?token=[\w.-]+>$/);
      expect(mail!.text).toContain(mail!.headers!["List-Unsubscribe"]!.slice(1, -1));
    });

    it("is nothing for who left none, or has ended it, wherever the address was left", async () => {
      const s = await start();
      const [one, two] = [await s.shares({ perSharer: null }), await s.shares({ perSharer: null })];
      const first = await s.sharer(one, { guest: "phone", email: "mei@example.com" });
      const second = await s.sharer(two, { customerId: "7", email: "m.e.i@example.com" });
      const silent = await s.sharer(one, { guest: "silent" });
      await s.friendBuys(first.code, "a");
      await s.friendBuys(silent.code, "b");
      await s.mature();
      await s.settle();
      expect(told(s).map(([to]) => to)).toEqual(["mei@example.com"]);
      expect(await s.stop(s.sent[0]!)).toMatchObject({ ok: true });
      expect(await s.stop(s.sent[0]!)).toMatchObject({ ok: true });
      for (const { id } of [first]) expect(await s.uow.read((tx) => tx.participants.find(SHOP, id))).toMatchObject({ email: null, emailKey: null, hears: null, standing: "approved" });
      // Another mailbox hears on: dots matter outside of Gmail.
      expect(await s.uow.read((tx) => tx.participants.find(SHOP, second.id))).toMatchObject({ email: "m.e.i@example.com" });
      await s.friendBuys(first.code, "d");
      await s.mature();
      await s.settle();
      expect(s.sent).toHaveLength(1);
    });

    it("ends at every link with the address, and an old mail ends nothing of a new address", async () => {
      const s = await start();
      const program = await s.shares({ perSharer: null });
      const phone = await s.sharer(program, { guest: "phone", email: "mei+tea@example.com" });
      const laptop = await s.sharer(program, { guest: "laptop", email: "MEI@example.com" });
      await s.friendBuys(phone.code, "a");
      await s.mature();
      await s.settle();
      await s.hear(phone.id, "new@example.com");
      await s.stop(s.sent[0]!);
      expect(await s.uow.read((tx) => tx.participants.find(SHOP, phone.id))).toMatchObject({ email: "new@example.com" });
      await s.friendBuys(laptop.code, "b");
      await s.mature();
      await s.settle();
      await s.hear(phone.id, "mei@example.com");
      await s.stop(s.sent[1]!);
      for (const { id } of [phone, laptop]) expect(await s.uow.read((tx) => tx.participants.find(SHOP, id))).toMatchObject({ email: null, hears: null });
    });

    it("is not sent when it was ended between writing and sending, nor when the packet is gone by then", async () => {
      const s = await start();
      const program = await s.packets({ openDays: 60 });
      const mei = await s.sharer(program, { guest: "mei", email: "mei@example.com" });
      const bo = await s.sharer(program, { guest: "bo", email: "bo@example.com" });
      for (const order of [await s.friendBuys(mei.code, "a"), await s.friendBuys(bo.code, "b")]) await s.safe(order);
      await s.settle();
      // As if the mail server had been away, and they are tried again.
      s.sent.length = 0;
      await s.prisma.mail.updateMany({ data: { state: "failed" } });
      await s.prisma.outboxMessage.updateMany({ where: { kind: "mail.send" }, data: { state: "waiting", doneAt: null } });
      await s.hear(mei.id, null);
      await s.settle();
      expect(told(s)).toEqual([["bo@example.com", "A red packet waits for you"]]);
      expect((await mails(s)).find((mail) => mail.participantId === mei.id)).toMatchObject({ state: "not_sent", reason: "stopped" });

      const late = await start();
      const again = await late.packets({ openDays: 1 });
      const cai = await late.sharer(again, { guest: "cai", email: "cai@example.com" });
      await late.safe(await late.friendBuys(cai.code, "a"));
      late.pass(25 * HOUR);
      await late.mature();
      await late.settle();
      expect((await late.view(cai.id)).thanks.map(({ grant }) => [isGift(grant), grant.state])).toEqual([[true, "lapsed"]]);
      expect(await mails(late)).toEqual([]);
    });

    it("takes no address of an affiliate, and none that is none", async () => {
      const s = await start();
      const id = await s.person(await s.program(), "mei");
      expect(await s.hear(id, "other@example.com")).toMatchObject({ refusal: { code: "participant.out" } });
      expect(await s.hear(id, null)).toMatchObject({ ok: false });
      const sharer = await s.sharer(await s.shares(), { guest: "a" });
      expect(await s.hear(sharer.id, "a@b")).toMatchObject({ refusal: { code: "address.wrong" } });
    });
  });
});
