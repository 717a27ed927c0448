import net from "node:net";
import fc from "fast-check";
import type { Figures } from "../soak/area";
import { mayAnswer, mayChange } from "./fuzz-doors";
import { calls } from "./calls";
import { type Call, fits, text } from "./inputs";
import type { WireStage } from "./wire-stage";

/** From the first byte to the last answer of a connection; only what hangs takes so long. */
const PATIENCE_MS = 30_000;
/** Calls that follow each other on one connection, without waiting for answers: as many as the server lets it (FAIRNESS in app/server.ts). */
const PIPELINE = 8;

const latin = (t: string) => Buffer.from(t, "latin1");

/** A whole request, with its length or in chunks. */
function wire({ method, target, headers, body }: Call, how: { chunked: boolean; address: string; last: boolean }): Buffer {
  const ends = how.chunked && body.length > 0 ? ["transfer-encoding: chunked"] : body.length > 0 || method === "POST" ? [`content-length: ${body.length}`] : [];
  const head = [`${method} ${target.replace(/[^\x21-\x7e]/g, "%20")} HTTP/1.1`, "host: tuan.example", `x-forwarded-for: ${how.address}`, ...headers.map(([n, v]) => `${n}: ${v}`), ...ends, ...(how.last ? ["connection: close"] : [])].join("\r\n");
  const chunks = [...body].length === 0 ? [] : [Buffer.from(`${body.length.toString(16)}\r\n`), Buffer.from(body), Buffer.from("\r\n0\r\n\r\n")];
  return Buffer.concat([latin(`${head}\r\n\r\n`), ...(how.chunked ? chunks : [Buffer.from(body)])]);
}

const address = fc.tuple(fc.nat(255), fc.nat(255)).map(([x, y]) => `198.18.${x}.${y}`);

/** Bytes that are no HTTP, or HTTP that nobody should write. */
const noise = (good: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> => {
  const head = (line: string, ...more: string[]) => latin([line, "host: a", ...more].join("\r\n") + "\r\n\r\n");
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(good, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 })).map(([b, flips]) => { const out = Buffer.from(b); for (const [at, byte] of flips) out[at % out.length] = byte; return out; }) },
    { weight: 2, arbitrary: fc.tuple(good, fc.nat()).map(([b, at]) => b.subarray(0, at % b.length)) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom("GET", "POST", "get", "QUERY", "TRACE", "CONNECT", "TRACK", "PRI", "M-SEARCH", "", "GE T"), fc.oneof(text, fc.constantFrom("*", "/", "//", "/\\", "//evil.example/proxy/seats", "http://evil.example/webhooks", "http://[::1", "/proxy/%", "/%00", "/assets/../../../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "?", "#", "/app?%", "/proxy/../webhooks", "/build/server/index.js", "/favicon.svg", "/app.data?_routes=x")), fc.constantFrom("HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "http/1.1", "")).map(([m, t, v]) => head(`${m} ${t} ${v}`)) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom("content-length: -1", "content-length: 1, 2", "content-length: 99999999999999999999", "content-length: 0x10", "content-length: 5\r\ncontent-length: 6", "content-length: 4\r\ntransfer-encoding: chunked", "transfer-encoding: chunked, identity", "transfer-encoding: \x0bchunked", "expect: 100-continue", "expect: nonsense", "upgrade: websocket\r\nconnection: upgrade", "upgrade: h2c\r\nconnection: upgrade, http2-settings", ": empty", "na me: x", "x: a\0b", "x: \xff\xfe", " folded: x", "x-forwarded-for: <script>, ,,, 1", "authorization: Bearer \xe9.\xe9.\xe9", `x: ${"y".repeat(20_000)}`, "range: bytes=0-0,-1", "accept-encoding: \xff", "cookie: a=\x01"), fc.constantFrom("/webhooks", "/proxy/seats", "/extension/invite", "/app", "/", "/auth/login?shop=x", "/assets/x.js")).map(([h, t]) => head(`POST ${t} HTTP/1.1`, h)) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("zz\r\nabc\r\n0\r\n\r\n", "-1\r\n", "ffffffffffffffff1\r\n", "3;ext=\"x\r\nabc\r\n0\r\n\r\n", "3\nabc\n0\n\n", "3\r\nabcde\r\n", "0\r\nx: y\r\n\r\nGET / HTTP/1.1\r\n\r\n", "00000000000000000003\r\nabc\r\n0\r\n\r\n"), fc.constantFrom("/webhooks", "/proxy/seats")).map(([c, t]) => Buffer.concat([latin(`POST ${t} HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n`), latin(c)])) },
    { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 300 }).map((b) => Buffer.from(b)) },
    { weight: 1, arbitrary: fc.constantFrom("\r\n\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", "GET / HTTP/1.1\r\n" + "a: b\r\n".repeat(3_000) + "\r\n", "GET /" + "a".repeat(70_000) + " HTTP/1.1\r\n\r\n").map(latin) },
  );
};

