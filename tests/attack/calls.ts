import fc from "fast-check";
import { systemSecrets } from "../../app/adapters/system/secrets";
import { signVisit } from "../../app/features/attribute-order";
import { type Pair, sessionToken, shopifys, signedPairs, webhookHmac } from "./forge";
import { anything, body, type Call, encode, headerText, invites, type Known, method, NAMES, odd, payload, rather, text, topic, written } from "./inputs";
import { extensionInputs, type Inputs, proxyInputs } from "./route-inputs";
import { KEYS, ROOT } from "./stage";

// Calls of every kind, from what each route is asked.

const proxies: Inputs = proxyInputs;

const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom("invite", "shopper", "locale", "to", "tag[]", "signature ", "SHOP", "hmac"), text), text), { maxLength: 4 });
/** A query as Shopify signs it, for a shop that is there for the most part. */
const signed = (known: Known, own: Record<string, fc.Arbitrary<string>> = {}) =>
  fc.tuple(query, fc.oneof({ weight: 8, arbitrary: fc.constantFrom(known.a.shop, known.b.shop) }, { weight: 1, arbitrary: text }), fc.oneof({ weight: 4, arbitrary: fc.constantFrom("", "77", "78") }, { weight: 1, arbitrary: text }), invites(known), fc.boolean(), fc.record(own))
    .map(([more, shop, customer, invite, asks, named]) => signedPairs([...Object.entries(named as Record<string, string>), ...more.filter(([n]) => !(n in named)).filter(([n]) => !["signature", "shop", "timestamp", "logged_in_customer_id", "path_prefix"].includes(n)), ...(asks ? [["invite", invite] as Pair] : []), ...shopifys(shop, known.now, customer)]).toString());

/** A path of a route, with a word in it that may be known, or any. */
const path = (known: Known, at: string): fc.Arbitrary<string> =>
  fc.oneof({ weight: 4, arbitrary: proxies[at]?.named?.(known) ?? fc.constant("") }, { weight: 1, arbitrary: text }).map((word) => at.replace(":x", () => encode(word)));
const queryOf = (known: Known, at: string) => signed(known, Object.fromEntries(Object.entries(proxies[at]!.query ?? {}).map(([name, words]) => [name, words(known)])));

/** Calls of the storefront's door with a good signature: to each route, and beside them. */
export const proxyCalls = (known: Known): fc.Arbitrary<Call> =>
  fc.oneof(
    ...Object.entries(proxies).flatMap(([at, { post }]) => (post ? [{ weight: post.weight, arbitrary: fc.record({ p: path(known, at), q: queryOf(known, at), sent: body(post.body(known)), more: odd, as: method }).map(({ p, q, sent, more, as }): Call => ({ method: as ?? "POST", target: `/proxy/${p}?${q}`, headers: [...sent.type, ...more], body: sent.body })) }] : [])),
    { weight: 8, arbitrary: fc.constantFrom(...Object.keys(proxies)).chain((at) => fc.record({ p: path(known, at), q: queryOf(known, at), more: odd, as: method })).map(({ p, q, more, as }): Call => ({ method: as ?? "GET", target: `/proxy/${p}?${q}`, headers: more, body: new Uint8Array() })) },
    { weight: 1, arbitrary: fc.record({ p: fc.array(text, { maxLength: 4 }).map((parts) => parts.map(encode).join("/")), q: signed(known), more: odd, as: method }).map(({ p, q, more, as }): Call => ({ method: as ?? "GET", target: `/proxy/${p}?${q}`, headers: more, body: new Uint8Array() })) },
  );

/** Webhooks with a good signature. */
export const webhookCalls = (known: Known): fc.Arbitrary<Call> =>
  fc.record({ topic, sent: written(payload), shop: fc.oneof({ weight: 8, arbitrary: fc.constantFrom<string>(known.a.shop, known.b.shop) }, { weight: 1, arbitrary: headerText }), id: fc.oneof({ weight: 4, arbitrary: fc.uuid() }, { weight: 1, arbitrary: headerText }), more: odd, as: method })
    .map(({ topic: t, sent, shop, id, more, as }) => ({ method: as ?? "POST", target: "/webhooks", headers: [["content-type", "application/json"], ["x-shopify-topic", t], ["x-shopify-shop-domain", shop], ["x-shopify-webhook-id", id], ["x-shopify-hmac-sha256", webhookHmac(sent)], ...more], body: sent }));

