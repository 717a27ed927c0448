import { expect, it } from "vitest";
import { NOW, SHOP, shopRecord } from "../../tests/contracts/samples";
import { eachDatabase } from "../../tests/support/databases";
import { noteDeadWebhook } from "./note-dead-effect";
import { exportCustomer } from "./privacy";
import { processWebhook } from "./process-webhook";
import { solveProblem } from "./solve-problem";

const KEY = "webhook_dead:w-1";

eachDatabase((open) => {
  const start = async (address: string | null) => {
    const { uow, inboxQueue } = await open();
    const deps = { uow, clock: { now: () => NOW } };
    const work = processWebhook({ exportCustomer: exportCustomer(deps) } as Parameters<typeof processWebhook>[0]);
    if (address !== null) await uow.run((tx) => tx.shops.save(shopRecord({ email: address || null })));
    await uow.run((tx) => tx.inbox.add({ shop: SHOP, id: "w-1", topic: "customers/data_request", body: `{"customer":{"id":"7"},"orders_requested":["1"],"data_request":{"id":"55"}}`, receivedAt: NOW }));
    return {
      uow,
      /** One look at what waits, as the worker's. */
      round: async () => {
        const [message] = await inboxQueue.claim("worker", NOW + 1, 60_000, 10);
        const outcome = await work(message!);
        await inboxQueue.settle("worker", message!, outcome, NOW + 1);
        if (outcome.kind === "dead") await noteDeadWebhook(deps)(message!, outcome.error);
      },
      problem: () => uow.read((tx) => tx.problems.find(SHOP, KEY)),
      letter: () => uow.read((tx) => tx.mails.find(SHOP, "data_request:55")),
      retry: () => solveProblem({ ...deps, resume: () => Promise.reject(new Error("nothing to resume")), startProgram: () => Promise.reject(new Error("nothing to resume")) })(SHOP, KEY, "retry"),
    };
  };

  it("a customer's request for their data is not lost where the shop has no address to answer to: it waits as a problem, and its button answers it", async () => {
    const s = await start("");
    await s.round();
    expect(await s.letter()).toBeNull();
    expect(await s.problem()).toMatchObject({ kind: "effect_dead", status: "open", detail: { effect: "customers/data_request", words: "the shop has no e-mail address", receivedAt: NOW } });
    // Too early: it waits again.
    expect(await s.retry()).toMatchObject({ ok: true });
    await s.round();
    expect(await s.problem()).toMatchObject({ status: "open" });
    await s.uow.run((tx) => tx.shops.save(shopRecord({ email: "owner@example.com" })));
    expect(await s.retry()).toMatchObject({ ok: true });
    await s.round();
    expect(await s.letter()).toMatchObject({ recipient: "owner@example.com", state: "waiting", text: expect.stringContaining("customer 7") as unknown });
    expect(await s.problem()).toMatchObject({ status: "resolved" });
  });

  it("a request about a shop that was erased asks nobody for anything", async () => {
    const s = await start(null);
    await s.round();
    expect([await s.problem(), await s.letter()]).toEqual([null, null]);
  });
});
