import { EXTENSION_ROUTES } from "../../app/doors/extension/routes";
import { PROXY_ROUTES } from "../../app/doors/proxy/routes";
import { sharerToken } from "../../app/domain/sharer-token";
import { signVisit } from "../../app/features/attribute-order";
import { T0 } from "../../app/mechanisms/group-buy/testing";
import { systemSecrets } from "../../app/adapters/system/secrets";
import { type Pair, sessionToken, shopifys, signedPairs } from "./forge";
import { KEYS, ORIGIN, ROOT, type Shop } from "./stage";

// For every route of the hot doors a call that names what a shop has: made by another shop, by another site, and by the shop.

/** A call with the names of what `them` have. Asked by themselves it shows or changes something, or it would prove nothing. */
export type Case = {
  /** What stands in the path for `:x`. */
  named?: string;
  query?: Pair[];
  customer?: string;
  body?: Record<string, unknown>;
  form?: true;
  /** What another shop is answered. */
  status: number;
  /** What the shop itself is shown; without it, something of its changes. null: nobody is told anything, by design. */
  shows?: string | null;
  /** Makes something of the asking shop's own, whatever it names. */
  makes?: true;
};
type CasesOf<R> = { [P in keyof R]: { [M in keyof R[P] & ("get" | "post")]: (them: Shop, asker: Shop) => Case[] } };

const secrets = systemSecrets(ROOT);
const tokenOf = ({ sharer }: Shop) => sharerToken(secrets, sharer.id, T0);
const SHOPPER = "a-word-of-a-browser";
const page = (them: Shop): Case[] => [
  { customer: "77", status: 200, shows: `Program of ${them.name}` },
  { customer: "78", query: [["invite", them.invite]], status: 200, shows: `Program of ${them.name}` },
  { customer: "77", query: [["program", them.program], ["to", "/products/oolong"]], status: 200, shows: them.affiliate.code },
];
const sharersPage = (them: Shop, asker: Shop): Case[] => [them, asker].map(({ sharing }) => ({ query: [["program", sharing], ["token", tokenOf(them)]], status: 200, shows: them.sharer.code }));
const application = { name: "Thief", email: "thief@example.com", agree: "on", version: "1" };

/** A route that joins the doors does not compile until it stands here. In this order the shop itself can make all of them. */
const proxy: CasesOf<typeof PROXY_ROUTES> = {
  "letters/stop": {
    get: (them) => [{ query: [["token", them.stop]], status: 404, shows: them.name }],
    post: (them) => [{ query: [["token", them.stop]], status: 404 }],
  },
  "campaigns/:x/live": {
    get: (them, asker) => [
      { named: them.live, status: 404, shows: them.mei.inviteCode },
      { named: asker.live, query: [["invite", them.mei.inviteCode]], status: 200, shows: them.mei.inviteCode },
    ],
  },
  seats: {
    post: (them, asker) => [
      { body: { campaign: them.live, variant: "1", shopper: SHOPPER }, status: 404 },
      { body: { campaign: asker.live, variant: "1", shopper: `${SHOPPER}-2`, invite: them.mei.inviteCode }, status: 404 },
    ],
  },
  "seats/status": { post: (them) => [{ body: { token: them.token }, status: 404, shows: them.mei.inviteCode }] },
  visits: { post: (them) => [them.affiliate, them.sharer].map(({ code }) => ({ body: { code }, status: 404 })) },
  welcome: { post: (them) => [{ body: { code: them.sharer.code, shopper: SHOPPER }, status: 404 }] },
  "i/:x": { get: (them) => [{ named: them.mei.inviteCode, status: 404, shows: them.mei.inviteCode }] },
  "i/:x/qr.svg": { get: (them) => [{ named: them.mei.inviteCode, status: 200, shows: null }] },
  "r/:x": { get: (them) => [them.affiliate.code, them.sharer.code].map((code) => ({ named: code, status: 200, shows: code })) },
  "r/:x/qr.svg": { get: (them) => [{ named: them.affiliate.code, status: 200, shows: null }] },
  affiliates: { get: page },
  "affiliates/apply": {
    get: page,
    post: (them, asker) => [
      { customer: "78", form: true, body: { ...application, program: them.program }, status: 200 },
      { customer: "79", form: true, body: { ...application, program: asker.program, email: them.invitation.email, invite: them.invite }, status: 200 },
    ],
  },
  "affiliates/details": { get: page, post: (them) => [{ customer: "77", form: true, body: { program: them.program, pay_to: "GB29 NWBK 6016 1331 9268 19", agree: "on", version: "1" }, status: 200 }] },
  "affiliates/payout": { get: page, post: (them) => [{ customer: "77", form: true, body: { program: them.program, currency: "EUR", method: "bank" }, status: 200 }] },
  "affiliates/statement/:x": { get: (them) => [{ customer: "77", named: them.paid, status: 404, shows: `Program of ${them.name}` }] },
  share: {
    get: sharersPage,
    post: (them, asker) => [
      { body: { program: them.sharing, token: tokenOf(them) }, status: 410, shows: them.sharer.code },
      { body: { program: asker.sharing, token: tokenOf(them) }, status: 200, shows: them.sharer.code, makes: true },
      { body: { program: them.sharing, token: tokenOf(them), email: "thief@example.com", tell: true }, status: 410 },
    ],
  },
  "share/status": { get: sharersPage, post: (them, asker) => [them, asker].map(({ sharing }) => ({ body: { program: sharing, token: tokenOf(them) }, status: 200, shows: them.sharer.code })) },
  "share/address": {
    get: sharersPage,
    post: (them, asker) => [
      { form: true, body: { program: them.sharing, token: tokenOf(them), email: "thief-2@example.com", tell: "on" }, status: 200 },
      { form: true, body: { program: asker.sharing, token: tokenOf(them), stop: "on" }, status: 200 },
    ],
  },
  "share/open": {
    get: sharersPage,
    post: (them, asker) => [
      { body: { program: them.sharing, packet: them.packet, token: tokenOf(them) }, status: 404 },
      { body: { program: asker.sharing, packet: them.packet, token: tokenOf(asker) }, status: 404, shows: them.sharer.code },
    ],
  },
};

