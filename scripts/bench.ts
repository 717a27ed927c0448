import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { performance } from "node:perf_hooks";
import { startSandbox } from "../sandbox/run";
import { emptyDatabase } from "../tests/support/fresh-database";
import beginRun from "../tests/support/global-setup";
import { merchant } from "../tests/support/merchant";
import { shopper } from "../tests/support/shopper";
import { proxied } from "../tests/support/signed-call";

// `npm run bench`: how fast the hot doors answer, on this machine, against the built app. Figures, no verdict; the load comes
// from one process beside the app, so on two cores each has one.

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const SIDE_BY_SIDE = 16;

/** Calls as fast as answers come, `SIDE_BY_SIDE` at a time, after a short warm-up. */
async function measure(name: string, call: (n: number) => Promise<number>) {
  let n = 0;
  const run = async (seconds: number) => {
    const times: number[] = [];
    const wrong = new Map<number, number>();
    const end = performance.now() + seconds * 1_000;
    const started = performance.now();
    await Promise.all(
      Array.from({ length: SIDE_BY_SIDE }, async () => {
        while (performance.now() < end) {
          const at = performance.now();
          const status = await call(n++);
          times.push(performance.now() - at);
          if (status !== 200) wrong.set(status, (wrong.get(status) ?? 0) + 1);
        }
      }),
    );
    return { times: times.sort((a, b) => a - b), wrong, seconds: (performance.now() - started) / 1_000 };
  };
  await run(1);
  const { times, wrong, seconds } = await run(SECONDS);
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`.padStart(9);
  console.log(`${name.padEnd(34)}${String(Math.round(times.length / seconds)).padStart(7)}/s   p50 ${at(0.5)}   p95 ${at(0.95)}   p99 ${at(0.99)}${wrong.size > 0 ? `   other answers: ${JSON.stringify([...wrong])}` : ""}`);
}

const address = (n: number) => `198.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;

const endRun = beginRun();
try {
  for (const provider of ["sqlite", "postgresql"] as const) {
    const database = await emptyDatabase(provider);
    const s = await startSandbox({ databaseUrl: database.url });
    try {
      await s.install();
      const product = s.world.products[0]!;
      const variant = product.variants[0]!.id;
      const campaign = await merchant(s).launch(product, { size: "100", perShopper: "" });
      await shopper(s, "Mei").buy(campaign, variant);
      console.log(`\n${provider}, ${SIDE_BY_SIDE} side by side, ${SECONDS} s each, Node ${process.version}`);
      await measure("open groups (live)", async (n) => (await proxied(s, `campaigns/${campaign}/live`, { address: address(n) })).status);
      await measure("the same, each with a word of own", async (n) => (await proxied(s, `campaigns/${campaign}/live`, { address: address(n), query: { shopper: `visitor-${String(n).padStart(12, "0")}` } })).status);
      const secret = s.world.app.secret;
      await measure("webhook stored", async () => {
        const body = JSON.stringify({ id: 1 });
        const headers = { "x-shopify-hmac-sha256": createHmac("sha256", secret).update(body).digest("base64"), "x-shopify-shop-domain": s.world.shop.domain, "x-shopify-topic": "app/scopes_update", "x-shopify-webhook-id": randomUUID() };
        return (await fetch(`${s.app.url}/webhooks`, { method: "POST", headers, body })).status;
      });
      // Whoever sends many of them is told to wait, sooner or later.
      await measure("forged signature refused", async () => {
        const { status } = await fetch(`${s.app.url}/proxy/campaigns/${campaign}/live?shop=${s.world.shop.domain}&timestamp=1&signature=${"0".repeat(64)}`);
        return status === 401 || status === 429 ? 200 : status;
      });
      // As many seats as there are codes in the pool; then the answer is an honest "being prepared".
      const started = performance.now();
      const asked = await Promise.all(Array.from({ length: 200 }, (_, n) => proxied(s, "seats", { address: address(n), json: { campaign, variant: String(variant), shopper: randomBytes(16).toString("base64url") } })));
      console.log(`${"200 shoppers open a group at once".padEnd(34)}${String(Math.round(200 / ((performance.now() - started) / 1_000))).padStart(7)}/s   ${asked.filter((a) => a.status === 200).length} seats`);
    } finally {
      await s.stop();
      await database.drop();
    }
  }
} finally {
  endRun();
}
process.exit(0);
