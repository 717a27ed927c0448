import { expect, it } from "vitest";
import { NOW, SHOP } from "../../tests/contracts/samples";
import { eachDatabase } from "../../tests/support/databases";
import { noteDeadWebhook } from "./note-dead-effect";
import { solveProblem } from "./solve-problem";

const resume = () => Promise.reject(new Error("nothing to resume"));

eachDatabase((open) => {
  it("shows a request to be forgotten that could not be answered, and its button asks again", async () => {
    const { uow, inboxQueue } = await open();
    const clock = { now: () => NOW };
    await uow.run((tx) => tx.inbox.add({ shop: SHOP, id: "w-1", topic: "customers/redact", body: "{}", receivedAt: NOW }));
    const [message] = await inboxQueue.claim("worker", NOW, 60_000, 10);
    await inboxQueue.settle("worker", message!, { kind: "dead", error: "no" }, NOW);
    await noteDeadWebhook({ uow, clock })(message!, "no");

    const key = "webhook_dead:w-1";
    expect(await uow.read((tx) => tx.problems.find(SHOP, key))).toMatchObject({ kind: "effect_dead", status: "open", detail: { effect: "customers/redact", words: "no", receivedAt: NOW } });
    expect(await solveProblem({ uow, clock, resume, startProgram: resume })(SHOP, key, "retry")).toEqual({ ok: true, value: null });
    expect((await inboxQueue.claim("worker", NOW + 1, 60_000, 10)).map((m) => m.id)).toEqual(["w-1"]);
    expect(await uow.read((tx) => tx.problems.find(SHOP, key))).toMatchObject({ status: "resolved" });
  });
});
