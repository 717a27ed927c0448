import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { systemSecrets } from "../../app/adapters/system/secrets";
import { systemSealer } from "../../app/adapters/system/sealer";
import type { SeatId } from "../../app/domain/id";
import { MINUTE } from "../../app/domain/instant";
import { refuse } from "../../app/domain/result";
import { exportCustomer, redactCustomer } from "../../app/features/privacy";
import { eraseShop } from "../../app/features/uninstall-shop";
import { scripted } from "../support/effect-stage";
import { eachDatabase, type TestDatabase } from "../support/databases";
import { asText, everything } from "./tables";
import { attribution, BATCH, batch, campaign, delivery, earned, effect, grant, GROUP, group, id, INVITATION, invitation, mail, NOW, order, OTHER, PARTICIPANT, participant, PAYOUT, payout, PROGRAM, program, seat, SHOP, shopRecord } from "./samples";

/** Somebody nobody could mistake for another. */
const PERSON = { customer: "7700770077", name: "Xiaomeiling", surname: "Wolkenstein", email: "xiaomeiling.wolkenstein@post.example", phone: "+49 1517 7007700", street: "Canal Street 4711", message: "Happy birthday from Xiaomeiling" };
const TRACES = [PERSON.customer, PERSON.name, PERSON.surname, PERSON.email, PERSON.phone, PERSON.street, "her address", "v:her browser", "v:her phone", "v:hers", PERSON.email.toUpperCase(), "her-mailbox"];
/** What her address is compared by. */
const MAILBOX = "her-mailbox";
const gid = (number: number) => `gid://shopify/Order/${number}`;
const CUSTOMER = `gid://shopify/Customer/${PERSON.customer}`;
const sea = (number: number) => id("sea", number) as SeatId;
const sealer = systemSealer("a secret of the tests");

/** Her seats: as a customer, as a guest whose order Shopify ties to her, and one asked for and never paid. */
const hers = [
  seat(1, { state: "counted", shopperKey: `c:${CUSTOMER}`, addressKey: "her address", customerId: CUSTOMER, name: PERSON.name, email: PERSON.email, orderId: gid(1), orderName: "#1", paidMinor: 1_592, currency: "EUR" }),
  seat(2, { state: "failed", shopperKey: "v:her browser", addressKey: "her address", name: `${PERSON.name} ${PERSON.surname}`, email: PERSON.email, orderId: gid(2), orderName: "#2", paidMinor: 800, currency: "EUR", refund: "problem" }),
  seat(3, { state: "held", shopperKey: "v:her browser", name: PERSON.name }),
];
const mei = seat(4, { state: "counted", name: "Mei", email: "mei@example.com", shopperKey: "c:gid://shopify/Customer/77", customerId: "gid://shopify/Customer/77", orderId: gid(4), orderName: "#4", paidMinor: 900, currency: "EUR" });

