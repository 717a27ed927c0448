import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database } from "../../app/adapters/prisma/open-database";
import { systemSealer } from "../../app/adapters/system/sealer";
import { ROOT } from "../../sandbox/root";
import { type RunningSandbox, startSandbox } from "../../sandbox/run";
import { asText, everything } from "../contracts/tables";
import { IBAN, mail as mailRecord } from "../contracts/samples";
import { affiliates } from "../support/affiliates";
import { emptyDatabase, type FreshDatabase } from "../support/fresh-database";
import { campaignForm, merchant, programForm } from "../support/merchant";
import { shopper } from "../support/shopper";

type Route = { name: string; path: string; acts: boolean };

/** Every admin route there is, read from the folder, so that a new one is covered by itself. */
const routes: Route[] = readdirSync(join(ROOT, "app/routes")).flatMap((entry) => {
  const name = entry.replace(/\.tsx$/, "");
  if (name !== "app" && !name.startsWith("app.")) return [];
  const source = readFileSync(join(ROOT, "app/routes", entry, ...(entry.endsWith(".tsx") ? [] : ["route.tsx"])), "utf8");
  return [{ name, path: `/${name.split(".").filter((part) => part !== "_index").join("/")}`, acts: /export (async function|const) action\b/.test(source) }];
});

const TITLE = "Moonlit porcelain, first shop only";
const NAME = "Quentin Unmistakable";
const PROGRAM = "Friends of the first shop only";
const AFFILIATE = "Annabel Matchless";
const INVITED = "invited-matchless@example.com";
const PAY_TO = "matchless-account@example.com";

