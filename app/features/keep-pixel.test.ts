import { expect, it } from "vitest";
import { SHOP, shopRecord } from "../../tests/contracts/samples";
import { eachDatabase } from "../../tests/support/databases";
import { ok } from "../domain/result";
import type { Commerce } from "../ports/commerce";
import type { ClaimedMessage, Outcome } from "../ports/outbox";
import { carryOut } from "./effects/carry-out";
import type { EffectDeps } from "./effects/handler";
import { installShop } from "./install-shop";
import { scopesChanged } from "./keep-pixel";

const APP = "https://tuan.example";

eachDatabase((open) => {
  async function start() {
    const { uow, outboxQueue } = await open();
    const asked: string[] = [];
    const state: { answer: Awaited<ReturnType<Commerce["ensurePixel"]>>; at: number } = { answer: ok({ state: "on" }), at: 1_000 };
    const clock = { now: () => state.at };
    const { shop: _shop, proxyPrefix: _proxy, settings: _settings, installedAt: _installed, uninstalledAt: _gone, lastWebhookAt: _last, reconciledTo: _to, ...facts } = shopRecord();
    const commerce = { shop: async () => ok(facts), ensurePixel: async (_shop, app) => (asked.push(app), state.answer) } as Pick<Commerce, "shop" | "ensurePixel">;
    const deps = (appUrl?: string) => ({ uow, clock, commerce, ...(appUrl && { appUrl }) });
    /** Lets the workers do all that waits. @returns what each came to */
    const work = async (appUrl = APP): Promise<Outcome[]> => {
      const messages: ClaimedMessage[] = await outboxQueue.claim("w", ++state.at, 1_000, 10);
      const outcomes: Outcome[] = [];
      for (const message of messages) {
        const outcome = await carryOut(deps(appUrl) as unknown as EffectDeps)(message, async () => true);
        await outboxQueue.settle("w", message, outcome, state.at);
        outcomes.push(outcome);
      }
      return outcomes;
    };
    return { uow, asked, state, work, open: (appUrl?: string) => installShop(deps(appUrl))(SHOP), rescope: () => scopesChanged(deps(APP))(SHOP) };
  }

  it("is turned on when the shop installs, once for each address, and again when the shop comes back", async () => {
    const s = await start();
    await s.open(APP);
    await s.open(APP);
    expect([await s.work(), s.asked]).toEqual([[{ kind: "done" }], [APP]]);
    await s.open(APP);
    expect(await s.work()).toEqual([]);
    await s.open("https://new.example");
    await s.work("https://new.example");
    expect(s.asked).toEqual([APP, "https://new.example"]);
    const { installedAt } = (await s.uow.read((tx) => tx.shops.find(SHOP)))!;
    await s.uow.run((tx) => tx.shops.setUninstalled(SHOP, s.state.at, installedAt));
    await s.open("https://new.example");
    await s.work("https://new.example");
    expect(s.asked).toHaveLength(3);
  });

  it("is asked for again when the scopes change, and is no trouble while they are missing", async () => {
    const s = await start();
    s.state.answer = ok({ state: "denied" });
    await s.open(APP);
    expect(await s.work()).toEqual([{ kind: "done" }]);
    await s.rescope();
    s.state.answer = { ok: false, refusal: { code: "refused", message: "No extension found" } };
    expect(await s.work()).toEqual([{ kind: "dead", error: "No extension found" }]);
    expect(s.asked).toHaveLength(2);
  });

  it("is left alone where the app has no address", async () => {
    const s = await start();
    await s.open();
    expect(await s.work()).toEqual([]);
  });
});