async function life(db: TestDatabase) {
  const line = (number: number) => ({ ...order().lines[0]!, id: `gid://shopify/LineItem/${number}`, properties: { Engraving: PERSON.message } });
  await db.uow.run(async (tx) => {
    for (const shop of [SHOP, OTHER]) await tx.shops.save(shopRecord({ shop }));
    await tx.campaigns.insert(campaign(), []);
    await tx.groups.insert(SHOP, group({ size: 9, seats: [...hers, mei] }));
    await tx.orders.record(SHOP, order({ id: gid(1), customerId: CUSTOMER, email: PERSON.email, buyer: PERSON.name, lines: [line(1)] }), NOW);
    await tx.orders.record(SHOP, order({ id: gid(2), customerId: null, email: PERSON.email, buyer: PERSON.name, lines: [line(2)] }), NOW);
    await tx.orders.record(SHOP, order({ id: gid(4), customerId: "gid://shopify/Customer/77", lines: [] }), NOW);
    await tx.facts.record(SHOP, [1, 2, 4].map((n) => ({ key: `seat.held:${sea(n)}`, kind: "seat.held" as const, at: NOW, campaignId: null, groupId: GROUP, seatId: sea(n), orderId: null, detail: {} })));
    await tx.problems.raise(SHOP, { key: `refund_failed:${sea(2)}:${gid(2)}`, kind: "refund_failed", campaignId: null, groupId: GROUP, seatId: sea(2), orderId: gid(2), detail: { order: "#2", words: `the card of ${PERSON.name} ${PERSON.surname} is closed` }, raisedAt: NOW });
    await tx.outbox.add(SHOP, { ...effect(`order.refund:${sea(2)}`), seatId: sea(2) });
    await tx.mails.add(SHOP, mail("mail.write:1", { seatId: sea(1), recipient: PERSON.email, subject: `You are in, ${PERSON.name}`, text: `Dear ${PERSON.name}`, html: `<p>${PERSON.name}</p>`, state: "sent" }));
    await tx.mails.add(SHOP, mail("mail.write:2", { seatId: sea(2), recipient: PERSON.email, subject: "s", text: "t", html: "h", state: "waiting" }));
    await tx.mails.add(SHOP, mail("mail.write:4", { seatId: sea(4), recipient: "mei@example.com" }));
    await tx.mails.add(SHOP, mail(`data_request:${PERSON.customer}:1`, { kind: "data_request", seatId: null, text: `customer ${PERSON.customer} ${PERSON.email}` }));
    await tx.outbox.add(SHOP, { ...effect(`mail.send:data_request:${PERSON.customer}:1`), kind: "mail.send", payload: { mailKey: `data_request:${PERSON.customer}:1` } });
    await tx.mails.add(SHOP, mail("data_request:77", { kind: "data_request", seatId: null, text: "customer 77" }));
    // She brings buyers, too, and came by somebody's link herself.
    await tx.programs.insert(SHOP, program());
    await tx.participants.insert(SHOP, participant({ customerId: PERSON.customer, name: `${PERSON.name} ${PERSON.surname}`, email: PERSON.email, answers: [{ question: "Where?", answer: `At ${PERSON.street}` }], payTo: PERSON.email }));
    await tx.participants.insert(SHOP, participant({ id: id("par", 2), code: "MEIMEI22", customerId: "77", emailKey: "meis", name: "Mei", email: "mei@example.com", payTo: null }));
    // Without an account she shares, too, and left her address for it; she was invited, and written to.
    await tx.participants.insert(SHOP, participant({ id: id("par", 3), code: "GUEST333", customerId: null, guestKey: "v:hers", emailKey: MAILBOX, hears: { words: "rewards-1", at: NOW }, name: null, email: PERSON.email, answers: [], payTo: null }));
    await tx.participants.insert(SHOP, participant({ id: id("par", 4), code: "ANOTHER4", customerId: "78", emailKey: MAILBOX, hears: { words: "rewards-1", at: NOW }, name: "Bo", email: PERSON.email.toUpperCase(), answers: [], payTo: null }));
    await tx.invitations.insert(SHOP, invitation({ email: PERSON.email, emailKey: MAILBOX, note: `Come along, ${PERSON.name}` }));
    await tx.invitations.insert(SHOP, invitation({ id: id("inv", 2), participantId: id("par", 2) }));
    await tx.mails.add(SHOP, mail("mail.tell:coupon:1", { kind: "coupon", seatId: null, participantId: id("par", 3), recipient: PERSON.email, subject: "A thank-you", text: "A friend has bought", html: "<p>A friend has bought</p>", state: "sent" }));
    await tx.mails.add(SHOP, mail("mail.tell:invited:1", { kind: "invited", seatId: null, invitationId: INVITATION, recipient: PERSON.email, subject: "Come along", text: `Come along, ${PERSON.name}`, html: "<p></p>", state: "waiting" }));
    await tx.mails.add(SHOP, mail("mail.tell:invited:2", { kind: "invited", seatId: null, invitationId: id("inv", 2), recipient: "mei@example.com" }));
    await tx.attributions.record(SHOP, attribution({ orderId: gid(1), participantId: id("par", 2), claims: [] }));
    await tx.attributions.bind(SHOP, PERSON.customer, { programId: PROGRAM, participantId: id("par", 2), at: NOW });
    await tx.attributions.bind(SHOP, "77", { programId: PROGRAM, participantId: id("par", 2), at: NOW });
    await tx.grants.insert(SHOP, grant({ orderId: gid(4) }));
    await tx.ledger.book(SHOP, earned(358, { orderId: gid(4) }));
    await tx.payouts.insert(SHOP, payout({ state: "approved", payTo: PERSON.email }));
    await tx.payouts.insert(SHOP, payout({ id: id("pay", 2), state: "declined", reason: `Dear ${PERSON.name}, not now`, payTo: PERSON.street }));
    await tx.batches.insert(SHOP, batch());
    await tx.batches.take(SHOP, BATCH, { id: PAYOUT, minor: 358, name: `${PERSON.name} ${PERSON.surname}`, account: PERSON.email, note: "Friends of the house" });
    // Friends' coupons: one that her browser has not used, one that came with her order, one of the browser she shares from. And who came by her own link.
    await tx.coupons.add(SHOP, PROGRAM, "friend", "her friends", ["C-1", "C-2", "C-3", "C-4"]);
    await tx.coupons.pool(SHOP, "her friends", []);
    for (const holderKey of ["v:her browser", "v:her phone", "v:hers", "c:gid://shopify/Customer/77"]) await tx.coupons.give(SHOP, PROGRAM, "friend", { participantId: holderKey.startsWith("c:") ? PARTICIPANT : id("par", 2), holderKey, grantId: null, at: NOW, until: NOW });
    await tx.coupons.use(SHOP, "C-2", gid(2));
    // Of another shop, the same number is another person.
    await tx.orders.record(OTHER, order({ id: gid(1), customerId: "gid://shopify/Customer/1" }), NOW);
  });
  await db.prisma.outboxMessage.updateMany({ where: { seatId: sea(2) }, data: { state: "dead", lastError: `550 ${PERSON.email} is unknown` } });
  const whole = JSON.stringify({ id: 1, customer: { id: Number(PERSON.customer), email: PERSON.email, phone: PERSON.phone, last_name: PERSON.surname }, shipping_address: { address1: PERSON.street } });
  for (const [webhook, body] of [["whole", whole], ["ids", `{"id":"2"}`], ["of-another", `{"id":"20"}`]] as const) await db.uow.run((tx) => tx.inbox.add(delivery(webhook, { body })));
  await db.prisma.inboxMessage.updateMany({ data: { state: "dead" } });
}

