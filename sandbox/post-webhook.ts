import http from "node:http";
import type { Post } from "./world/webhooks";

/** The app has five seconds (https://shopify.dev/docs/apps/build/webhooks). */
const PATIENCE_MS = 5_000;

/**
 * Posts a webhook straight to the app's private port, under the host name the app goes by.
 * @param target the app's own address, and the host that the app is told it was called by
 */
export const postWebhook = (target: () => { url: string; host: string }): Post => (path, headers, body) =>
  new Promise((resolve) => {
    const { url, host } = target();
    const bytes = Buffer.from(body, "utf8");
    const request = http.request(new URL(path, url), { method: "POST", agent: false, headers: { ...headers, host, "content-length": bytes.length } }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode ?? null));
      response.on("error", () => resolve(null));
    });
    request.setTimeout(PATIENCE_MS, () => request.destroy());
    request.on("error", () => resolve(null));
    request.on("close", () => resolve(null));
    request.end(bytes);
  });