const extension: CasesOf<typeof EXTENSION_ROUTES> = {
  invite: { post: (them) => [{ body: { token: them.token }, status: 404, shows: them.mei.inviteCode }] },
  share: {
    post: (them) => [
      { body: { token: tokenOf(them) }, status: 200, shows: them.sharer.code },
      { body: { token: tokenOf(them), start: true, shopper: SHOPPER }, status: 200, shows: them.sharer.code, makes: true },
    ],
  },
};

const pixel = (them: Shop): Case[] => [{ body: { step: "completed", checkout: "checkout-of-theirs", visits: signVisit(secrets, them.affiliate.id, T0) }, status: 204 }];

type Door = "proxy" | "extension" | "pixel";
type Listed = { door: Door; path: string; method: "get" | "post"; cases: (them: Shop, asker: Shop) => Case[]; anywhere: boolean };
const listed = (door: Door, table: Record<string, Partial<Record<"get" | "post", Listed["cases"]>>>, routes: Record<string, object>): Listed[] =>
  Object.entries(table).flatMap(([path, methods]) => (["get", "post"] as const).flatMap((method) => (methods[method] ? [{ door, path, method, cases: methods[method], anywhere: "anywhere" in routes[path]! }] : [])));

/** Every method of every route that there is. */
export const doorCases: Listed[] = [...listed("extension", extension, EXTENSION_ROUTES), ...listed("proxy", proxy, PROXY_ROUTES), { door: "pixel", path: "", method: "post", cases: pixel, anywhere: true }];

/** The call as `asker` makes it: rightly signed, at the clock of the stage. */
export function doorRequest({ door, path, method }: Listed, one: Case, asker: Shop, headers: Record<string, string> = {}): Request {
  const at = path.replace(":x", one.named ?? "");
  const query = door === "proxy" ? signedPairs([...(one.query ?? []), ...shopifys(asker.shop, T0, one.customer)]) : door === "pixel" ? new URLSearchParams({ shop: asker.shop }) : "";
  const bearer: Record<string, string> = door === "extension" ? { authorization: `Bearer ${sessionToken({ dest: asker.shop, aud: KEYS.apiKey, exp: T0 / 1_000 + 60 })}` } : {};
  const type = one.form ? "application/x-www-form-urlencoded" : "application/json";
  const body = one.form ? new URLSearchParams(one.body as Record<string, string>).toString() : JSON.stringify(one.body ?? {});
  return new Request(`${ORIGIN}/${door}${at && `/${at}`}?${query}`, method === "get" ? { headers } : { method: "POST", headers: { "content-type": type, ...bearer, ...headers }, body });
}
