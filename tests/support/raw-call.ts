import http from "node:http";
import net from "node:net";

/** Sends a request as it stands: no client tidies up the path, the method or the length. @returns status, headers and body */
export function rawCall(url: string, path: string, init: { method?: string; headers?: Record<string, string>; body?: Iterable<Buffer> } = {}): Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    const request = http.request(new URL(url), { path, method: init.method ?? "GET", agent: false, headers: init.headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        request.destroy();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString("utf8"), sent });
      });
    });
    request.on("error", reject);
    if (!init.body) return void request.end();
    const parts = init.body[Symbol.iterator]();
    const more = () => {
      for (let next = parts.next(); !next.done; next = parts.next()) {
        sent += next.value.length;
        if (!request.write(next.value)) return void request.once("drain", more);
      }
      request.end();
    };
    more();
  });
}

/** @param megabytes of spaces, given a piece at a time; Infinity for a body that never ends */
export function* flood(megabytes: number): Generator<Buffer> {
  const piece = Buffer.alloc(64 * 1024, " ");
  for (let i = 0; i < megabytes * 16; i++) yield piece;
}

/**
 * Begins a request that never ends, and waits until the server has had enough.
 * @returns what the server said before it hung up
 */
export function stalled(url: string, head: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = net.connect(Number(port), hostname, () => socket.write(head));
    socket.on("data", (part: Buffer) => (answer += part.toString("utf8")));
    socket.on("error", reject);
    socket.on("close", () => resolve(answer));
  });
}