describe("another shop's ids in the admin", () => {
  let fresh: FreshDatabase;
  let s: RunningSandbox;
  let database: Database;
  /** What nobody but the first shop may read. */
  let secrets: string[];
  let ids: Record<string, string>;
  let people: Awaited<ReturnType<typeof affiliates>>;
  let keys: { problem: string; mail: string; payout: string; grant: string; invitation: string; batch: string };

  beforeAll(async () => {
    fresh = await emptyDatabase("sqlite");
    s = await startSandbox({ databaseUrl: fresh.url, otherShop: true, smtp: false });
    await s.install();
    await s.other!.install();
    const product = s.world.products[0]!;
    const campaign = await merchant(s).launch(product, { size: "3", title: TITLE });
    const bought = await shopper(s, NAME).buy(campaign, product.variants[0]!.id);
    const draft = await merchant(s).save(campaignForm(s, s.world.products[1]!, { title: `${TITLE}, a draft` }));
    database = await openDatabase(fresh.url, { sealer: systemSealer("only looks at rows") });
    const shop = s.world.shop.domain;
    const seat = await database.prisma.seat.findFirstOrThrow({ where: { shop, campaignId: campaign } });
    const problem = `hold_failed:${seat.id}:${seat.orderId}`;
    await database.uow.run((tx) => tx.problems.raise(seat.shop as never, { key: problem, kind: "hold_failed", campaignId: campaign as never, groupId: seat.groupId as never, seatId: seat.id as never, orderId: seat.orderId, detail: { order: bought.order.name, words: "Not for others" }, raisedAt: s.world.now() }));
    const program = await merchant(s).startProgram(programForm(s, { title: PROGRAM, byHand: false }));
    people = await affiliates(s);
    const person = await people.apply(program, AFFILIATE, { payTo: PAY_TO });
    await people.order([people.claim(person)], { minor: 1_234, state: "matured" });
    const payout = await people.ask(person, "paypal");
    // From then on it has a statement.
    await merchant(s).act("/app/payouts", "approved", { payout });
    const other = await people.apply(program, `${AFFILIATE} the second`, { payTo: IBAN });
    await people.order([people.claim(other)], { minor: 2_345, state: "matured" });
    const filed = await people.ask(other, "bank");
    await merchant(s).act("/app/payouts", "approved", { payout: filed });
    await merchant(s).act("/app/payouts", "file", { method: "bank", currency: s.world.shop.currency });
    const batch = await database.prisma.payoutBatch.findFirstOrThrow({ where: { shop } });
    await people.order([people.claim(person)], { minor: 3_456, hold: "velocity" });
    const held = await database.prisma.grant.findFirstOrThrow({ where: { shop, hold: "velocity" } });
    await merchant(s).act(`/app/programs/${program}/invitations`, "invite", { addresses: INVITED, note: "Not for others", locale: "en" });
    const invitation = await database.prisma.invitation.findFirstOrThrow({ where: { shop } });
    const unsent = "not sent to anybody";
    await database.uow.run((tx) => tx.mails.add(seat.shop as never, mailRecord(unsent, { seatId: seat.id as never, state: "not_sent", reason: "failed" })));
    ids = { campaigns: campaign, draft, groups: seat.groupId, programs: program, people: person.id, payouts: payout };
    keys = { problem, mail: unsent, payout, grant: held.id, invitation: invitation.id, batch: batch.id };
    secrets = [TITLE, NAME, PROGRAM, AFFILIATE, PAY_TO, person.code, payout, INVITED, held.id, invitation.id, batch.id, seat.code, seat.inviteCode, seat.shopperKey, "Not for others", s.world.shop.domain];
  });
  afterAll(async () => {
    await people?.close();
    await database?.close();
    await s?.stop();
    await fresh?.drop();
  });

  /** The address of a route with the first shop's ids in it. @throws for an id that this test does not know: add it then */
  const address = ({ path }: Route, campaign = ids["campaigns"]!) =>
    path.split("/").map((part, at, parts) => {
      if (!part.startsWith("$")) return part;
      const id = parts[at - 1] === "campaigns" ? campaign : ids[parts[at - 1]!];
      if (!id) throw new Error(`${path}: whose id is ${part}?`);
      return id;
    }).join("/");
  const own = () => merchant(s);
  const foreign = () => merchant(s, s.other!);
  const expectNothing = (what: string, body: string) => {
    for (const secret of secrets) expect(body.includes(secret), `${what} shows ${secret}`).toBe(false);
  };
  const stored = async () => {
    const shop = s.world.shop.domain;
    const rows = Object.entries(await everything(database.prisma, "sqlite")).map(([table, all]) => [table, all.filter((row) => row["shop"] === shop)]);
    return asText(rows);
  };

  it("would be found by their own shop", async () => {
    expect(routes.length).toBeGreaterThan(10);
    const seen = (await Promise.all(routes.map((route) => own().call(address(route), {})))).map((reply) => reply.body).join();
    for (const secret of [TITLE, NAME, PROGRAM, AFFILIATE, PAY_TO, keys.payout, "Not for others"]) expect(seen).toContain(secret);
  });

  describe.each(routes)("$path", (route) => {
    const named = route.path.includes("$");

    it(`shows nothing${named ? " and answers 404" : ""}`, async () => {
      const query = new URLSearchParams({ campaign: ids["campaigns"]!, group: ids["groups"]!, id: `gid://shopify/Product/${s.world.products[0]!.id}`, of: ids["people"]!, batch: keys.batch, payout: keys.payout, program: ids["programs"]!, method: "paypal", currency: s.world.shop.currency, q: TITLE.slice(0, 10), status: "open", view: "all", state: "all", shop: s.world.shop.domain });
      query.delete("shop");
      for (const path of [address(route), `${address(route)}?${query}`, `${address(route)}.data`, `${address(route, ids["draft"])}`]) {
        const reply = await foreign().call(path, {});
        expectNothing(path, reply.body);
        if (named && !path.endsWith(".data")) expect(reply.status, path).toBe(404);
        expect(reply.status, path).toBeLessThan(500);
      }
    });

    if (route.acts)
      it("changes nothing", async () => {
        const before = await stored();
        const forms: Record<string, string>[] = [
          ...["publish", "pause", "resume", "end", "duplicate", "delete", "complete", "cancel", "start"].map((intent) => ({ intent })),
          ...["approved", "suspended", "banned", "declined"].map((intent) => ({ intent, reason: "Taken over" })),
          ...["approved", "declined", "paid"].map((intent) => ({ intent, payout: keys.payout, words: "Taken over" })),
          ...["retry", "settled"].map((intent) => ({ intent, key: keys.problem })),
          { intent: "retry", key: keys.mail }, { key: keys.mail },
          ...["release", "reject"].map((intent) => ({ intent, grant: keys.grant, reason: "Taken over" })),
          ...["again", "withdraw"].map((intent) => ({ intent, invitation: keys.invitation })),
          { intent: "invite", addresses: "thief@example.com", note: "Taken over", locale: "en" },
          { q: AFFILIATE.slice(0, 7) }, { intent: "retry_stuck" },
          { intent: "batch.paid", batch: keys.batch, words: "Taken over" },
          { intent: "file", method: "bank", currency: s.world.shop.currency },
          { intent: "declined", payout: keys.payout, words: "Taken over", file: "yes" },
          // Whatever its owner can do is tried for another shop, here and wherever else.
          ...Object.values(deeds()).flat(),
        ];
        for (const form of forms)
          for (const campaign of [ids["campaigns"]!, ids["draft"]!]) {
            const path = address(route, campaign);
            const reply = await foreign().call(path, { method: "POST", body: new URLSearchParams(form) });
            expectNothing(`POST ${path} ${JSON.stringify(form)}`, reply.body);
          }
        for (const id of [ids["campaigns"]!, ids["draft"]!]) {
          const form = { ...campaignForm(s.other!, s.other!.world.products[0]!, { title: "Taken over" }), id };
          const reply = await foreign().call(address(route, id), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(form) });
          expectNothing(`POST ${route.path} as JSON`, reply.body);
        }
        const program = await foreign().call(address(route), { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(programForm(s.other!, { title: "Taken over", id: ids["programs"]! })) });
        expectNothing(`POST ${route.path} as JSON of a program`, program.body);
        expect(await stored()).toBe(before);
      });
  });

  /** What its own shop does with forms that name these very things, in an order in which all of it can be done. */
  const deeds = (): Record<string, Record<string, string>[]> => ({
    "/app/holds": [{ intent: "release", grant: keys.grant }],
    "/app/payouts": [{ intent: "paid", payout: keys.payout, words: "sent" }, { intent: "batch.paid", batch: keys.batch, words: "sent" }],
    "/app/problems": [{ intent: "settled", key: keys.problem }],
    "/app/people/$id": [{ intent: "suspended", reason: "A pause" }, { intent: "approved" }, { intent: "banned", reason: "An end" }],
    "/app/programs/$id/invitations": [{ intent: "invite", addresses: "another@example.com", note: "", locale: "en" }, { intent: "withdraw", invitation: keys.invitation }],
    "/app/programs/$id": [{ intent: "pause" }, { intent: "start" }, { intent: "end" }],
    "/app/groups/$id": [{ intent: "complete" }],
    "/app/campaigns/$id": [{ intent: "pause" }, { intent: "resume" }, { intent: "duplicate" }, { intent: "end" }],
  });
  /** These take a whole form of an editor, or speak of no more than the shop that asks, as their own tests show; find looks and does nothing; mail is off here (tests/attack/cross-shop.test.ts tries again for its owner). */
  const OTHERS = ["/app", "/app/mails", "/app/people/find", "/app/campaigns/new", "/app/campaigns/$id/edit", "/app/programs/new", "/app/programs/$id/edit", "/app/settings"];

  it("finds its own people by their name", async () => {
    expect((await own().call("/app/people/find", { method: "POST", body: new URLSearchParams({ q: AFFILIATE.slice(0, 7) }) })).body).toContain(AFFILIATE);
  });

  it("acts for its owner by every form that it did not act by for another shop", async () => {
    expect([...Object.keys(deeds()), ...OTHERS].sort()).toEqual(routes.filter(({ acts }) => acts).map(({ path }) => path).sort());
    for (const [path, forms] of Object.entries(deeds()))
      for (const form of forms) {
        const before = await stored();
        const reply = await own().call(address(routes.find((route) => route.path === path)!), { method: "POST", body: new URLSearchParams(form) });
        expect(reply.status, `${path} ${JSON.stringify(form)}`).toBeLessThan(400);
        expect(await stored(), `${path} ${JSON.stringify(form)}`).not.toBe(before);
      }
  });
});
