import { readFileSync } from "node:fs";
import { request } from "node:https";

const ca = readFileSync(new URL("../../certs/cert.pem", import.meta.url));

export type Reply<T = Record<string, unknown>> = { status: number; json: T; date: string };

/**
 * One HTTPS request to the stand-in under the shop's real host name, certificate checked.
 * @param port where the stand-in listens
 * @throws when the connection breaks before an answer
 */
export function post<T = Record<string, unknown>>(port: number, shop: string, path: string, body: string, headers: Record<string, string> = {}): Promise<Reply<T>> {
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port, servername: shop, ca, method: "POST", path, headers: { host: shop, "content-type": "application/json", ...headers }, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, date: response.headers.date ?? "", json: JSON.parse(Buffer.concat(chunks).toString("utf8")) as T }));
    });
    call.on("error", reject);
    call.end(body);
  });
}
