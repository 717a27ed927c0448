import { start } from "../../../extensions/tuan-pixel/src/pixel";
import { pixelStep } from "../../../app/contracts/pixel";
import { readVisit } from "../../../app/features/attribute-order";
import { MINUTE } from "../../../app/domain/instant";
import { VISITS } from "../../../app/domain/order";
import { dice } from "../dice";
import type { Simulation } from "../simulation";
import type { KnownCheckout, Town } from "./town";

type Api = Parameters<typeof start>[0];
type Step = "begun" | "completed";
const EVENT = { begun: "checkout_started", completed: "checkout_completed" } as const;

/** A shopper's browser at the checkout, where the web pixel listens. @returns null where none does; what to do once the order is placed */
export function browses(sim: Simulation, town: Town, attributes: Record<string, string>): { completed(): void } | null {
  if (!town.measured || attributes[VISITS] === undefined) return null;
  const own = dice(sim.seed ^ (0x91e1 + town.checkouts.length * 7_919));
  const tokens = attributes[VISITS].split(" ");
  const known: KnownCheckout = { token: `checkout-${town.checkouts.length}`, allowed: new Set(), heard: new Set(), by: new Set(tokens.flatMap((token) => readVisit(sim.secrets, token)?.participantId ?? [])) };
  town.checkouts.push(known);
  sim.count("checkouts with visits");
  const yes = { analyticsProcessingAllowed: true, marketingAllowed: true, preferencesProcessingAllowed: true, saleOfDataAllowed: false };
  const no = own.pick([{ ...yes, analyticsProcessingAllowed: false }, { ...yes, marketingAllowed: false }]);
  const [first, then] = own.weighted([[[yes, yes], 5], [[yes, no], 1], [[no, yes], 1], [[no, no], 2]]);
  const page = pixel(sim, town, known, first);
  const happens = (step: Step, choice: typeof yes) => {
    if (choice === yes) known.allowed.add(step);
    // A page that is loaded again begins again.
    for (let times = own.weighted([[1, 3], [2, 1]]); times > 0; times--) page.happens(EVENT[step], { token: known.token, attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })) });
  };
  sim.begin("a browser", async () => happens("begun", first));
  return {
    completed: () =>
      sim.begin("a browser", async () => {
        await sim.pause(own.between(0, MINUTE));
        if (then !== first) page.choose(then);
        happens("completed", then);
      }),
  };
}

/** The pixel as it is, in a browser whose calls arrive, or do not. */
function pixel(sim: Simulation, { shop }: Town, known: KnownCheckout, consent: object) {
  const heard = new Map<string, (event: unknown) => void>();
  const subscribe = (name: string, callback: (event: never) => void) => (heard.set(name, callback as (event: unknown) => void), () => true);
  start({ analytics: { subscribe }, customerPrivacy: { subscribe }, init: { data: { shop: { myshopifyDomain: shop } }, customerPrivacy: consent }, settings: { app: "http://127.0.0.1:1" } } as unknown as Api);
  const sent = async (body: string): Promise<Response> => {
    const { step, checkout, visits } = pixelStep.parse(JSON.parse(body));
    sim.count("steps of checkouts told");
    const answer = await sim.request(({ app }) => app.storefront.noteCheckout(shop, { step, checkout, visits: visits.split(" ") }));
    if (answer === undefined) known.heard.add(step);
    return new Response(null, { status: 204 });
  };
  return {
    happens(name: string, checkout: object) {
      // What the pixel calls, it calls while it hears of the event.
      const real = globalThis.fetch;
      globalThis.fetch = (_url, init) => sent(String(init?.body));
      try {
        heard.get(name)?.({ data: { checkout } });
      } finally {
        globalThis.fetch = real;
      }
    },
    choose: (customerPrivacy: object) => heard.get("visitorConsentCollected")?.({ customerPrivacy }),
  };
}
