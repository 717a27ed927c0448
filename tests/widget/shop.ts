import { readFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { KEPT_MS } from "../../app/connections";
import { campaign, group, live, NOW, seat, type Scene } from "./states";
import { EXTENSION, renderBlock, type Locale } from "./liquid";

export type View = { locale: Locale; dark: boolean; buttons: boolean };
type Line = { key: string; id: number; product_id: number; quantity: number; properties: Record<string, string>; final_line_price: number };

const PRODUCT = 9001;
const LIST: Record<number, number> = { 101: 9900, 102: 18800, 103: 9900, 104: 39900 };
const titles: Record<Locale, [string, string[], string]> = {
  "en": ["Spring Oolong", ["50 g", "100 g", "Sampler", "Gift tin"], "Add to cart"],
  "zh-CN": ["春日乌龙", ["50 克", "100 克", "试饮装", "礼盒"], "加入购物车"],
  "zh-TW": ["春日烏龍", ["50 克", "100 克", "試飲組", "禮盒"], "加入購物車"],
};

/** A theme of plain means: its own font, colours and, on request, button classes. */
const themeCss = ({ dark, buttons }: View) => `
  :root { color-scheme: ${dark ? "dark" : "light"}; }
  body { margin: 0; background: ${dark ? "#14171a" : "#fff"}; color: ${dark ? "#e9e6e1" : "#1d2021"}; font: 16px/1.5 "Helvetica Neue", Arial, "Noto Sans CJK SC", sans-serif; }
  main { max-width: 1100px; margin: 0 auto; padding: 24px 16px; display: grid; gap: 32px; align-items: start; }
  @media (min-width: 800px) { main { grid-template-columns: 1.1fr 1fr; padding: 48px 32px; } }
  .picture { aspect-ratio: 1; border-radius: 8px; background: linear-gradient(150deg, ${dark ? "#28413a, #17241f" : "#dfe9dc, #a9c4a6"}); }
  h1 { font-size: 30px; margin: 0 0 4px; font-weight: 600; } .list-price { font-size: 18px; margin: 0 0 16px; }
  select { font: inherit; padding: 10px; margin-block-end: 12px; color: inherit; background: none; border: 1px solid; }
  ${buttons ? `.button { display: inline-flex; align-items: center; justify-content: center; min-height: 46px; padding: 0 28px; border: 1px solid; border-radius: 6px; background: ${dark ? "#e9e6e1" : "#1d2021"}; color: ${dark ? "#14171a" : "#fff"}; font: inherit; cursor: pointer; } .button--secondary { background: none; color: inherit; }` : ""}
`;

/**
 * A product page with the card and the embed, an Ajax cart, and an app proxy that answers as a scene says. It stands
 * at the network boundary: the extension's files are the real ones.
 */
export class Shop {
  lines: Line[] = [];
  codes: string[] = [];
  attributes: Record<string, string> = {};
  /** Which cart the browser has: scripts learn it from the cart alone, as where its cookie is hidden from them. */
  cart = "cart-1";
  /** Requests to the app and the cart, in order: "POST /apps/tuan/seats". */
  log: string[] = [];
  bodies: Record<string, unknown>[] = [];
  scene: Scene = {};
  view: View = { locale: "en", dark: false, buttons: true };
  url = "";
  #server = http.createServer({ keepAliveTimeout: KEPT_MS }, (request, response) => void this.#answer(request, response));
  #seats = 0;
  #keys = 0;

  async open(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** Starts over with a scene: empty cart, empty log. */
  play(scene: Scene, view: Partial<View> = {}): string {
    Object.assign(this, { scene, lines: [], codes: [], attributes: {}, cart: "cart-1", log: [], bodies: [] });
    this.view = { locale: "en", dark: false, buttons: true, ...view };
    return `${this.url}/products/oolong?${new URLSearchParams({ ...(scene.invited ? { tuan: "INVITE9" } : {}), ...(scene.variant ? { variant: scene.variant } : {}) })}`;
  }

  get campaign() {
    return this.scene.campaign === null ? null : { ...campaign, ...this.scene.campaign };
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", this.url);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const send = (body: string | Buffer, type: string, status = 200) => response.writeHead(status, { "content-type": type }).end(body);
    const json = (value: unknown, status = 200) => send(JSON.stringify(value), "application/json", status);

    if (url.pathname.startsWith("/assets/")) {
      const file = path.basename(url.pathname);
      return void send(readFileSync(path.join(EXTENSION, "assets", file)), file.endsWith(".css") ? "text/css" : "text/javascript");
    }
    if (url.pathname === "/qr.svg") return void send(QR, "image/svg+xml");
    if (url.pathname.startsWith("/products/")) return void send(await this.#page(url), "text/html; charset=utf-8");
    if (url.pathname === "/checkout" || url.pathname === "/") return void send(await this.#plain(url.pathname), "text/html; charset=utf-8");

    this.log.push(`${request.method} ${url.pathname}`);
    if (request.method === "POST" && text.startsWith("{")) this.bodies.push(JSON.parse(text) as Record<string, unknown>);
    const body = this.bodies.at(-1) ?? {};
    if (url.pathname.startsWith("/apps/tuan/")) {
      if (this.scene.offline && request.method === "POST") return void request.socket.destroy();
      return void this.#app(url, text, body, json, send);
    }
    if (url.pathname === "/cart/add.js") {
      const { items } = body as { items: { id: number; quantity: number; properties: Record<string, string> }[] };
      for (const item of items) this.lines.push({ key: `${item.id}:${(this.#keys += 1)}`, product_id: PRODUCT, final_line_price: 0, ...item });
      return void json({ items: this.lines });
    }
    if (url.pathname === "/cart/update.js") {
      const { discount, updates, attributes } = body as { discount?: string; updates?: Record<string, number>; attributes?: Record<string, string> };
      if (discount !== undefined) this.codes = discount.split(",").filter(Boolean);
      Object.assign(this.attributes, attributes);
      this.lines = this.lines.filter((line) => updates?.[line.key] !== 0);
      return void json(this.#cart());
    }
    if (url.pathname === "/cart.js") return void json(this.#cart());
    json({}, 404);
  }

  #cart() {
    const ours = this.codes.find((code) => code.startsWith("TUAN"));
    const applicable = Boolean(ours) && !this.scene.displaced;
    for (const line of this.lines) {
      const list = (LIST[line.id] ?? 0) * line.quantity;
      line.final_line_price = applicable && line.properties._tuan_seat ? list - Math.round((list * 3000) / 10_000) : list;
    }
    return { token: this.cart, items: this.lines, attributes: this.attributes, discount_codes: this.codes.map((code) => ({ code, applicable: code.startsWith("TUAN") ? applicable : true })) };
  }

  #app(url: URL, text: string, body: Record<string, unknown>, json: (value: unknown, status?: number) => void, send: (body: string, type: string) => void): void {
    if (url.pathname.endsWith("/live")) return this.scene.silent ? json({}, 502) : json(live(this.scene.live));
    if (url.pathname.endsWith("/visits")) return body.code === "UNKNOWN2" ? json({ error: { code: "link.unknown", message: "Unknown." } }, 404) : json({ token: `visit.${String(body.code)}.${this.bodies.length}`, days: 30 });
    if (url.pathname.endsWith("/seats/status")) return json(this.scene.live?.mine ?? seat({ token: String(body.token), state: "held", share: null, group: group({ status: "draft", counted: 0, free: 2, deadline: null }) }));
    if (!text.startsWith("{")) return send(`<title>Seat</title><p id="form">${text}</p>`, "text/html");
    if (this.scene.refuse) return json({ error: this.scene.refuse }, 409);
    this.#seats += 1;
    const token = `seat.${this.#seats}`;
    json({
      seat: seat({ token, state: "held", share: null, group: group({ status: "draft", counted: 0, free: 2, deadline: null }) }),
      cart: {
        add: { items: [{ id: Number(body.variant), quantity: Number(body.quantity), properties: { _tuan_seat: token, "Group buy": "https://tea.example/g/1" } }] },
        discount: `TUAN${this.#seats}`,
        permalink: "/cart/101:1?discount=TUAN1",
      },
    });
  }

  async #scope(url: URL | null) {
    const names = titles[this.view.locale][1];
    const variants = Object.entries(LIST).map(([id, price], i) => ({ id: Number(id), title: names[i], price, available: id !== "103" }));
    const product = { id: PRODUCT, variants, selected_or_first_available_variant: variants.find((v) => String(v.id) === url?.searchParams.get("variant")) ?? variants[0], metafields: { $app: { group_buy: { value: this.campaign } } } };
    return { product: url ? product : null, cart: { currency: { iso_code: "CNY" } }, routes: { cart_url: "/cart", root_url: "/" }, request: { design_mode: this.scene.editor ?? false, locale: { iso_code: this.view.locale } }, customer: null };
  }

  async #page(url: URL): Promise<string> {
    const { locale } = this.view;
    const scope = await this.#scope(url);
    const card = await renderBlock("group-buy", { locale, currency: "CNY", settings: this.scene.settings, scope });
    const embed = await renderBlock("tuan-embed", { locale, currency: "CNY", scope });
    const [title, , add] = titles[locale];
    const selected = scope.product?.selected_or_first_available_variant;
    const options = scope.product?.variants.map((v) => `<option value="${v.id}"${v.id === selected?.id ? " selected" : ""}>${v.title}</option>`).join("") ?? "";
    return this.#html(`<main><div class="picture"></div><div><h1>${title}</h1><p class="list-price">¥${((selected?.price ?? 0) / 100).toFixed(2)}</p>
      <form method="post" action="/cart/add"><select name="id" aria-label="Size">${options}</select><br><button class="button button--secondary">${add}</button></form>${card}</div></main>${embed}`);
  }

  async #plain(pathname: string): Promise<string> {
    if (pathname === "/checkout") return this.#html("<main><h1>Checkout</h1></main>");
    return this.#html(`<main><h1>Home</h1></main>${await renderBlock("tuan-embed", { locale: this.view.locale, currency: "CNY", scope: await this.#scope(null) })}`);
  }

  #html(body: string): string {
    // The page's clock stands at the scenes' moment, so that pictures do not change from run to run.
    const clock = `<script>{ const shift = ${NOW} - Date.now(); const real = Date.now.bind(Date); Date.now = () => real() + shift; }</script>`;
    return `<!doctype html><html lang="${this.view.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Oolong</title><link rel="icon" href="data:,"><style>${themeCss(this.view)}</style><link rel="stylesheet" href="/assets/tuan.css">${clock}</head><body>${body}</body></html>`;
  }
}

const QR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h21v21H0z"/><path d="M0 0h7v7H0zM14 0h7v7h-7zM0 14h7v7H0zM9 1h2v3H9zM8 9h5v2H8zM14 9h2v5h-2zM9 15h4v2H9zM17 16h3v3h-3zM2 9h3v2H2z"/><path fill="#fff" d="M1 1h5v5H1zM15 1h5v5h-5zM1 15h5v5H1z"/><path d="M2 2h3v3H2zM16 2h3v3h-3zM2 16h3v3H2z"/></svg>`;
