import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningSandbox, startSandbox } from "../../sandbox/run";
import { sessionToken } from "../../sandbox/admin/session-token";
import { startChrome } from "../../sandbox/storefront/testing/chrome";
import type { Product } from "../../sandbox/world/types";
import { ROUTES as routes } from "../attack/admin-inputs";
import { affiliates } from "../support/affiliates";
import { campaignForm, merchant, programForm } from "../support/merchant";
import { rawCall } from "../support/raw-call";
import { shopper } from "../support/shopper";
import { delivered, proxied, signedQuery } from "../support/signed-call";

/** Would call `hit` wherever it is taken for HTML, for a script, for Liquid or for a header. */
const HTML = `"'><img src=x onerror=hit()><script>hit()</script>{{ 'a' | append: shop.name }}`;
const HEADER = "Tea\r\nBcc: victim@evil.example\r\n\r\n<script>hit()</script>";

/** Of the whole policy: who may frame an answer is its own shop's admin, or nobody. */
const FRAMES = /(^|; )frame-ancestors ('none'|https:\/\/tuan-demo\.myshopify\.com https:\/\/admin\.shopify\.com)$/;

describe("hostile words and addresses", () => {
  let s: RunningSandbox;
  let browser: Browser;
  let trap: http.Server;
  let trapUrl = "";
  let caught = 0;
  let product: Product;
  let campaign: string;
  let bought: Awaited<ReturnType<ReturnType<typeof shopper>["buy"]>>;
  const secrets: string[] = [];

  beforeAll(async () => {
    trap = http.createServer((_request, response) => {
      caught += 1;
      response.end();
    });
    await new Promise<void>((done) => trap.listen(0, "127.0.0.1", done));
    trapUrl = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
    s = await startSandbox();
    s.world.shop.name = `Tea ${HTML}`;
    await s.install();
    product = s.world.products.find((one) => one.status === "ACTIVE")!;
    s.products.update(product, { title: `Oolong ${HTML}` });
    const invite = `${HTML} {product} ${trapUrl}`.slice(0, 200);
    await merchant(s).call("/app/settings", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ invite: { en: invite, "zh-CN": invite, "zh-TW": "" }, size: "2", percent: "10", hours: "24", perShopper: "" }) });
    campaign = await merchant(s).launch(product, { size: "2", title: HTML.slice(0, 80), product: { id: `gid://shopify/Product/${product.id}`, handle: "../../evil", title: HTML, image: `${trapUrl}/image.png` } });
    bought = await shopper(s, HTML.slice(0, 40)).buy(campaign, product.variants[0]!.id);
    secrets.push(bought.reply.seat.token, bought.reply.cart.discount, bought.order.email, HTML.slice(0, 40), bought.order.shippingName, sessionToken(s.world), s.world.app.secret, "sandbox-root-key-not-a-secret-0123456789abcdef");
    browser = await startChrome();
  });
  afterAll(async () => {
    await browser?.close();
    await s?.stop();
    await new Promise((done) => trap.close(done));
  });

  it("run nowhere a shopper looks: product page, invitation, mail, in a real browser", async () => {
    const mail = s.mailbox.all().find((one) => one.subject.includes("You are in"))!;
    expect(mail.html).toContain("&lt;img src=x");
    for (const show of [`${s.storefront}/products/${product.handle}?tuan=${bought.seat.group.invite}`, `${s.storefront}/apps/tuan/i/${bought.seat.group.invite}`, `${s.storefront}/apps/tuan/i/${encodeURIComponent(HTML)}`, null]) {
      const page = await browser.newPage();
      let hits = 0;
      await page.exposeFunction("hit", () => void (hits += 1));
      if (show === null) await page.setContent(mail.html!);
      else await page.goto(show, { waitUntil: "networkidle" });
      expect(await page.locator("img[src=x]").count(), String(show)).toBe(0);
      expect(hits, String(show)).toBe(0);
      await page.close();
    }
  });

  it("are text in every page of the admin and in our own pages", async () => {
    const group = /grp_[0-9a-z]{26}/.exec((await merchant(s).call("/app/groups.data", {})).body)?.[0] ?? "";
    expect(group).not.toBe("");
    let shown = 0;
    const program = await merchant(s).startProgram(programForm(s, { title: HTML.slice(0, 80), questions: HTML, agreement: HTML, disclosure: HTML, byHand: false }));
    const people = await affiliates(s);
    const person = await people.apply(program, HTML.slice(0, 40), { answers: { 0: HTML }, payTo: HTML }).finally(people.close);
    for (const route of routes.filter((one) => one.startsWith("/app"))) {
      const path = route.replace("campaigns/$id", `campaigns/${campaign}`).replace("groups/$id", `groups/${group}`).replace("programs/$id", `programs/${program}`).replace("people/$id", `people/${person.id}`);
      const page = await merchant(s).call(`${path}?${new URLSearchParams({ shop: s.world.shop.domain, host: "YWRtaW4", embedded: "1", id_token: sessionToken(s.world), id: HTML, search: HTML })}`, { headers: { accept: "text/html" } });
      expect(page.status, path).toBeLessThan(500);
      // A file is kept by the browser, never shown as a page: there the words stand as they are.
      if (path.endsWith("/file")) expect([page.headers.get("content-type"), page.headers.get("content-disposition")], path).toEqual(page.status === 200 ? ["text/csv; charset=utf-8", expect.stringMatching(/^attachment; /)] : expect.anything());
      else expect(page.body, path).not.toMatch(/<img src=x|<script>hit/);
      if (page.body.includes("onerror=hit")) shown += 1;
    }
    // Home, the campaign, its editor, lists of campaigns, groups and orders, the group; programs, one program, its editor: all show such a name or title.
    expect(shown).toBeGreaterThanOrEqual(9);
    const invite = await proxied(s, `i/${bought.seat.group.invite}`);
    expect(invite.text).toContain("Oolong &quot;&#39;&gt;&lt;img src=x");
    expect(invite.text).not.toMatch(/<img src=x|<script>hit/);
    expect(invite.headers.get("content-type")).not.toContain("liquid");
  });

  it("come out in every file whole, as often as one is asked for, whoever left without reading it", async () => {
    for (const path of [...routes.filter((one) => one.endsWith("/file")), "/app/payouts/list"].filter((one) => one !== "/app/payouts/file")) {
      await merchant(s).call(path, { method: "HEAD" });
      for (let time = 0; time < 3; time++) {
        const { status, body } = await merchant(s).call(path, {});
        // Its mark is taken off by who decodes it.
        expect([status, body.split("\r\n")[0]!.split(",").length > 5, body.endsWith("\r\n")], path).toEqual([200, true, true]);
      }
    }
  });

  it("make no header and no second recipient of a mail", async () => {
    s.world.shop.name = HEADER;
    await s.install();
    await delivered(s, "customers/data_request", JSON.stringify({ customer: { id: 77 }, orders_requested: [], data_request: { id: 31 } }), { "x-shopify-webhook-id": "headers" });
    const other = shopper(s, "Mei");
    await other.buy(campaign, product.variants[0]!.id, { invite: bought.seat.group.invite });
    const sent = s.mailbox.all();
    expect(sent.filter((one) => one.to.includes(other.email)).length).toBeGreaterThan(0);
    for (const one of sent) expect(JSON.stringify([one.to, one.subject])).not.toMatch(/victim@evil|\\r|\\n/);
  });

  it("lead no redirect and no link to another site", async () => {
    const shop = s.world.shop.domain;
    for (const path of [`/?shop=evil.example&host=x`, `//evil.example`, `/auth/login?shop=evil.example`, `/auth/callback?shop=${trapUrl}`, `/auth/exit-iframe?exitIframe=https://evil.example&shop=${shop}`, `/auth/exit-iframe?exitIframe=https://evil.example/x`, `/auth/exit-iframe?exitIframe=//evil.example`, `/auth/exit-iframe?exitIframe=javascript:1`, `/auth/exit-iframe`, `/auth/exit-iframe?exitIframe=https://evil.myshopify.com/x&shop=evil.myshopify.com`, `/auth/session-token?shop=evil.example`, `/auth/session-token?shop=x;%20script-src%20*`, `/auth/session-token?shop=%E6%9D%8E`, `/auth/session-token?shop=a%0Ab`, `/auth/session-token?shop=${shop}&shopify-reload=https://evil.example`, `/app?shop=tuan-demo.myshopify.com.evil.example`, `/app?shop=${shop}&host=${Buffer.from("evil.example").toString("base64url")}`, `/app?embedded=1&shop=${shop}&host=${Buffer.from("evil.example").toString("base64url")}`]) {
      for (const authorization of [null, `Bearer ${sessionToken(s.world)}`]) {
        const answer = await fetch(`${s.app.url}${path}`, { redirect: "manual", headers: { "user-agent": "Mozilla/5.0 Chrome/142.0.0.0 Safari/537.36", ...(authorization && { authorization }) } });
        const location = answer.headers.get("location");
        expect(answer.status, path).toBeLessThan(500);
        if (location !== null) expect(new URL(location, "https://tuan.example").hostname, path).toMatch(/^(tuan\.example|localhost|127\.0\.0\.1|admin\.shopify\.com|tuan-demo\.myshopify\.com)$/);
        expect(answer.headers.get("content-security-policy"), path).toMatch(FRAMES);
        expect(await answer.text(), path).not.toMatch(/window\.open/);
      }
    }
    // Where the app does send people out of its frame, and where it fetches a new session token.
    for (const [path, target] of [[`/auth/exit-iframe?shop=${shop}&exitIframe=https://admin.shopify.com/store/tuan-demo/charges/1`, "https://admin.shopify.com/store/tuan-demo/charges/1"], [`/auth/exit-iframe?shop=${shop}&exitIframe=https://${shop}/admin/charges/1`, `https://${shop}/admin/charges/1`], [`/auth/session-token?shop=${shop}&shopify-reload=${encodeURIComponent(`${s.front}/app?shop=${shop}`)}`, null]] as const) {
      const answer = await fetch(`${s.app.url}${path}`, { headers: { "user-agent": "Mozilla/5.0 Chrome/142.0.0.0 Safari/537.36" } });
      expect([answer.status, answer.headers.get("content-security-policy")], path).toEqual([200, `frame-ancestors https://${shop} https://admin.shopify.com`]);
      const text = await answer.text();
      expect(text).toContain("app-bridge.js");
      if (target !== null) expect(text).toContain(`window.open("${target}", "_top")`);
    }
    for (const prefix of ["//evil.example", "https://evil.example", "/apps/tuan\r\nx: y", `/a/b"><script>`]) {
      const query = signedQuery(s);
      query.set("path_prefix", prefix);
      const { text } = await proxied(s, `i/${bought.seat.group.invite}`, { query: Object.fromEntries(query) });
      expect(text, prefix).not.toMatch(/evil\.example\/i\/|<script>"/);
    }
  });

  it("are dialled nowhere: the server speaks to Shopify, the mail server and its database only", async () => {
    const form = campaignForm(s, product, { title: trapUrl, product: { id: `gid://shopify/Product/${product.id}`, handle: trapUrl, title: trapUrl, image: trapUrl } });
    await merchant(s).save(form);
    await merchant(s).call(`/app/product?id=${encodeURIComponent(trapUrl)}`, {});
    await merchant(s).call(`/auth/login?shop=${encodeURIComponent(trapUrl)}`, {});
    await rawCall(s.app.url, `/app?shop=${encodeURIComponent(trapUrl)}&host=${Buffer.from(trapUrl).toString("base64url")}`, { headers: { host: trapUrl.slice(7), "x-forwarded-host": trapUrl.slice(7), referer: trapUrl, origin: trapUrl } });
    await proxied(s, `i/${bought.seat.group.invite}`, { query: { path_prefix: trapUrl, shop: s.world.shop.domain } });
    await proxied(s, "seats", { json: { campaign, variant: String(product.variants[0]!.id), shopper: "a-browser-of-nobody", name: trapUrl.slice(0, 40) } });
    await delivered(s, "orders/paid", JSON.stringify({ id: trapUrl, admin_graphql_api_id: trapUrl, order_status_url: trapUrl }), { "x-shopify-webhook-id": "ssrf" });
    await s.quiet();
    expect(caught).toBe(0);
    expect(s.app.log()).not.toContain("refused to connect");
  });

  it.each([...routes.map((route) => route.replaceAll("$id", "cmp_00000000000000000000000000").replace("$", "anything")), "/nothing/here", "/%zz", "/favicon.svg", "/proxy/seats", "/proxy/i/X", "/webhooks", "/extension/invite", "/pixel", "/healthz", "/readyz"])("%s is answered with safe headers, whatever the answer is", async (path) => {
    for (const query of ["", `?shop=${s.world.shop.domain}&embedded=1`]) {
      const response = await fetch(`${s.app.url}${path}${query}`, { redirect: "manual", headers: { "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0 Safari/537.36" } });
      expect(response.headers.get("x-content-type-options"), path + query).toBe("nosniff");
      expect(response.headers.get("referrer-policy"), path + query).toBe("strict-origin-when-cross-origin");
      expect(response.headers.get("x-powered-by")).toBeNull();
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy, path + query).toMatch(FRAMES);
    }
  });

  it("gives the admin's document to the frame of its own shop only, and our pages nothing but themselves", async () => {
    const document = await fetch(`${s.app.url}/app?shop=${s.world.shop.domain}&host=${Buffer.from(`admin.shopify.com/store/tuan-demo`).toString("base64url")}&embedded=1&id_token=${sessionToken(s.world)}`, { headers: { "user-agent": "Mozilla/5.0 Chrome/142.0.0.0 Safari/537.36" } });
    expect(document.status).toBe(200);
    expect(document.headers.get("content-security-policy")).toBe("frame-ancestors https://tuan-demo.myshopify.com https://admin.shopify.com");
    const page = await proxied(s, `i/${bought.seat.group.invite}`);
    expect(page.headers.get("content-security-policy")).toMatch(/^default-src 'none'; img-src \* data:; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
  });

  it("come into no line of the log, nor does any secret", async () => {
    // Whoever is looked for is in the query that such a page number once made the database's client quote.
    for (const q of [HTML.slice(0, 30), bought.order.shippingName]) expect((await merchant(s).call(`/app/orders?${new URLSearchParams({ q, page: "9".repeat(20) })}`, {})).status).toBeLessThan(500);
    const log = s.app.log();
    expect(log).toContain("webhook stored");
    for (const secret of secrets) expect(log.includes(secret), secret.slice(0, 12)).toBe(false);
    expect(log).not.toMatch(/shp[a-z]{2}_|eyJ[\w-]{20,}\.|@example\.com|onerror|[A-Z2-9]{10}-|12 Canal Street/);
  });
});
