import { once } from "node:events";
import { createReadStream, mkdtempSync, type ReadStream, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PIECE, send } from "./answers";
import { attend } from "./connections";
import { files } from "./files";

// Larger than all that the system keeps for two ends of a connection.
const SIZE = 32 * 1024 * 1024;
const FAIRNESS = { atOnce: 4, looks: 3, everyMs: 1_000 };
const folder = mkdtempSync(path.join(tmpdir(), "tuan-files-"));
writeFileSync(path.join(folder, "large.js"), Buffer.alloc(SIZE, "x"));
afterAll(() => rmSync(folder, { recursive: true }));

const cleanUp: (() => void)[] = [];
// Only the looks are made by hand; everything else goes on as it does.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterEach(() => {
  cleanUp.splice(0).forEach((step) => step());
  vi.useRealTimers();
});

const call = (target: string, more = "") => `GET ${target} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
const look = (times: number) => vi.advanceTimersByTime(times * FAIRNESS.everyMs);
const turn = () => new Promise((resolve) => setImmediate(resolve));
const closed = (one: { closed: boolean; once(event: "close", told: () => void): unknown }) => (one.closed ? null : new Promise<void>((resolve) => void one.once("close", resolve)));

/** The server's own parts. `opened` and `answers` are what it has made so far; `reached` waits until so many are there. */
async function serving(more: (req: http.IncomingMessage, res: http.ServerResponse) => unknown = () => undefined) {
  const [opened, answers, gone]: [ReadStream[], http.ServerResponse[], http.ServerResponse[]] = [[], [], []];
  const server = http.createServer();
  let news = () => {};
  // Every answer is seen here, those that nobody works on, too.
  server.on("request", (_req, res) => res.once("close", () => gone.push(res)));
  const sendFile = files(folder, (file) => {
    const stream = createReadStream(file, { highWaterMark: PIECE });
    opened.push(stream);
    news();
    return stream;
  });
  attend(server, FAIRNESS, async (req, res) => {
    answers.push(res);
    news();
    if (!(await sendFile(req, res))) await more(req, res);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  cleanUp.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const reached = async (list: unknown[], count: number) => {
    while (list.length < count) await new Promise<void>((resolve) => (news = resolve));
  };
  /** A caller who reads nothing until asked to. */
  const caller = async (words: string) => {
    const socket = net.connect((server.address() as AddressInfo).port, "127.0.0.1").on("error", () => undefined);
    cleanUp.push(() => socket.destroy());
    const [theirs] = (await once(server, "connection")) as [net.Socket];
    const lost = new Promise<void>((resolve) => theirs.once("close", () => resolve()));
    socket.write(words);
    return { socket, theirs, lost };
  };
  return { server, opened, answers, gone, reached, caller };
}

/** Waits until the system takes no more of what a connection is to be sent. */
async function stuck(socket: net.Socket) {
  for (let before = -1; socket.writableLength === 0 || socket.bytesWritten !== before; ) {
    before = socket.bytesWritten;
    // A quiet turn of the loop is not yet an end.
    for (let turns = 0; turns < 50; turns++) await turn();
  }
}

describe("a caller who goes", () => {
  it("leaves no file open, neither of the answer they were being sent nor of those behind it", async () => {
    const s = await serving();
    const { socket } = await s.caller(call("/large.js").repeat(FAIRNESS.atOnce));
    await s.reached(s.opened, FAIRNESS.atOnce);
    socket.resetAndDestroy();
    await Promise.all(s.opened.map(closed));
    await Promise.all(s.answers.map((answer) => s.gone.includes(answer) || once(answer, "close")));
    expect(new Set(s.gone).size).toBe(FAIRNESS.atOnce);
    expect(s.gone).toHaveLength(FAIRNESS.atOnce);
  });

  it("ends the making of an answer that streams, too", async () => {
    let [made, cancelled] = [0, () => {}];
    const told = new Promise<void>((resolve) => (cancelled = resolve));
    const endless = new ReadableStream<Uint8Array>({ pull: (out) => void (made++, out.enqueue(new Uint8Array(PIECE))), cancel: () => cancelled() });
    let sent: Promise<void> | undefined;
    const s = await serving((_req, res) => (sent = send(new Response(endless), res)));
    const { socket, theirs } = await s.caller(call("/endless"));
    await s.reached(s.answers, 1);
    await stuck(theirs);
    // Nothing is made ahead of a reader who does not read, but what the system holds for them.
    expect(made * PIECE).toBeLessThan(SIZE);
    socket.resetAndDestroy();
    await told;
    await sent;
  });
});

describe("a caller who reads slowly", () => {
  it("is hung up on once nothing was taken for long enough, and no file stays open", async () => {
    const s = await serving();
    const { theirs, lost } = await s.caller(call("/large.js"));
    await s.reached(s.opened, 1);
    await stuck(theirs);
    while (!theirs.destroyed) {
      look(1);
      await turn();
    }
    await lost;
    await Promise.all(s.opened.map(closed));
  });

  it("gains nothing by sending on, a byte now and then", async () => {
    const s = await serving();
    const { socket, theirs, lost } = await s.caller(call("/large.js"));
    await s.reached(s.opened, 1);
    await stuck(theirs);
    while (!theirs.destroyed) {
      const heard = theirs.bytesRead;
      socket.write("\r\n");
      while (theirs.bytesRead === heard) await turn();
      look(1);
    }
    await lost;
  });

  it("gets everything, however long it takes, while a little of it goes out now and then", async () => {
    const s = await serving();
    const { socket, theirs } = await s.caller(call("/large.js", "Connection: close\r\n"));
    await s.reached(s.opened, 1);
    await stuck(theirs);
    let [read, before, rests] = [0, -1, 0];
    for await (const part of socket as AsyncIterable<Buffer>) {
      read += part.length;
      const taken = theirs.bytesWritten - theirs.writableLength;
      if (taken === before) continue;
      before = taken;
      rests++;
      // Almost as long as they may.
      look(FAIRNESS.looks - 1);
    }
    expect(rests).toBeGreaterThan(10);
    expect(read).toBeGreaterThan(SIZE);
  });

  it("waits for an answer that is slow to come as long as that takes", async () => {
    let answer = () => {};
    let begun = () => {};
    const working = new Promise<void>((resolve) => (begun = resolve));
    const s = await serving((_req, res) => {
      answer = () => void res.end("here");
      begun();
    });
    const { socket } = await s.caller(call("/slow", "Connection: close\r\n"));
    await working;
    look(FAIRNESS.looks * 10);
    answer();
    let heard = "";
    for await (const part of socket.setEncoding("utf8") as AsyncIterable<string>) heard += part;
    expect(heard).toMatch(/here$/);
  });
});

describe("requests that are sent on before they are answered", () => {
  it("are answered, so many and no more: whoever sends another is hung up on, and nothing of theirs stays", async () => {
    const s = await serving();
    const { lost } = await s.caller(call("/never").repeat(FAIRNESS.atOnce + 100));
    await lost;
    expect(s.answers).toHaveLength(FAIRNESS.atOnce);
    expect(s.gone).toHaveLength(FAIRNESS.atOnce + 100);
  });

  it("are answered in their order, and one after the other as many as anybody likes", async () => {
    const s = await serving((req, res) => send(new Response(`<${req.url}>`), res));
    const { socket } = await s.caller(call("/1").repeat(FAIRNESS.atOnce - 1) + call("/2"));
    socket.setEncoding("utf8");
    let [heard, rounds] = ["", 0];
    for await (const part of socket as AsyncIterable<string>) {
      heard += part;
      if (!heard.includes("</2>")) continue;
      if (++rounds === 5) break;
      expect([...heard.matchAll(/<(.*?)>/g)].map(([, target]) => target)).toEqual([...Array<string>(FAIRNESS.atOnce - 1).fill("/1"), "/2"]);
      heard = "";
      socket.write(call("/1").repeat(FAIRNESS.atOnce - 1) + call("/2"));
    }
    expect(s.answers).toHaveLength(5 * FAIRNESS.atOnce);
  });
});
