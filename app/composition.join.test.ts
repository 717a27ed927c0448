import { expect, it } from "vitest";
import { SHOP, shopRecord } from "../tests/contracts/samples";
import { join, type Outside } from "./composition.join";
import { ok, refuse } from "./domain/result";
import { CommerceUnavailable } from "./ports/commerce";

const busy = new CommerceUnavailable("throttled");

/** A shop that is there, and two ways to Shopify that tell which of them was taken. */
function stage() {
  const told: unknown[] = [];
  const asked: string[] = [];
  const way = (name: string, answer: () => unknown) => new Proxy({}, { get: (_, method) => async () => { asked.push(`${name} ${String(method)}`); return answer(); } });
  const tx = { shops: { find: async () => shopRecord({}) }, inbox: { unfinished: async () => [] }, campaigns: { find: async () => ({ shop: SHOP, product: { id: "1" }, currency: "EUR" }) } };
  const app = join({
    uow: { read: (work: (t: typeof tx) => unknown) => work(tx) },
    commerce: { attended: way("attended", () => { throw busy; }), unattended: way("unattended", () => ok({ at: null, orders: [], cursor: null })) },
    clock: { now: () => 0 },
    onUnanswered: (error: unknown) => told.push(error),
  } as unknown as Outside);
  return { app, asked, told };
}

it("asks Shopify for a merchant as for somebody who waits, and answers when it does not", async () => {
  const { app, asked, told } = stage();
  const { useCases } = app;
  const answers = [useCases.saveCampaign(SHOP, {} as never), useCases.publishCampaign(SHOP, "c" as never), useCases.resumeCampaign(SHOP, "c" as never), useCases.readProduct(SHOP, "1"), useCases.readCollection(SHOP, "1")];
  for (const answer of answers) expect(await answer).toEqual(refuse("shopify.unavailable"));
  expect(new Set(asked.map((one) => one.split(" ")[0]))).toEqual(new Set(["attended"]));
  expect(told).toEqual(answers.map(() => busy));
});

it("asks Shopify for work behind the scenes as for nobody who waits", async () => {
  const { app, asked, told } = stage();
  expect(await app.work.reconcileOrders(SHOP)).toMatchObject({ access: true });
  expect([asked, told]).toEqual([["unattended ordersChanged"], []]);
});