/** Every row of every table, sealed values opened, in which something of her stands: a trace, a seat or an order of hers. */
async function rowsOfHers({ prisma }: TestDatabase, provider: Parameters<typeof everything>[1]) {
  const marks = [...TRACES, ...hers.map((one) => one.id), gid(1), gid(2), PARTICIPANT, id("par", 3)];
  const names = (text: string) => marks.some((mark) => new RegExp(`${mark.replace(/[+.]/g, "\\$&")}(?!\\d)`).test(text)) || /"body":"\{\\"id\\":\\?"?2\\?"?\}/.test(text);
  const all = await everything(prisma, provider);
  return Object.entries(all).flatMap(([table, rows]) => rows.filter((row) => row.shop === SHOP).flatMap((row) => (names(opened(row)) ? [{ table, key: nameOf(row), text: opened(row) }] : [])));
}

const nameOf = (row: Record<string, unknown>) => String(row.key ?? row.booking ?? row.id ?? row.code ?? (row.customerId ? `of ${String(row.customerId)}` : row.orderId));

const opened = (value: unknown) => asText(value).replace(/v1\.[\w-]{38,}/g, (sealed) => sealer.open(sealed));
const KINDS: Record<string, string> = { Seat: "seats", Order: "orders", Fact: "facts", Problem: "problems", Mail: "mails", OutboxMessage: "effects", InboxMessage: "webhooks", Participant: "participants", Invitation: "invitations", Binding: "bindings", Attribution: "attributions", Coupon: "coupons", Grant: "grants", LedgerEntry: "ledger", Payout: "payouts" };
/** Tables in which nothing can be hers, and why. A new table is named here, or has a row of hers in `life`. */
const NOBODYS: Record<string, string> = {
  Session: "access to Shopify: offline tokens, which name no person",
  Shop: "the merchant's, not a customer's",
  Campaign: "what the merchant sells, in the merchant's words",
  Offer: "prices of a campaign",
  Code: "codes in stock; whose one becomes stands at the seat",
  Group: "state and size; who is in it stands at the seats",
  Program: "what the merchant promises, in the merchant's words",
  ProgramStock: "sums of a program",
  VisitDay: "counts by link and day: of visitors nothing is kept, and whose link it is stands at the participant",
  CheckoutSeen: "keyed hashes of checkouts, which lead to no customer and no order",
  PayoutBatch: "sums of a file; whose payouts are in it stands at the payouts",
};
const request = { customerId: PERSON.customer, orderIds: ["2"], mailboxes: [MAILBOX] };

