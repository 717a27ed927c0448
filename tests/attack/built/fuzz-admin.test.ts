import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Figures } from "../../soak/area";
import { rawCall } from "../../support/raw-call";
import { ROUTES } from "../admin-inputs";
import { fuzzAdmin, signInBoth } from "../fuzz-admin";
import { type WireStage, wireStage } from "../wire-stage";

const ONLY = process.env["FUZZ_BLOCK"];
const BLOCKS = 12;

describe("pages of the built server", () => {
  let stage: WireStage;
  beforeAll(async () => {
    stage = await wireStage();
    await signInBoth(stage);
  });
  afterAll(() => stage?.end());

  it("are never answered 5xx, whoever asks for them and however, and strangers change nothing", async () => {
    const figures: Figures = {};
    for (const block of ONLY ? [Number(ONLY)] : Array.from({ length: BLOCKS }, (_, i) => i)) await fuzzAdmin(stage, block, figures);
    if (ONLY) return;
    for (const kind of ["strangers: answered 403", "strangers: answered 405", "a shopper: answered 401", "a merchant: answered 200", "a merchant: answered 400", "a merchant: answered 403"]) expect(figures[`pages, ${kind}`], `${kind} ${JSON.stringify(figures)}`).toBeGreaterThan(BLOCKS / 2);
  });

  it.each(ROUTES)("%s takes no post from another site's page, and no log line calls that a fault", async (route) => {
    const before = stage.app.log().length;
    for (const origin of ["https://evil.example", "null", "nonsense"]) expect((await rawCall(stage.app.url, route, { method: "POST", headers: { origin, "content-length": "1" }, body: [Buffer.from("x")] })).status, origin).toBe(403);
    expect(stage.app.log().slice(before)).not.toMatch(/"level":[456]0/);
  });
});
