/**
 * Preloaded into the app (node --import): every fetch for *.myshopify.com goes to the stand-in's TLS server on
 * TUAN_SANDBOX_TLS_PORT, with the real address, the real Host header, the real server name and a real certificate check
 * against the test certificate. Loopback goes where it says. Everything else is refused: a test that reaches the
 * internet is a broken test.
 */
import { readFileSync } from "node:fs";
import { Agent, buildConnector, setGlobalDispatcher } from "undici";

const port = process.env.TUAN_SANDBOX_TLS_PORT;
if (!port) throw new Error("sandbox: TUAN_SANDBOX_TLS_PORT is not set");

const ca = readFileSync(new URL("../certs/cert.pem", import.meta.url));
const loopback = new Set(["127.0.0.1", "localhost", "[::1]", "::1"]);
const plain = buildConnector({});
const shopify = buildConnector({ ca });

setGlobalDispatcher(
  new Agent({
    connect(options, callback) {
      const { hostname } = options;
      if (loopback.has(hostname)) return plain(options, callback);
      if (options.protocol === "https:" && /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(hostname)) {
        return shopify({ ...options, hostname: "127.0.0.1", host: "127.0.0.1", port, servername: hostname }, callback);
      }
      callback(new Error(`sandbox: refused to connect to ${hostname}`), null);
    },
  }),
);