eachDatabase((open, provider) => {
  const start = async () => {
    const db = await open();
    await life(db);
    return { db, deps: { uow: db.uow, clock: { now: () => NOW + MINUTE }, secrets: systemSecrets("a secret of the tests"), commerce: scripted({}), sweep: () => db.sweep() } };
  };

  it("exports every row that is kept of a person, as a search of the whole database finds them", async () => {
    const { db, deps } = await start();
    const kept = await rowsOfHers(db, provider);
    expect(new Set(kept.map((row) => row.table))).toEqual(new Set(Object.keys(KINDS)));
    expect(Object.keys(await everything(db.prisma, provider)).sort()).toEqual([...Object.keys(KINDS), ...Object.keys(NOBODYS)].sort());
    await exportCustomer(deps)(SHOP, request, "55");
    const report = await db.uow.read((tx) => tx.mails.find(SHOP, "data_request:55"));
    const told = JSON.parse(report!.text.slice(report!.text.indexOf("{"))) as { kept: Record<string, Record<string, unknown>[]> };
    const keys = Object.entries(told.kept).flatMap(([kind, rows]) => rows.map((row) => `${kind} ${nameOf(row)}`));
    // The order to send an answer is about the answer, which is told.
    const expected = kept.filter((row) => row.key !== `mail.send:data_request:${PERSON.customer}:1`).map((row) => `${KINDS[row.table]} ${row.key}`);
    expect(keys.sort()).toEqual(expected.sort());
    for (const word of [PERSON.name, PERSON.surname, PERSON.email, CUSTOMER, "her address", "#2", "Dear "]) expect(report!.text).toContain(word);
    for (const word of ["Mei", "mei@example.com", "MEIMEI22", "v1.", "Customer/77\""]) expect(report!.text).not.toContain(word);
    expect(report).toMatchObject({ recipient: "owner@example.com", state: "waiting" });
  });

  it("answers a request that comes once more, after the person was forgotten, not once more", async () => {
    const { db, deps } = await start();
    await exportCustomer(deps)(SHOP, request, "55");
    await redactCustomer(deps)(SHOP, request, deps.clock.now());
    const before = await db.prisma.mail.findMany({ where: { key: "data_request:55" } });
    await exportCustomer(deps)(SHOP, request, "55");
    const after = await db.prisma.mail.findMany({ where: { key: "data_request:55" } });
    expect(after).toEqual(before);
    expect(after).toMatchObject([{ state: "not_sent", reason: "redacted", recipient: "", text: "" }]);
    expect(await db.prisma.outboxMessage.count({ where: { key: "mail.send:data_request:55" } })).toBe(1);
  });

  it("forgets a person in every table and every column, sealed ones opened, while figures and everybody else stay", async () => {
    const { db, deps } = await start();
    await exportCustomer(deps)(SHOP, request, "55");
    const before = await everything(db.prisma, provider);
    await redactCustomer(deps)(SHOP, request, deps.clock.now());
    const after = await everything(db.prisma, provider);
    for (const trace of TRACES) expect(opened(after), trace).not.toContain(trace);
    await db.uow.read(async (tx) => {
      const found = await tx.groups.load(SHOP, GROUP);
      expect(found?.seats.map((one) => [one.state, one.paidMinor, one.orderId, one.name, one.email])).toEqual([["counted", 1_592, gid(1), null, null], ["failed", 800, gid(2), null, null], ["held", null, null, null, null], ["counted", 900, gid(4), "Mei", "mei@example.com"]]);
      expect(await tx.orders.find(SHOP, gid(1))).toMatchObject({ customerId: null, totalMinor: order().totalMinor });
      expect(await tx.orders.find(SHOP, gid(4))).toMatchObject({ customerId: "gid://shopify/Customer/77" });
      expect(await tx.mails.find(SHOP, "mail.write:2")).toMatchObject({ state: "not_sent", reason: "redacted", recipient: "" });
      expect(await tx.mails.find(SHOP, "mail.write:1")).toMatchObject({ state: "sent", text: "" });
      expect(await tx.mails.find(SHOP, "mail.write:4")).toMatchObject({ recipient: "mei@example.com" });
      expect(await tx.mails.find(SHOP, "data_request:77")).not.toBeNull();
      expect(await tx.problems.find(SHOP, `refund_failed:${sea(2)}:${gid(2)}`)).toMatchObject({ status: "open", detail: { order: "#2", words: "the card of … is closed" } });
      expect(Object.values(await tx.people.gather(SHOP, PERSON.customer, [])).flat()).toEqual([]);
    });
    expect(after.Participant!.map((row) => [row.id, row.standing, row.customerId, row.email === null]).sort()).toEqual([[PARTICIPANT, "declined", null, true], [id("par", 2), "approved", "77", false], [id("par", 3), "declined", null, true], [id("par", 4), "approved", "78", true]]);
    expect(after.Invitation!.map((row) => row.id)).toEqual([id("inv", 2)]);
    expect(after.Mail!.find((row) => row.key === "mail.tell:invited:1")).toMatchObject({ state: "not_sent", reason: "redacted", recipient: "" });
    expect(after.Mail!.find((row) => row.key === "mail.tell:invited:2")).toMatchObject({ state: "waiting" });
    expect(after.Binding!.map((row) => row.customerId)).toEqual(["77"]);
    for (const table of ["Group", "Attribution", "Grant", "LedgerEntry", "PayoutBatch", "Campaign", "Fact", "Shop"]) expect(after[table], table).toEqual(before[table]);
    expect(before.Coupon!.map((row) => row.holderKey).sort()).toEqual(["c:gid://shopify/Customer/77", "v:her browser", "v:her phone", "v:hers"]);
    const byCode = (rows: Record<string, unknown>[]) => [...rows].sort((a, b) => (String(a.code) < String(b.code) ? -1 : 1));
    expect(byCode(after.Coupon!)).toEqual(byCode(before.Coupon!).map((row) => (String(row.holderKey).startsWith("v:") ? { ...row, holderKey: null } : row)));
    // Of what paid her, the sum is left.
    const byId = (rows: Record<string, unknown>[]) => [...rows].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
    expect(byId(after.Payout!)).toEqual(byId(before.Payout!).map((row) => ({ ...row, payTo: null, reason: null, batchLine: null })));
    expect(after.Order!.filter((row) => row.shop === OTHER)).toEqual(before.Order!.filter((row) => row.shop === OTHER));
    expect(after.InboxMessage!.map((row) => [row.id, row.body]).sort()).toEqual([["ids", ""], ["of-another", `{"id":"20"}`], ["whole", ""]]);
  });

  it("leaves nothing of a forgotten person, or of an erased shop, in the bytes of the database's files", async ({ skip }) => {
    if (provider !== "sqlite") return void skip;
    const { db, deps } = await start();
    const file = db.url.replace("file:", "");
    const bytes = () => Buffer.concat(["", "-wal"].map((end) => readFileSync(file + end)));
    // As an older version would have stored them: in the clear.
    await db.prisma.seat.updateMany({ where: { id: { in: hers.map((one) => one.id) } }, data: { name: `${PERSON.name} ${PERSON.surname}`, email: PERSON.email } });
    const sealedMail = (await db.prisma.mail.findFirstOrThrow({ where: { key: "mail.write:1" } })).text;
    for (const trace of [PERSON.customer, PERSON.surname, PERSON.email, PERSON.phone, PERSON.street, sealedMail]) expect(bytes().includes(trace), trace).toBe(true);
    await redactCustomer(deps)(SHOP, request, deps.clock.now());
    for (const trace of [...TRACES, sealedMail]) expect(bytes().includes(trace), trace).toBe(false);
    expect(bytes().includes(SHOP)).toBe(true);
    await eraseShop({ ...deps, commerce: { shop: async () => refuse("uninstalled") } })(SHOP);
    expect(bytes().includes(SHOP)).toBe(false);
    expect(bytes().includes(OTHER)).toBe(true);
  });
});
