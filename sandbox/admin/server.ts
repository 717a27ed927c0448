import http, { type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { KEPT_MS } from "../../app/connections";
import type { Sandbox, WorldApi } from "../world/api";
import { loadAssets } from "./assets";
import { createFront } from "./front";
import { createShell } from "./shell";

export type AdminOptions = {
  api: WorldApi;
  mailbox: Sandbox["mailbox"];
  /** Where the app itself listens; read for each request. */
  app: { privateUrl(): string };
  storefront(): string;
};
export type Admin = { listen(ports: { shell: number; front: number }): Promise<{ shell: number; front: number }>; close(): Promise<void> };

const listenOn = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });

/** Ends a server even while browsers keep websockets and idle connections open. */
function closing(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
}

/**
 * The stand-in's admin on plain localhost: the shell (Shopify's admin, order desk, mailbox, clock, webhooks) and the
 * front, a proxy before the app that the shell frames.
 * @returns `listen` takes 0 for any free port and tells the ports; it fails when one is taken
 */
export function createAdmin(options: AdminOptions): Admin {
  const shell = http.createServer({ keepAliveTimeout: KEPT_MS });
  const front = http.createServer({ keepAliveTimeout: KEPT_MS });
  const stops = [closing(shell), closing(front)];
  return {
    async listen(ports) {
      const assets = await loadAssets();
      const taken = { shell: await listenOn(shell, ports.shell), front: await listenOn(front, ports.front) };
      const origins = { shell: `http://localhost:${taken.shell}`, front: `http://localhost:${taken.front}` };
      const proxy = createFront({ target: options.app.privateUrl, origins: () => origins, bridge: assets.bridge, clockOffset: () => options.api.clock.offset() });
      shell.on("request", createShell({ ...options, origins: () => origins, assets }));
      front.on("request", proxy.request);
      front.on("upgrade", proxy.upgrade);
      return taken;
    },
    async close() {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}
