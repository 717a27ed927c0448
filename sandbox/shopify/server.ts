import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { KEPT_MS } from "../../app/connections";
import type { WorldApi } from "../world/api";
import { AccessLog } from "./access-log";
import { operationName, runOperation, type GraphQlBody } from "./execute";
import { Faults } from "./faults";
import { API_VERSION } from "./schema";
import { shopRoom, type ShopRoom } from "./shop-room";

const GRAPHQL = /^\/admin\/api\/([^/]+)\/graphql\.json$/;
const BODY_LIMIT = 10 * 1024 * 1024;

export type AdminServer = {
  /** Starts on a free port of the loopback address. @returns the port */
  listen(): Promise<number>;
  close(): Promise<void>;
  /** Every call, for tests that count effects. */
  log: AccessLog;
  /** Trouble ordered for the calls to come. */
  faults: Faults;
  /** An access token for a shop without the OAuth steps, beside the app's own. @throws for a shop that is not here */
  grant(shop: string): string;
};

const certificate = (name: string) => readFileSync(new URL(`../certs/${name}`, import.meta.url));

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) throw new Error("body too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** @param at the shop's time, which the answer carries as its date */
function send(response: ServerResponse, status: number, json: unknown, at?: number): void {
  response.writeHead(status, { ...(at !== undefined && { date: new Date(at).toUTCString() }), "content-type": "application/json; charset=utf-8", "x-request-id": randomUUID(), "x-shopify-api-version": API_VERSION });
  response.end(JSON.stringify(json));
}

const parsed = (text: string, type: string | undefined): Record<string, unknown> | null => {
  if (type?.includes("x-www-form-urlencoded")) return Object.fromEntries(new URLSearchParams(text));
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null; // answered with 400
  }
};

/**
 * The stand-in's Admin API over TLS, under Shopify's real host names: `{shop}.myshopify.com/admin/api/2026-07/graphql.json`
 * and `/admin/oauth/access_token`. The shop is picked by the Host header.
 * @param apis one or more worlds, each its own shop
 * @param options.storefront origin of the stand-in's storefront, for pictures and page addresses that a browser opens;
 *   asked for at each answer, so it may be known late. The shop's own domain when left out.
 * @param options.plus whether the shops have the Plus plan's query points
 */
export function createAdminServer(apis: WorldApi | WorldApi[], options: { storefront?: (shop: string) => string; plus?: boolean } = {}): AdminServer {
  const origin = options.storefront ?? ((shop: string) => `https://${shop}`);
  const rooms = new Map([apis].flat().map((api) => [api.world.shop.domain, shopRoom(api, () => origin(api.world.shop.domain), options.plus ? "plus" : "standard")]));
  const log = new AccessLog();
  const faults = new Faults();

  const token = (room: ShopRoom, body: Record<string, unknown>, response: ServerResponse) => {
    const { status, body: answer } = room.tokens.answer(body);
    const operation = body.grant_type === "refresh_token" ? "refresh" : "token-exchange";
    log.add({ shop: room.world.shop.domain, at: room.world.now(), operation, kind: "token", variables: {}, status, errors: answer.error ? [String(answer.error)] : [] });
    send(response, status, answer);
  };

  const graphql = async (room: ShopRoom, body: GraphQlBody, response: ServerResponse) => {
    const shop = room.world.shop.domain;
    room.api.jobs.finish();
    const fault = faults.next(shop, operationName(body));
    if (fault === "hangs") return faults.hang(() => response.destroy());
    if (fault === "unavailable") {
      log.add({ shop, at: room.world.now(), operation: operationName(body) ?? "", kind: "query", variables: {}, status: 503, errors: ["Service Unavailable"] });
      return send(response, 503, { errors: "Service Unavailable" });
    }
    const { operation, kind, variables, json } = await runOperation(room, body, fault === "throttled");
    const errors = (json.errors ?? []).map((error) => String((error as { message?: unknown }).message));
    log.add({ shop, at: room.world.now(), operation, kind, variables, status: 200, errors });
    if (fault === "lost_answer") return void response.destroy();
    send(response, 200, json, room.world.now());
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? "").split(":")[0]!.toLowerCase();
    const path = new URL(request.url ?? "/", `https://${host || "nowhere"}`).pathname;
    const room = rooms.get(host);
    if (!room || request.method !== "POST") return send(response, 404, { errors: "Not Found" });
    const version = GRAPHQL.exec(path)?.[1];
    if (path !== "/admin/oauth/access_token" && version !== API_VERSION) return send(response, 404, { errors: "Not Found" });
    const body = parsed(await bodyOf(request), request.headers["content-type"]);
    if (version && !room.tokens.accepts(request.headers["x-shopify-access-token"]?.toString())) {
      return send(response, 401, { errors: "[API] Invalid API key or access token (unrecognized login or wrong password)" });
    }
    if (!body) return send(response, 400, { errors: "Bad Request" });
    return version ? graphql(room, body, response) : token(room, body, response);
  };

  let server: Server | null = null;
  return {
    log,
    faults,
    grant: (shop) => {
      const room = rooms.get(shop);
      if (!room) throw new Error(`stand-in: there is no shop ${shop}`);
      return room.tokens.grant();
    },
    listen: () =>
      new Promise((resolve, reject) => {
        server = createServer({ key: certificate("key.pem"), cert: certificate("cert.pem"), keepAliveTimeout: KEPT_MS }, (request, response) => {
          handle(request, response).catch((error: unknown) => {
            console.error("stand-in Admin API:", error);
            if (!response.headersSent) send(response, 500, { errors: "Internal Server Error" });
          });
        });
        server.on("error", reject);
        server.listen(0, "127.0.0.1", () => resolve((server!.address() as AddressInfo).port));
      }),
    close: () =>
      new Promise((resolve) => {
        if (!server) return resolve();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
