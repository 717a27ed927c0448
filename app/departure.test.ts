import http from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { departure } from "./departure";

/** A promise that the test settles. */
function gate() {
  let open: () => void = () => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open };
}

const cleanUp: (() => void)[] = [];
afterEach(() => cleanUp.splice(0).forEach((step) => step()));

/** A server that answers /slow only when it is told to, and a client that keeps its connections. */
async function serving() {
  const [slow, slowBegun] = [gate(), gate()];
  const server = http.createServer();
  const close = departure(server);
  server.on("request", async (request, response) => {
    if (request.url === "/slow") {
      slowBegun.open();
      await slow.passed;
    }
    response.end("answer");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  cleanUp.push(() => server.closeAllConnections());
  /** Sends a request on a connection of its own that stays open. @returns what came until the connection closed */
  const ask = (path: string) => {
    const socket: Socket = connect(port, "127.0.0.1").setEncoding("utf8");
    cleanUp.push(() => socket.destroy());
    let heard = "";
    const [first, ended] = [gate(), gate()];
    socket.on("data", (text: string) => { heard += text; first.open(); }).on("close", () => { first.open(); ended.open(); }).on("error", () => {});
    const send = () => socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
    send();
    return { first: first.passed.then(() => heard), whole: ended.passed.then(() => heard), send, socket };
  };
  return { server, close, ask, slow, slowBegun };
}

it("goes on answering until it is noticed, and asks each caller to close its connection", async () => {
  const s = await serving();
  const noticed = gate();
  expect(await s.ask("/").first).toMatch(/^HTTP\/1.1 200 [\s\S]*connection: keep-alive/i);
  const closed = s.close(noticed.passed, 60_000);
  expect(await s.ask("/").whole).toMatch(/^HTTP\/1.1 200 [\s\S]*connection: close[\s\S]*answer$/i);
  noticed.open();
  await closed;
  expect(await s.ask("/").whole).toBe("");
});

it("answers whom it was already working for, and closes that connection", async () => {
  const s = await serving();
  const begun = s.ask("/slow");
  await s.slowBegun.passed;
  const closed = s.close(Promise.resolve(), 60_000);
  s.slow.open();
  expect(await begun.whole).toMatch(/^HTTP\/1.1 200 [\s\S]*connection: close[\s\S]*answer$/i);
  await closed;
});

it("does not wait for callers who keep a connection and ask nothing", async () => {
  const s = await serving();
  const idle = s.ask("/");
  await idle.first;
  await s.close(Promise.resolve(), 60_000);
  expect(await idle.whole).toMatch(/answer$/);
});

it("does not wait for ever for a request that never ends", async () => {
  const s = await serving();
  const stuck = s.ask("/slow");
  await s.slowBegun.passed;
  await s.close(Promise.resolve(), 0);
  expect(await stuck.whole).toBe("");
});
