import http from "node:http";
import type { AddressInfo } from "node:net";
import { KEPT_MS } from "../../app/connections";
import type { PacketReply, ShareReply, WelcomeReply } from "../../app/contracts/share";
import type { ShareView } from "../../app/domain/views";
import { sharePage } from "../../app/doors/proxy/share-page";
import { shareReply } from "../../app/doors/share-reply";
import type { ShareState } from "../../app/ports/share-state";
import type { TestShop } from "../../sandbox/world/testing/shop";
import { iso } from "../../app/domain/instant";
import { NOW } from "../contracts/samples";
import { sharePages, shareViews } from "./share-samples";

const QR = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h3v3H1zM6 1h3v3H6zM1 6h3v3H1zM6 6h1v1H6z"/></svg>`;
const percent = { kind: "percent", basisPoints: 1_000 } as const;
const base = { currency: "USD", welcome: { off: percent, minimumMinor: 0, validDays: 14 }, disclosure: "#ad", since: iso(NOW) };

/** What the block paints from, by the offer's name. */
export const shareOffers: Record<"coupons" | "packets" | "lucky" | "cut" | "foreign", ShareState["programs"][number]> = {
  coupons: { ...base, id: "prg_1", kind: "share", title: "Share the tea", thanks: { kind: "coupon", off: percent, minimumMinor: 0, when: "paid" } },
  packets: { ...base, id: "prg_2", kind: "red_packet", title: "Red packets", newOnly: true, thanks: { kind: "packet", fromMinor: 500, toMinor: 500, method: "store_credit", minimumMinor: 2_000 } },
  lucky: { ...base, id: "prg_2", kind: "red_packet", title: "Red packets", thanks: { kind: "packet", fromMinor: 100, toMinor: 900, method: "gift_card", minimumMinor: 0, less: "worth" } },
  cut: { ...base, id: "prg_2", kind: "red_packet", title: "Red packets", thanks: { kind: "packet", fromMinor: 500, toMinor: 500, method: "discount", minimumMinor: 0, less: "floor" } },
  foreign: { ...base, id: "prg_3", kind: "share", currency: "JPY", title: "Share", welcome: { off: { kind: "fixed", minor: 1_500 }, minimumMinor: 5_000, validDays: 14 }, thanks: { kind: "coupon", off: { kind: "fixed", minor: 500 }, minimumMinor: 0, when: "safe" } },
};

/** An app behind the stand-in's proxy that answers as a test says; pages are the real ones. */
export class ShareApp {
  /** What has come of the shopper's link; null before they have one. */
  own: ShareView | null = null;
  /** The same by program, where it differs. */
  ownIn: Record<string, ShareView> = {};
  /** After a packet is opened. */
  opened: ShareView | null = null;
  refuses: { status: number; code: string; message: string } | null = null;
  asked: string[] = [];
  #server = http.createServer({ keepAliveTimeout: KEPT_MS }, (request, response) => void this.#answer(request, response));

  async open(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
  }
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** A shop whose merchant has placed the block on product and cart page, and offers this; null offers nothing. */
  offer({ world }: TestShop, offer: keyof typeof shareOffers | (keyof typeof shareOffers)[] | null, settings: Record<string, unknown> = {}): void {
    Object.assign(this, { own: null, ownIn: {}, opened: null, refuses: null, asked: [] });
    world.theme.productBlocks = [{ type: "share", settings }];
    world.theme.cartBlocks = [{ type: "share", settings }];
    world.metafields = world.metafields.filter(({ ownerType }) => ownerType !== "APPINSTALLATION");
    if (offer === null) return;
    const value = JSON.stringify({ v: 1, programs: [offer].flat().map((one) => shareOffers[one]) } satisfies ShareState);
    world.metafields.push({ id: 9_001, ownerType: "APPINSTALLATION", ownerId: 1, namespace: "tuan", key: "share", type: "json", value } as TestShop["world"]["metafields"][number]);
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? "/", "http://app");
    let text = "";
    for await (const chunk of request) text += String(chunk);
    const path = pathname.replace("/proxy/", "");
    if (path.endsWith("qr.svg")) return void response.writeHead(200, { "content-type": "image/svg+xml" }).end(QR);
    this.asked.push(`${request.method} ${path}${text.startsWith("{") ? "" : " as a form"}`);
    const json = (value: unknown, status = 200) => void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (this.refuses) return json({ error: this.refuses }, this.refuses.status);
    if (!text.startsWith("{")) return void response.writeHead(200, { "content-type": "application/liquid; charset=utf-8" }).end(sharePage({ ...sharePages["nothing"]!, mine: [this.own ?? shareViews["linked"]!] }).text);
    const { locale, path: to, code, program } = JSON.parse(text) as { locale: string; path: string | null; code: string; program: string };
    const reply = (view: ShareView): ShareReply => ({ ...shareReply(sharePages["nothing"]!.house, view, { shop: sharePages["nothing"]!.shop, customerId: null, locale, now: NOW, path: to }), program });
    const own = this.ownIn[program] ?? this.own;
    if (path === "share") return json(reply((this.own ??= shareViews["linked"]!)));
    if (path === "share/status") return json(own && reply(own));
    if (path === "share/open") return json({ amount: { minor: 830, currency: "USD" }, draw: 4, share: reply((this.own = this.opened!)) } satisfies PacketReply);
    if (path === "visits") return json({ token: `visit.${code}`, days: 30, welcome: "10% off your order" });
    if (path === "welcome") return json({ code: "TUAN-WELCOME", discount: "TUAN-WELCOME", expiresAt: iso(NOW), text: "10% off your order", link: "/discount/TUAN-WELCOME?redirect=%2F" } satisfies WelcomeReply);
    return json({}, 404);
  }
}
