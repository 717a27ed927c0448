import { expect, it } from "vitest";
import { systemSecrets } from "../system/secrets";
import { payoutCodes } from "../../domain/payout";
import { DAY } from "../../domain/instant";
import { solveProblem } from "../../features/solve-problem";
import { ok } from "../../domain/result";
import { SHOP } from "../../../tests/contracts/samples";
import { asText, everything } from "../../../tests/contracts/tables";
import { eachDatabase } from "../../../tests/support/databases";
import { shareStage } from "../../../tests/support/share-stage";

eachDatabase((open, provider) => {
  const start = async () => {
    const db = await open();
    const s = shareStage(db);
    const stored = async () => asText(await everything(db.prisma, provider));
    return {
      ...s, db,
      /** No row holds the whole code of any card that was made. */
      async holdsNone() {
        expect(s.kept.cards.size).toBeGreaterThan(0);
        for (const code of s.kept.cards.keys()) expect(await stored()).not.toContain(code);
      },
      solve: solveProblem({ uow: s.uow, clock: s.clock, resume: async () => ok(null), startProgram: async () => ok(null) }),
      /** Opens the packet of a friend's order, and looks for its payout once it was asked for. */
      async opened(sharer: Awaited<ReturnType<typeof s.sharer>>, friend: string) {
        await s.safe(await s.friendBuys(sharer.code, friend));
        await s.open(sharer.id, (await s.view(sharer.id)).thanks.find(({ grant }) => grant.state === "ready")!.grant.id);
      },
      async lastPayout(sharer: Awaited<ReturnType<typeof s.sharer>>) {
        return (await s.view(sharer.id)).payouts[0]!;
      },
    };
  };

  it("no row holds the whole code of a gift card: not while it is made, nor when that gave up, nor once it is paid", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets({ method: "gift_card" }), { guest: "mei", email: "mei@example.com" });
    await s.opened(mei, "bo");
    s.kept.lose = 1_000;
    await s.work();
    const { id } = await s.lastPayout(mei);
    expect([...s.kept.cards.keys()]).toEqual(payoutCodes(s.secrets, id).slice(0, 1));
    await s.holdsNone();
    for (let i = 0; i < 40; i++) {
      s.pass(DAY);
      await s.work();
    }
    const problem = `effect_dead:payout.send:${id}`;
    expect(await s.uow.read((tx) => tx.problems.find(SHOP, problem))).toMatchObject({ status: "open" });
    await s.holdsNone();
    s.kept.lose = 0;
    await s.solve(SHOP, problem, "retry");
    await s.settle();
    expect([(await s.lastPayout(mei)).state, s.kept.cards.size]).toEqual(["paid", 1]);
    await s.holdsNone();
  });

  it("nor does a mail: an affiliate who is paid by gift card is written to without its code", async () => {
    const s = await start();
    const program = await s.program({ payout: { minimumMinor: 1, methods: ["gift_card"] } });
    const mei = await s.person(program, "mei");
    await s.safe(await s.order({ visits: [s.visit(mei)] }));
    const asked = await s.ask(SHOP, mei, "EUR", "gift_card");
    await s.answer(SHOP, asked.ok ? asked.value.id : (null as never), { to: "approved" });
    await s.settle();
    const letter = s.sent.find((mail) => mail.to === "mei@example.com" && /gift card/i.test(mail.text));
    expect(letter).toBeDefined();
    for (const code of s.kept.cards.keys()) expect(asText(s.sent)).not.toContain(code);
    await s.holdsNone();
  });

  it("a card that was begun is found again by its last signs after the secret was changed; the whole code that a former version kept goes", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets({ method: "gift_card" }, { perSharer: null }), { guest: "mei" });
    await s.opened(mei, "bo");
    s.kept.lose = 1_000;
    await s.work();
    const code = [...s.kept.cards.keys()][0]!;
    await s.db.prisma.outboxMessage.updateMany({ where: { kind: "payout.send" }, data: { progress: { code } } });
    Object.assign(s.secrets, systemSecrets("another secret", "a secret of the tests"));
    s.kept.lose = 0;
    await s.settle();
    expect([(await s.lastPayout(mei)).reference, [...s.kept.cards.keys()]]).toEqual([code.slice(-4), [code]]);
    await s.holdsNone();
  });

  it("is a person's to look at when the secret of its code is gone: no second card is made", async () => {
    const s = await start();
    const mei = await s.sharer(await s.packets({ method: "gift_card" }), { guest: "mei" });
    await s.opened(mei, "bo");
    s.kept.lose = 1_000;
    await s.work();
    Object.assign(s.secrets, systemSecrets("another secret"));
    s.kept.lose = 0;
    await s.settle();
    const { id, state } = await s.lastPayout(mei);
    expect([state, s.kept.cards.size]).toEqual(["approved", 1]);
    expect(await s.uow.read((tx) => tx.problems.find(SHOP, `effect_dead:payout.send:${id}`))).toMatchObject({ status: "open", detail: { words: "the secret that its code was made with is not known any more" } });
  });
});
