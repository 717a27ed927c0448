import { describe, expect, it } from "vitest";
import { scripted } from "../../../tests/support/effect-stage";
import { adminReads } from "./admin-reads";
import { systemSealer } from "../system/sealer";
import { payoutFile } from "../../contracts/payout-files";
import type { ParticipantId, PayoutId } from "../../domain/id";
import type { PayoutMethod } from "../../domain/payout";
import { ANY_PAYOUT, IBAN, SHOP } from "../../../tests/contracts/samples";
import { eachDatabase } from "../../../tests/support/databases";
import { rewardStage } from "../../../tests/support/reward-stage";
import { makeBatch } from "../../features/batch-payouts";
import { changeDetails } from "../../features/join-program";
import { payOutAtOnce } from "../../features/pay-out";
import { redactCustomer } from "../../features/privacy";

eachDatabase((open) => {
  const start = async (methods: PayoutMethod[] = ["paypal", "bank", "gift_card"]) => {
    const db = await open();
    const s = rewardStage(db);
    const program = await s.program({ payout: { minimumMinor: 1, methods } });
    const reads = adminReads(db.prisma, systemSealer("a secret of the tests"));
    const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
      if (!result.ok) throw new Error(result.refusal.code);
      return result.value;
    };
    const redact = redactCustomer({ uow: s.uow, clock: s.clock, secrets: s.secrets, commerce: scripted({}), sweep: async () => undefined });
    return {
      ...s, must, reads, program,
      /** Somebody to whom 1.00 is payable. */
      async earner(name: string, payTo?: string): Promise<ParticipantId> {
        const who = await s.person(program, name, payTo === undefined ? {} : { payTo });
        await s.safe(await s.order({ visits: [s.visit(who)] }));
        return who;
      },
      /** Asks again for what has come since. */
      async more(who: ParticipantId, method: PayoutMethod, approved: boolean): Promise<PayoutId> {
        await s.safe(await s.order({ visits: [s.visit(who)] }));
        const { id } = must(await s.ask(SHOP, who, "EUR", method));
        if (approved) must(await s.answer(SHOP, id, { to: "approved" }));
        return id;
      },
      moves: (who: ParticipantId, payTo: string) => changeDetails({ uow: s.uow })(SHOP, who, { payTo, agreed: null }),
      batch: async (method: "paypal" | "bank" = "paypal") => must(await makeBatch({ uow: s.uow, clock: s.clock, ids: s.ids })(SHOP, method, "EUR")).id,
      forget: async (who: ParticipantId, mailboxes: string[] = []) => {
        const { customerId } = (await s.uow.read((tx) => tx.participants.find(SHOP, who)))!;
        await redact(SHOP, { customerId: customerId ?? "4711", orderIds: [], mailboxes }, s.clock.now());
      },
      payouts: async (who: ParticipantId) => (await s.uow.read((tx) => tx.payouts.ofParticipant(SHOP, who, 50))).map(({ state, reason, payTo }) => [state, reason, payTo]),
    };
  };

  describe("the account of a payout", () => {
    it("is the one that stood when it was asked for, whatever is changed or emptied later; later payouts go to the new one", async () => {
      const s = await start();
      const mei = await s.earner("mei", "mei@pay.example");
      const { id } = s.must(await s.ask(SHOP, mei, "EUR", "paypal"));
      expect((await s.reads.payouts(SHOP, { state: "requested", of: null, ...ANY_PAYOUT })).rows.map((row) => row.payout.payTo)).toEqual(["mei@pay.example"]);
      s.must(await s.answer(SHOP, id, { to: "approved" }));
      s.must(await s.moves(mei, "elsewhere@pay.example"));
      expect((await s.reads.payouts(SHOP, { state: "approved", of: null, ...ANY_PAYOUT })).rows.map((row) => row.payout.payTo)).toEqual(["mei@pay.example"]);
      const later = await s.more(mei, "paypal", true);
      s.must(await s.moves(mei, ""));
      const found = (await s.reads.batch(SHOP, await s.batch()))!;
      expect(payoutFile(found.lines, found.batch)).toBe(`mei@pay.example,1.00,EUR,${id},Friends of the house\r\nelsewhere@pay.example,1.00,EUR,${later},Friends of the house\r\n`);
    });

    it("fits the method: what does not is refused, when it is asked for and when it is entered", async () => {
      const s = await start();
      const mei = await s.earner("mei", IBAN);
      expect(await s.ask(SHOP, mei, "EUR", "paypal")).toEqual({ ok: false, refusal: { code: "account.paypal" } });
      expect(await s.moves(mei, "ask me")).toEqual({ ok: false, refusal: { code: "account.neither" } });
      expect(await s.moves(mei, IBAN.replace("89", "98"))).toEqual({ ok: false, refusal: { code: "account.iban" } });
      s.must(await s.moves(mei, "mei@pay.example"));
      expect(await s.ask(SHOP, mei, "EUR", "bank")).toEqual({ ok: false, refusal: { code: "account.bank" } });
      s.must(await s.moves(mei, ""));
      expect(await s.ask(SHOP, mei, "EUR", "bank")).toEqual({ ok: false, refusal: { code: "payout.nowhere" } });
      // What was entered before accounts were looked at stands in nobody's way: it may be sent along unchanged.
      const bo = await s.earner("bo", "my bank");
      s.must(await s.moves(bo, "my bank"));
      expect(await s.ask(SHOP, bo, "EUR", "bank")).toEqual({ ok: false, refusal: { code: "account.bank" } });
      // Nothing is sent anywhere: the account does not matter, and is not kept.
      s.must(await s.ask(SHOP, bo, "EUR", "gift_card"));
      expect(await s.payouts(bo)).toEqual([["requested", null, null]]);
    });
  });

  describe("payouts of somebody who is forgotten", () => {
    it("are declined while no file holds them, and their money goes back; what a file holds ends as it would have, without her account", async () => {
      const s = await start();
      const mei = await s.earner("mei", "mei@pay.example");
      const inFile = s.must(await s.ask(SHOP, mei, "EUR", "paypal")).id;
      s.must(await s.answer(SHOP, inFile, { to: "approved" }));
      const batch = await s.batch();
      await s.more(mei, "paypal", true);
      await s.more(mei, "gift_card", false);
      const sending = await s.more(mei, "gift_card", true);
      const declined = await s.more(mei, "paypal", false);
      s.must(await s.answer(SHOP, declined, { to: "declined", reason: "Dear Mei" }));
      expect(await s.balance(mei)).toEqual({ "payable EUR": 100, "payout EUR": 400 });
      await s.forget(mei);
      expect(await s.payouts(mei)).toEqual([["declined", null, null], ["approved", null, null], ["declined", "owner_forgotten", null], ["declined", "owner_forgotten", null], ["approved", null, null]]);
      expect(await s.balance(mei)).toEqual({ "payable EUR": 300, "payout EUR": 200 });
      expect((await s.books()).unbalanced).toEqual([]);
      expect((await s.reads.batch(SHOP, batch))!.lines).toEqual([]);
      s.must(await s.answer(SHOP, inFile, { to: "paid", reference: null }));
      expect(await s.answer(SHOP, sending, { to: "declined", reason: "?" })).toEqual({ ok: false, refusal: { code: "payout.automatic" } });
      // A request to forget may come twice.
      await s.forget(mei);
      expect(await s.balance(mei)).toEqual({ "payable EUR": 300, "payout EUR": 100, "paid EUR": 100 });
    });

    it("of another account that wrote the same address stay as they are", async () => {
      const s = await start();
      const mei = await s.earner("mei", "mei@pay.example");
      await s.more(mei, "paypal", false);
      const { emailKey } = (await s.uow.read((tx) => tx.participants.find(SHOP, mei)))!;
      await redactCustomer({ uow: s.uow, clock: s.clock, secrets: s.secrets, commerce: scripted({}), sweep: async () => undefined })(SHOP, { customerId: "4711", orderIds: [], mailboxes: [emailKey!] }, s.clock.now());
      expect(await s.payouts(mei)).toEqual([["requested", null, "mei@pay.example"]]);
    });

    it("are made no more: what becomes payable to them stays in the books", async () => {
      const s = await start();
      const mei = await s.earner("mei");
      await s.forget(mei);
      expect(await s.ask(SHOP, mei, "EUR", "paypal")).toEqual({ ok: false, refusal: { code: "participant.banned" } });
      await payOutAtOnce({ uow: s.uow, clock: s.clock, ids: s.ids })(SHOP, mei, "EUR");
      expect(await s.balance(mei)).toEqual({ "payable EUR": 100 });
    });
  });
});
