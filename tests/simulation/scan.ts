import { kernelGear } from "./gears/kernel";
import { live } from "./live";
const gear = kernelGear();
const EFFECTS = ["campaign.publish", "campaign.close", "product.state", "codes.make", "codes.remove", "order.hold", "order.release", "order.refund", "order.refund_units", "order.cancel", "order.capture", "order.tag", "mail.write", "mail.send", "program.publish", "program.close", "program.state", "coupons.make", "coupons.remove", "coupons.keep", "payout.ask", "payout.send", "mail.tell"];
const OTHERS = ["request", "orders/create", "orders/paid", "orders/updated", "orders/edited", "orders/cancelled", "refunds/create", "products/update", "products/delete", "customers/redact", "customers/data_request", "app/uninstalled", "reconcile-orders", "mature-rewards", "expire-coupons", "close-due-groups", "turn-campaigns", "lapse-holds"];
const want = new Set([...EFFECTS, ...OTHERS]);
const of = new Map<number, { jobs: Set<string>; commits: number }>();
const [from, to] = [Number(process.argv[2]), Number(process.argv[3])];
for (let seed = from; seed < to; seed++) {
  const jobs = new Set<string>(); let commits = 0;
  await live(seed, gear, { crash: null, told: (sim) => void (sim.committed = (what) => { commits++; jobs.add(sim.job() ?? "request"); void what; }) });
  of.set(seed, { jobs, commits });
}
const chosen: number[] = []; const left = new Set(want);
while (left.size > 0) {
  const best = [...of].map(([seed, { jobs, commits }]) => ({ seed, gain: [...jobs].filter((j) => left.has(j)).length, commits })).filter((x) => x.gain > 0).sort((a, b) => b.gain / (b.commits + 40) - a.gain / (a.commits + 40))[0];
  if (!best) { console.log("nobody has", [...left]); break; }
  chosen.push(best.seed); for (const j of of.get(best.seed)!.jobs) left.delete(j);
  console.log(best.seed, best.gain, best.commits);
}
console.log(chosen.join(", "));
