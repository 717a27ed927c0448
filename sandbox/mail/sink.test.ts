import { createTransport } from "nodemailer";
import { expect, it } from "vitest";
import { mailSink } from "./sink";

it("keeps what is sent to it, in any language, and forgets on demand", async () => {
  const sink = mailSink(() => 42);
  const port = await sink.listen();
  const transport = createTransport(`smtp://127.0.0.1:${port}`);
  try {
    await transport.sendMail({ from: "Lantern & Leaf <hello@example.com>", to: "陈伟 <chen@example.com>", subject: "拼团成功", text: "大家都到齐了", html: "<p>大家都到齐了</p>" });
    expect(sink.all()).toEqual([{ to: "陈伟 <chen@example.com>", from: "Lantern & Leaf <hello@example.com>", subject: "拼团成功", text: expect.stringContaining("大家都到齐了"), html: expect.stringContaining("<p>大家都到齐了</p>"), at: 42, id: expect.stringMatching(/^<.+@.+>$/) }].map((mail) => ({ ...mail, to: expect.stringContaining("chen@example.com"), from: expect.stringContaining("hello@example.com") })));
    sink.clear();
    expect(sink.all()).toEqual([]);
  } finally {
    transport.close();
    await sink.close();
  }
});