/**
 * Writes, and reads until the server hangs up. @throws when it never does
 * @param whole its last call asks the server to hang up. Noise instead says that no more will come, whereupon Node lets go of
 * answers that are not there yet
 */
function converse(port: number, sent: Buffer, whole: boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = net.connect({ port, host: "127.0.0.1", allowHalfOpen: !whole }, () => (whole ? socket.write(sent) : socket.end(sent)));
    const said = () => Buffer.concat(parts).toString("latin1");
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy();
      reject(new Error(`no answer and no end within ${PATIENCE_MS} ms; so far: ${said().slice(0, 200)}`));
    });
    socket.on("data", (part: Buffer) => parts.push(part));
    // A server that hangs up while we still write is a server that has had enough: what it said counts.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(said()));
  });
}

const statuses = (said: string) => [...said.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((m) => Number(m[1]));

/** One connection: some whole calls one behind the other, or one stroke of noise. */
type Line = { whole: true; calls: { call: Call; chunked: boolean; address: string }[] } | { whole: false; bytes: Buffer };

/** Inputs of one block on the wire. */
export const WIRE_BLOCK = 100;
const PIPES = 6;
const AT_ONCE = 8;

/**
 * A block of raw bytes to the built server over TCP. None is answered 5xx or left hanging, whole calls are all
 * answered, the server lives on, and no table changes without leave.
 */
export async function fuzzWire(stage: WireStage, block: number, figures: Figures): Promise<void> {
  const known = { a: stage.a, b: stage.b, now: stage.now() };
  const replay = `replay: FUZZ_BLOCK=${block} npx vitest run --config vitest.journeys.config.ts tests/attack/built/fuzz.test.ts`;
  // Node's own limits answer these before the app sees them; what is fuzzed is what the app reads.
  const whole = fc.record({ call: calls(known).filter(fits), chunked: fc.boolean(), address });
  const pipes: Line[] = fc.sample(fc.array(whole, { minLength: PIPELINE, maxLength: PIPELINE }), { seed: block, numRuns: PIPES }).map((list) => ({ whole: true, calls: list }));
  const good = whole.map((w) => wire(w.call, { ...w, last: true }));
  const strokes: Line[] = fc.sample(noise(good), { seed: block, numRuns: WIRE_BLOCK - PIPES * PIPELINE }).map((b) => ({ whole: false, bytes: b }));
  const count = (name: string, n = 1) => (figures[name] = (figures[name] ?? 0) + n);
  const allowed = new Set<string>();
  const before = await stage.digests();

  const send = async (line: Line) => {
    const bytes = line.whole ? Buffer.concat(line.calls.map((c, i) => wire(c.call, { ...c, last: i === line.calls.length - 1 }))) : line.bytes;
    try {
      const said = statuses(await converse(stage.port, bytes, line.whole));
      for (const status of said) count(`on the wire: answered ${status}`);
      if (said.some((status, i) => !mayAnswer(line.whole ? (line.calls[i]?.call ?? null) : null, status) && !(!line.whole && bytes.includes("/readyz")))) throw new Error(`answered ${said.join(", ")}`);
      if (!line.whole) return count(said.length > 0 ? "on the wire: noise answered" : "on the wire: noise cut off");
      if (said.length !== line.calls.length) throw new Error(`${line.calls.length} calls, answered ${said.join(", ")}`);
      line.calls.forEach(({ call }, i) => mayChange(call, said[i]!).forEach((table) => allowed.add(table)));
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${bytes.toString("latin1").slice(0, 6_000)}\n${replay}`, { cause: error });
    }
  };
  const lines = [...pipes, ...strokes];
  await Promise.all(Array.from({ length: AT_ONCE }, async (_, lane) => {
    for (let i = lane; i < lines.length; i += AT_ONCE) await send(lines[i]!);
  }));
  // Noise may by chance be a whole call that was meant to change something: signed bytes that were not hit.
  for (const { bytes } of strokes.flatMap((line) => (line.whole ? [] : [line]))) {
    const target = /^POST (\/[^? ]*)/.exec(bytes.toString("latin1"))?.[1];
    if (target) mayChange({ method: "POST", target, headers: [], body: new Uint8Array() }, target === "/pixel" ? 204 : 200).forEach((table) => allowed.add(table));
  }
  if (!stage.app.running()) throw new Error(`the server ended by itself\n${stage.app.log().slice(-2_000)}\n${replay}`);
  const after = await stage.digests();
  const wrong = Object.keys(after).filter((table) => after[table] !== before[table] && !allowed.has(table));
  if (wrong.length > 0) throw new Error(`changed without leave: ${wrong.join(", ")}\n${replay}`);
}
