import { expect, it } from "vitest";
import { reseal } from "../../app/adapters/prisma/reseal";
import { snapshotOf } from "../../app/adapters/prisma/rows/order";
import { TokenCipher } from "../../app/adapters/shopify/token-cipher";
import { systemSealer } from "../../app/adapters/system/sealer";
import { systemSecrets } from "../../app/adapters/system/secrets";
import { whatIsRead } from "../../app/features/webhook-body";
import { eachDatabase, type TestDatabase } from "../support/databases";
import { asText, everything } from "./tables";
import { BATCH, campaign, delivery, group, GROUP, mail, NOW, order, participant, PAYOUT, payout, program, seat, SHOP, shopRecord, storedOrder } from "./samples";

const [OLD, NEW] = ["the secret of last year, long enough", "the secret of this year, long enough"];
const MANY = 403;
const LINE = { id: PAYOUT, minor: 358, name: "Liang Wei", account: "liang-pay@example.com", note: "Friends" };
const sessionId = `offline_${SHOP}`;
const run = ({ prisma }: TestDatabase, secret: string, ...former: string[]) => reseal(prisma, { sealer: systemSealer(secret, ...former), tokens: new TokenCipher(secret, ...former), body: whatIsRead });

/** A database as it was under the old secret: a shop, its session, many members, a mail. */
async function before({ uow, prisma }: TestDatabase, members: number) {
  const tokens = new TokenCipher(OLD);
  await uow.run(async (tx) => {
    await tx.shops.save(shopRecord());
    await tx.campaigns.insert(campaign(), []);
    await tx.groups.insert(SHOP, group({ size: members, seats: Array.from({ length: members }, (_, i) => seat(i + 1, { name: `Member ${i + 1}`, email: `m${i + 1}@example.com` })) }));
    await tx.mails.add(SHOP, mail("m"));
    await tx.programs.insert(SHOP, program());
    await tx.participants.insert(SHOP, participant());
    await tx.payouts.insert(SHOP, payout({ state: "approved" }));
    await tx.batches.take(SHOP, BATCH, LINE);
  });
  await prisma.session.create({ data: { id: sessionId, shop: SHOP, state: "", accessToken: tokens.seal("shpat_1", `${sessionId} access`), refreshToken: tokens.seal("shprt_1", `${sessionId} refresh`) } });
}

/** What a process that knows only the new secret reads. */
async function read({ prisma }: TestDatabase) {
  const sealer = systemSealer(NEW);
  const tokens = new TokenCipher(NEW);
  const session = await prisma.session.findFirstOrThrow();
  const person = await prisma.participant.findFirstOrThrow();
  return {
    affiliate: [person.name, person.email, person.payTo, person.answers].map((one) => sealer.open(one!)),
    payout: await prisma.payout.findFirstOrThrow().then((row) => [row.payTo, row.batchLine].map((one) => sealer.open(one!))),
    names: (await prisma.seat.findMany({ orderBy: { id: "asc" } })).map((row) => `${sealer.open(row.name!)} ${sealer.open(row.email!)}`),
    owner: sealer.open((await prisma.shop.findFirstOrThrow()).email!),
    mail: await prisma.mail.findFirstOrThrow().then((row) => [row.recipient, row.subject, row.text, row.html].map((one) => sealer.open(one))),
    tokens: [tokens.open(session.accessToken, `${sessionId} access`), tokens.open(session.refreshToken!, `${sessionId} refresh`)],
  };
}

