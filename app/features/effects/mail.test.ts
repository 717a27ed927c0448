import { expect, it } from "vitest";
import { CAMPAIGN, GROUP, id, SHOP, shopRecord } from "../../../tests/contracts/samples";
import { eachDatabase } from "../../../tests/support/databases";
import { effectStage, paid } from "../../../tests/support/effect-stage";
import type { Seat } from "../../domain/group";
import type { SeatId } from "../../domain/id";
import { ok, refuse } from "../../domain/result";
import type { Mailer } from "../../ports/mail";
import type { MailKind, OutboxMessage } from "../../ports/outbox";
import { group } from "../../../tests/contracts/samples";

const seatId = id("sea", 1) as SeatId;
const about = { campaignId: CAMPAIGN, groupId: GROUP, seatId };
const write = (mail: MailKind): OutboxMessage => ({ ...about, kind: "mail.write", key: `w:${mail}`, payload: { mail, seatId } });
type Sent = Parameters<Mailer["send"]>[0];

eachDatabase((open) => {
  const stageWith = async (change: Partial<Seat> = {}) => {
    const stage = await effectStage(open);
    await stage.uow.run((tx) => tx.groups.insert(SHOP, group({ seats: [{ ...paid(1), ...change }] })));
    const sent: Sent[] = [];
    stage.told.mailer = { configured: true, send: async (mail) => void sent.push(mail) };
    return { ...stage, sent };
  };
  const stateOf = async (stage: Awaited<ReturnType<typeof stageWith>>, mail: MailKind) => {
    const found = await stage.uow.read((tx) => tx.mails.find(SHOP, `w:${mail}`));
    return found && { state: found.state, reason: found.reason };
  };

  it("writes a mail in the shopper's language and sends it once", async () => {
    const stage = await stageWith({ locale: "zh-Hant-TW" });
    await stage.ask(write("joined"));
    await stage.work();
    expect(stage.sent).toHaveLength(1);
    expect(stage.sent[0]).toMatchObject({ to: "member1@example.com", from: `"Tea House" <shop@example.com>` });
    expect(stage.sent[0]!.html).toContain('lang="zh-TW"');
    expect(await stateOf(stage, "joined")).toEqual({ state: "sent", reason: null });
    await stage.uow.run((tx) => tx.outbox.replay(SHOP, "mail.send:w:joined", stage.clock.at));
    await stage.work();
    expect(stage.sent).toHaveLength(1);
  });

  it("sends nothing to nobody: a mail that was redacted after it failed is over", async () => {
    const stage = await stageWith();
    stage.told.mailer = { configured: true, send: () => Promise.reject(new Error("mailbox full")) };
    await stage.ask(write("joined"));
    await stage.work();
    await stage.work();
    await stage.db.prisma.mail.updateMany({ data: { recipient: "", subject: "", text: "", html: "", reason: "redacted" } });
    stage.told.mailer = { configured: true, send: async (mail) => void stage.sent.push(mail) };
    await stage.wearOut();
    expect(stage.sent).toEqual([]);
    expect(await stage.message("mail.send:w:joined")).toMatchObject({ state: "done" });
  });

  it.each(["*", "en_US", "x", "", "en;q=0.9", "a-b-c-d-e-f-g-h-i-j", "zh_CN"])("writes to a shopper whose locale is %j", async (locale) => {
    const stage = await stageWith({ locale });
    await stage.ask(write("joined"));
    await stage.work();
    expect(stage.sent).toHaveLength(1);
  });

  it("keeps a mail as not sent without mail settings, and sends it when they are there", async () => {
    const stage = await stageWith();
    stage.told.mailer = { configured: false, send: () => Promise.reject(new Error("nothing may be sent")) };
    await stage.ask(write("joined"));
    await stage.work();
    expect(await stateOf(stage, "joined")).toEqual({ state: "not_sent", reason: "no_mail_settings" });
    expect(await stage.retryMail(SHOP, "w:joined")).toEqual(refuse("mail.not_configured"));

    stage.told.mailer = { configured: true, send: async (mail) => void stage.sent.push(mail) };
    expect(await stage.retryMail(SHOP, "w:joined")).toEqual(ok(null));
    expect(await stateOf(stage, "joined")).toEqual({ state: "waiting", reason: null });
    await stage.work();
    expect(stage.sent).toHaveLength(1);
    expect(await stateOf(stage, "joined")).toEqual({ state: "sent", reason: null });
    expect(await stage.retryMail(SHOP, "w:joined")).toEqual(refuse("mail.sent"));
    expect(await stage.retryMail(SHOP, "unknown")).toEqual(refuse("mail.unknown"));
  });

  it("sends an unsent mail even after the queue has forgotten it", async () => {
    const stage = await stageWith();
    stage.told.mailer = { configured: false, send: async () => {} };
    await stage.ask(write("joined"));
    await stage.work();
    await stage.db.prisma.outboxMessage.deleteMany();
    stage.told.mailer = { configured: true, send: async (mail) => void stage.sent.push(mail) };
    expect(await stage.retryMail(SHOP, "w:joined")).toEqual(ok(null));
    await stage.work();
    expect(stage.sent).toHaveLength(1);
  });

  it("tries again while the mail server is away, and says so in the end", async () => {
    const stage = await stageWith();
    stage.told.mailer = { configured: true, send: () => Promise.reject(new Error("ECONNREFUSED")) };
    await stage.ask(write("joined"));
    await stage.work();
    expect(await stateOf(stage, "joined")).toEqual({ state: "failed", reason: "ECONNREFUSED" });
    await stage.wearOut();
    expect(await stage.message("mail.send:w:joined")).toMatchObject({ state: "dead", attempts: 20 });
    stage.told.mailer = { configured: true, send: async (mail) => void stage.sent.push(mail) };
    expect(await stage.retryMail(SHOP, "w:joined")).toEqual(ok(null));
    await stage.work();
    expect(await stateOf(stage, "joined")).toEqual({ state: "sent", reason: null });
  });

  it("keeps what a mail server says of a mail, but not whom it names", async () => {
    const stage = await stageWith();
    stage.told.mailer = { configured: true, send: ({ to }) => Promise.reject(new Error(`550 5.1.1 <${to}>: unknown here`)) };
    await stage.ask(write("joined"));
    await stage.work();
    expect(stage.told.log.length).toBeGreaterThan(0);
    expect(await stateOf(stage, "joined")).toEqual({ state: "failed", reason: "550 5.1.1 <[address]>: unknown here" });
    expect(await stage.message("mail.send:w:joined")).toMatchObject({ lastError: "550 5.1.1 <[address]>: unknown here" });
  });

  it("writes no news that is none any more, and to nobody without an address", async () => {
    const stage = await stageWith({ email: null });
    await stage.ask(write("joined"));
    await stage.work();
    expect(await stateOf(stage, "joined")).toBeNull();

    const over = await stageWith();
    await over.uow.run(async (tx) => {
      const before = (await tx.groups.load(SHOP, GROUP))!;
      await tx.groups.save(SHOP, before, { ...before, status: "succeeded", ending: "filled" });
    });
    await over.ask(write("one_left"));
    await over.ask(write("succeeded"));
    await over.work();
    expect(await stateOf(over, "one_left")).toBeNull();
    expect(over.sent.map((m) => m.subject)).toEqual(["Everyone is in: your order ships"]);
  });

  it("lets no shop or product name into the headers or the markup", async () => {
    const stage = await stageWith();
    const evil = 'Tea"\r\nBcc: everybody@example.com\r\n<script>alert(1)</script>';
    await stage.uow.run(async (tx) => {
      await tx.shops.save(shopRecord({ name: evil }));
      const campaign = (await tx.campaigns.lock(SHOP, CAMPAIGN))!;
      await tx.campaigns.update({ ...campaign, product: { ...campaign.product, title: `${evil}{{ shop.secret }}{left}` } });
    });
    await stage.ask(write("joined"));
    await stage.work();
    const [mail] = stage.sent;
    expect(mail!.from).not.toMatch(/[\r\n]/);
    expect(mail!.from.match(/"/g)).toHaveLength(2);
    expect(mail!.subject).not.toMatch(/[\r\n]/);
    expect(mail!.html).not.toContain("<script>");
    expect(mail!.html).toContain("&lt;script&gt;");
    // Places in what a merchant typed are text, not places of ours.
    expect(mail!.text).toContain("{{ shop.secret }}{left}");
  });
});
