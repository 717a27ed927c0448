import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Pair, shopifys, signedPairs } from "../../../tests/attack/forge";
import { type AttackStage, attackStage, HERE, ORIGIN } from "../../../tests/attack/stage";
import { readVisit } from "../../features/attribute-order";
import type { Limits } from "../limits";

describe("links of participants", () => {
  let stage: AttackStage;
  let misses = 0;
  const limits: Limits = { shopper: () => 0, miss: () => void misses++, welcome: () => 0, stranger: () => 0, strangerWaits: () => 0, visitor: () => 0, merchant: () => 0, pixel: () => 0 };
  beforeAll(async () => {
    stage = await attackStage("sqlite", limits);
  });
  beforeEach(() => void (misses = 0));
  afterAll(() => stage?.end());

  const call = async (path: string, init: RequestInit = {}, more: Pair[] = []) => (await stage.door(new Request(`${ORIGIN}/proxy/${path}?${signedPairs([...more, ...shopifys(stage.a.shop, stage.clock.now())])}`, init), HERE))!;
  const visit = (body: object) => call("visits", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const counted = async () => (await stage.reads.participant(stage.a.shop, stage.a.affiliate.id))!.row.visits;
  const ledTo = (html: string) => JSON.parse(/location\.replace\((.*?)\)<\/script>/.exec(html)![1]!) as string;

  it("a visit is counted and answered with a token that says whose link it was, and when", async () => {
    const before = await counted();
    const answer = await visit({ code: stage.a.affiliate.code.toLowerCase() });
    expect(answer.status).toBe(200);
    const { token, days } = (await answer.json()) as { token: string; days: number };
    expect(days).toBe(30);
    expect(readVisit(stage.secrets, token)).toEqual({ participantId: stage.a.affiliate.id, at: stage.clock.now() });
    expect([await counted(), misses]).toEqual([before + 1, 0]);
  });

  it("a code that nobody has is a refusal, and a miss", async () => {
    const answer = await visit({ code: "NOBODYS2" });
    expect([answer.status, await answer.json()]).toMatchObject([404, { error: { code: "link.unknown" } }]);
    expect(misses).toBe(1);
    expect((await visit({ code: "a code" })).status).toBe(400);
    expect((await call("visits")).status).toBe(405);
  });

  it("the page says what the link is and leads on, to the path that was asked for", async () => {
    const { code } = stage.a.affiliate;
    const page = await call(`r/${code}`, {}, [["to", "/products/oolong?variant=1"]]);
    const html = await page.text();
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(html).toContain(`<meta property="og:title" content="${stage.a.name}">`);
    expect(html).toContain(`<meta property="og:description" content="#ad · Whoever shared this link may earn a reward when you buy.">`);
    expect(html).toContain(`<meta property="og:url" content="https://${stage.a.name}.example/apps/tuan/r/${code}">`);
    expect(ledTo(html)).toBe(`/products/oolong?variant=1&ref=${code}`);
    expect(html).toContain(`href="/products/oolong?variant=1&amp;ref=${code}"`);
    expect(ledTo(await (await call(`r/${code}`)).text())).toBe(`/?ref=${code}`);
    expect(ledTo(await (await call(`r/${code}`, {}, [["to", "//evil.example"]])).text())).toBe(`/?ref=${code}`);
    expect(misses).toBe(0);
  });

  it("a link that is unknown or no longer counts leads to the shop all the same", async () => {
    const unknown = await call("r/NOBODYS2", {}, [["to", "/products/oolong"]]);
    expect([unknown.status, ledTo(await unknown.text()), misses]).toEqual([200, "/products/oolong", 1]);
    await stage.useCases.decideParticipant(stage.a.shop, stage.a.affiliate.id, "suspended", "For a while");
    const suspended = await (await call(`r/${stage.a.affiliate.code}`)).text();
    expect([ledTo(suspended), misses]).toEqual(["/", 1]);
    expect(suspended).not.toContain("#ad");
    expect((await visit({ code: stage.a.affiliate.code })).status).toBe(404);
    await stage.useCases.decideParticipant(stage.a.shop, stage.a.affiliate.id, "approved", null);
  });

  it("has a QR code, whoever's it is", async () => {
    const qr = await call("r/NOBODYS2/qr.svg");
    expect([qr.status, qr.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
    expect((await call("r/x'y/qr.svg")).status).toBe(404);
  });

  it("and the code leads on where its picture can hold the way, else to the shop", async () => {
    const picture = async (...to: string[]) => {
      const qr = await call("r/NOBODYS2/qr.svg", {}, to.map((path) => ["to", path]));
      expect(qr.status).toBe(200);
      return qr.text();
    };
    const plain = await picture();
    expect(await picture("/products/oolong?variant=1")).not.toBe(plain);
    // 601 letters as they came, nine thousand once they stand in an address that stands in an address.
    expect(await picture(`/${"中".repeat(600)}`)).toBe(plain);
  });
});