const claims = (known: Known) => {
  const at = Math.floor(known.now / 1_000);
  return fc.record({ dest: rather(fc.constantFrom<string>(known.a.shop, `https://${known.b.shop}`), ["dest"]), iss: fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: anything(["iss"]) }), aud: rather(fc.constant(KEYS.apiKey), ["aud"]), exp: rather(fc.constant(at + 60), ["exp"]), nbf: rather(fc.constant(at), ["nbf"]) }, { requiredKeys: [] });
};
/** Calls of the extensions' door whose token is signed with our secret. */
export const extensionCalls = (known: Known): fc.Arbitrary<Call> =>
  fc.oneof(...Object.entries(extensionInputs).map(([at, { post }]) => ({
    weight: post.weight,
    arbitrary: fc.record({ claims: fc.oneof({ weight: 2, arbitrary: fc.constant({ dest: known.a.shop, aud: KEYS.apiKey, exp: Math.floor(known.now / 1_000) + 60 } as unknown) }, { weight: 1, arbitrary: claims(known) }), sent: body(post.body(known)), more: odd, as: method })
      .map(({ claims: c, sent, more, as }): Call => ({ method: as ?? "POST", target: `/extension/${at}`, headers: [["authorization", `Bearer ${sessionToken(c)}`], ...sent.type, ...more], body: sent.body })),
  })));

/** Signed visits of both shops, one that is cut, and many at once. */
const visits = ({ a, b, now }: Known) => {
  const signed = [a, b].map((one) => signVisit(systemSecrets(ROOT), one.affiliate.id, now));
  return fc.oneof(fc.constantFrom(...signed, signed.join(" "), signed[0]!.slice(0, -1), `${"x ".repeat(400)}${signed[0]}`), text);
};
/** Calls of the web pixel's door. */
export const pixelCalls = (known: Known): fc.Arbitrary<Call> =>
  fc.record({
    shop: fc.oneof({ weight: 8, arbitrary: fc.constantFrom<string>(known.a.shop, known.b.shop) }, { weight: 1, arbitrary: text }),
    sent: body(fc.record({ step: rather(fc.constantFrom("begun", "completed"), NAMES), checkout: rather(fc.stringMatching(/^[\w-]{8,9}$/), NAMES), visits: rather(visits(known), NAMES) }, { requiredKeys: [] })), more: odd, as: method,
  }).map(({ shop, sent, more, as }) => ({ method: as ?? "POST", target: `/pixel?shop=${encode(shop)}`, headers: [...sent.type, ...more], body: sent.body }));

/** Calls that nobody signed, at any address. */
export const strangersCalls = (known: Known): fc.Arbitrary<Call> =>
  fc.record({ target: fc.oneof(fc.constantFrom(...Object.keys(proxies)).chain((at) => path(known, at)).map((p) => `/proxy/${p}`), fc.constantFrom("/webhooks", "/extension/", "/pixel", "/proxy/", "/healthz", "/readyz", ...Object.keys(extensionInputs).map((at) => `/extension/${at}`)), text.map((t) => `/proxy/${encode(t)}`)), q: query, sent: body(fc.oneof(...Object.values(extensionInputs).map(({ post }) => post.body(known)), proxyInputs.seats.post.body(known), payload)), more: odd, bearer: fc.option(headerText), as: fc.constantFrom("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH") })
    .map(({ target, q, sent, more, bearer, as }) => ({ method: as, target: `${target}?${new URLSearchParams(q)}`, headers: [...sent.type, ...more, ...(bearer === null ? [] : [["authorization", `Bearer ${bearer}`] as Pair])], body: sent.body }));

export const calls = (known: Known): fc.Arbitrary<Call> => fc.oneof({ weight: 5, arbitrary: proxyCalls(known) }, { weight: 2, arbitrary: webhookCalls(known) }, { weight: 2, arbitrary: extensionCalls(known) }, { weight: 1, arbitrary: pixelCalls(known) }, { weight: 1, arbitrary: strangersCalls(known) });
