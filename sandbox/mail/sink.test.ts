import { connect } from "node:net";
import { createTransport } from "nodemailer";
import { expect, it } from "vitest";
import { mailSink } from "./sink";

it("keeps what is sent to it, in any language, and forgets on demand", async () => {
  const sink = mailSink(() => 42);
  const port = await sink.listen();
  const transport = createTransport(`smtp://127.0.0.1:${port}`);
  try {
    await transport.sendMail({ from: "Lantern & Leaf <hello@example.com>", to: "陈伟 <chen@example.com>", subject: "拼团成功", text: "大家都到齐了", html: "<p>大家都到齐了</p>" });
    expect(sink.all()).toEqual([{ to: "陈伟 <chen@example.com>", from: "Lantern & Leaf <hello@example.com>", subject: "拼团成功", text: expect.stringContaining("大家都到齐了"), html: expect.stringContaining("<p>大家都到齐了</p>"), at: 42, id: expect.stringMatching(/^<.+@.+>$/), oneClick: null }].map((mail) => ({ ...mail, to: expect.stringContaining("chen@example.com"), from: expect.stringContaining("hello@example.com") })));
    await transport.sendMail({ from: "a@example.com", to: "b@example.com", subject: "x", text: "x", headers: { "List-Unsubscribe": `<https://shop.example/stop?token=${"x".repeat(300)}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } });
    expect(sink.all().at(-1)!.oneClick).toBe(`https://shop.example/stop?token=${"x".repeat(300)}`);
    sink.clear();
    expect(sink.all()).toEqual([]);
  } finally {
    transport.close();
    await sink.close();
  }
});

it.each([
  ["whole, though nobody read it yet", "\r\n.\r\n", ["half a mail?"]],
  ["by half", "", []],
])("hears a client out that died after it had sent a mail %s", async (_how, end, subjects) => {
  const sink = mailSink(() => 42);
  const socket = connect(await sink.listen(), "127.0.0.1");
  try {
    const said = (code: string) => new Promise<void>((resolve) => socket.on("data", (text) => String(text).includes(code) && resolve()));
    await said("220 ");
    socket.write("EHLO x\r\nMAIL FROM:<a@example.com>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n");
    await said("354 ");
    socket.end(`From: a@example.com\r\nSubject: half a mail?\r\n\r\n${"line\r\n".repeat(50_000)}${end}`);
    expect(sink.all()).toEqual([]);
    await sink.hearOut();
    expect(sink.all().map((mail) => mail.subject)).toEqual(subjects);
  } finally {
    socket.destroy();
    await sink.close();
  }
});