eachDatabase((open, provider) => {
  it("brings every sealed value to the new secret, so that the former one can be dropped", async () => {
    const db = await open({ sealer: systemSealer(OLD) });
    await before(db, MANY);
    const values = 1 + 2 * MANY + 4 + 2 + 4 + 2;
    expect(await run(db, NEW, OLD)).toEqual({ resealed: values, current: 0, unreadable: 0, cleared: 0 });
    expect(await read(db)).toEqual({
      names: Array.from({ length: MANY }, (_, i) => `Member ${i + 1} m${i + 1}@example.com`),
      affiliate: [participant().name, participant().email, participant().payTo, JSON.stringify(participant().answers)],
      payout: [payout().payTo, JSON.stringify({ name: LINE.name, account: LINE.account, note: LINE.note })],
      owner: "owner@example.com", mail: ["liang@example.com", "Hello Liang", "Dear Liang", "<p>Dear Liang</p>"], tokens: ["shpat_1", "shprt_1"],
    });
    const after = asText(await everything(db.prisma, provider));
    expect(await run(db, NEW, OLD)).toEqual({ resealed: 0, current: values, unreadable: 0, cleared: 0 });
    expect(asText(await everything(db.prisma, provider))).toBe(after);
  });

  it("seals what was stored before its column was sealed, and clears what is not kept any more", async () => {
    const db = await open({ sealer: systemSealer(OLD) });
    await before(db, 2);
    await db.uow.run((tx) => tx.orders.record(SHOP, order(), NOW));
    const old = { ...JSON.parse(JSON.stringify(snapshotOf(order()))), lines: order().lines };
    await db.prisma.order.updateMany({ data: { snapshot: old } });
    await db.prisma.seat.updateMany({ data: { name: "Liang", email: "liang@example.com" } });
    await db.prisma.shop.updateMany({ data: { email: "owner@example.com" } });
    await db.uow.run(async (tx) => {
      await tx.inbox.add(delivery("whole", { body: `{"id":1001,"customer":{"email":"liang@example.com"}}` }));
      await tx.inbox.add(delivery("ids only", { body: `{"id":"1001"}` }));
    });
    expect(asText(await everything(db.prisma, provider))).toMatch(/Engraving/);
    expect(await run(db, NEW, OLD)).toEqual({ resealed: 1 + 4 + 4 + 2 + 4 + 2, current: 0, unreadable: 0, cleared: 2 });
    expect((await read(db)).names).toEqual(["Liang liang@example.com", "Liang liang@example.com"]);
    expect(asText(await everything(db.prisma, provider))).not.toMatch(/Liang|liang@|owner@|Engraving/);
    expect(await db.uow.read((tx) => tx.orders.find(SHOP, order().id))).toEqual(storedOrder());
  });

  it("counts what no secret opens, and leaves it for when its secret is found", async () => {
    const db = await open({ sealer: systemSealer(OLD) });
    await before(db, 1);
    const stored = asText(await everything(db.prisma, provider));
    expect(await run(db, NEW)).toEqual({ resealed: 0, current: 0, unreadable: 1 + 2 + 4 + 2 + 4 + 2, cleared: 0 });
    expect(asText(await everything(db.prisma, provider))).toBe(stored);
    expect((await run(db, NEW, OLD)).unreadable).toBe(0);
  });

  it("leaves what somebody else has changed meanwhile, and what was redacted", async () => {
    const db = await open({ sealer: systemSealer(OLD) });
    await before(db, 1);
    await db.prisma.mail.updateMany({ data: { recipient: "", subject: "", text: "", html: "" } });
    const late = new Proxy(db.prisma, {
      get: (prisma, name) =>
        name === "$transaction" ? async (writes: []) => prisma.seat.updateMany({ data: { name: null } }).then(() => prisma.$transaction(writes)) : (prisma[name as keyof typeof prisma] as unknown),
    });
    expect(await run({ ...db, prisma: late }, NEW, OLD)).toMatchObject({ resealed: 1 + 1 + 2 + 4 + 2, unreadable: 0 });
    expect(await db.uow.read((tx) => tx.groups.load(SHOP, GROUP))).toMatchObject({ seats: [{ name: null }] });
    expect(await db.prisma.mail.findFirstOrThrow()).toMatchObject({ recipient: "", text: "" });
  });
});

it("keeps a seat's token good after the secret was changed, and no longer than its secret is known", () => {
  const token = systemSecrets(OLD).sign("seat", "sea_1");
  expect(systemSecrets(NEW, OLD).open("seat", token)).toBe("sea_1");
  expect(systemSecrets(NEW).open("seat", token)).toBeNull();
});
