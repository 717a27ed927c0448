import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { mailSink } from "../../../sandbox/mail/sink";
import { LEASE } from "../../jobs/leases";
import { createMailer, MAIL_PATIENCE } from "./mailer";

const mail = { key: "shop:mail", from: "a@shop.example", to: "mei@example.com", subject: "Everyone is in", text: "text", html: "<p>html</p>" };
const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

/** A mail server that takes a whole mail and then never says so. */
async function tarpit() {
  let tellTaken: () => void = () => {};
  let tellGone: () => void = () => {};
  const taken = new Promise<void>((resolve) => (tellTaken = resolve));
  const gone = new Promise<void>((resolve) => (tellGone = resolve));
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let [whole, writes] = ["", false];
    socket.write("220 ready\r\n");
    socket.on("error", () => {});
    socket.on("close", tellGone);
    socket.on("data", (data) => {
      whole += data.toString();
      if (writes) return whole.endsWith("\r\n.\r\n") ? tellTaken() : undefined;
      writes = whole.endsWith("DATA\r\n");
      socket.write(writes ? "354 go on\r\n" : "250 yes\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endings.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, taken, gone };
}

it("gives up on a server that takes a mail and then says nothing, well before the lease of its message runs out", async () => {
  const server = await tarpit();
  const patience = new AbortController();
  const asked: number[] = [];
  const sending = createMailer(server.url, (ms) => (asked.push(ms), patience.signal)).send(mail).then(() => "sent", (error: Error) => error.message);
  await server.taken;
  patience.abort();
  expect(await sending).toBe("the mail server did not answer in time");
  await server.gone;
  expect(asked).toEqual([MAIL_PATIENCE]);
  expect(MAIL_PATIENCE).toBeLessThanOrEqual(LEASE / 4);
});

it("gives no mail to the server twice that it has taken, and one again that it may not have taken", async () => {
  const sink = mailSink(() => 0);
  const port = await sink.listen();
  endings.push(() => sink.close());
  const given = [AbortSignal.abort(), new AbortController().signal, new AbortController().signal];
  const mailer = createMailer(`smtp://127.0.0.1:${port}`, () => given.shift()!);
  await expect(mailer.send(mail)).rejects.toThrow("did not answer in time");
  await mailer.send(mail);
  // The note that it was sent could not be written, so that its message comes once more.
  await mailer.send(mail);
  await mailer.send({ ...mail, key: "shop:another" });
  expect(sink.all().map(({ subject }) => subject)).toEqual(["Everyone is in", "Everyone is in"]);
  expect(new Set(sink.all().map(({ id }) => id)).size).toBe(2);
});
