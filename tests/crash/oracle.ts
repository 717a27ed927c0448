import { createHash } from "node:crypto";
import type { Database } from "../../app/adapters/prisma/open-database";
import type { OwnSeat } from "../../app/contracts/storefront";
import type { RunningSandbox } from "../../sandbox/run";
import { proxied } from "../support/signed-call";
import type { Book } from "./load";
import { moneyOf } from "./oracle-money";
import { rewardsOf } from "./oracle-rewards";

/** The app's books, read once the app is at rest. */
type Books = Awaited<ReturnType<typeof readBooks>>;

const readBooks = async ({ prisma }: Database) => ({
  campaigns: await prisma.campaign.findMany(),
  offers: await prisma.offer.findMany(),
  codes: await prisma.code.findMany(),
  groups: await prisma.group.findMany(),
  seats: await prisma.seat.findMany({ orderBy: { id: "asc" } }),
  facts: await prisma.fact.findMany(),
  problems: await prisma.problem.findMany({ where: { status: "open" } }),
  inbox: await prisma.inboxMessage.findMany({ select: { id: true, topic: true, state: true, lastError: true } }),
  outbox: await prisma.outboxMessage.findMany({ select: { key: true, kind: true, state: true, runAt: true, lastError: true } }),
  mails: await prisma.mail.findMany({ select: { shop: true, key: true, state: true } }),
  attributions: await prisma.attribution.findMany(),
  grants: await prisma.grant.findMany(),
  entries: await prisma.ledgerEntry.findMany(),
  payouts: await prisma.payout.findMany(),
  participants: await prisma.participant.findMany(),
  visitDays: await prisma.visitDay.findMany(),
});

/**
 * Holds the app's books against what the outside world saw, at rest.
 * @param kills when the app was killed, on the sandbox's clock
 * @returns what is wrong, one line each; empty when nothing is missing and nothing was done twice
 */
export async function wrongs(s: RunningSandbox, database: Database, book: Book, kills: number[]): Promise<string[]> {
  const books = await readBooks(database);
  return [...(await promisesBroken(s, books, book)), ...webhooksLost(s, books), ...leftUndone(s, books), ...moneyOf(s, books, book), ...rewardsOf(s.world, books, book.brought), ...groupsWrong(books), ...codesWrong(s, books, book), ...factsWrong(books), ...mailsWrong(s, books, kills)];
}

/** Every seat that was answered exists, with its code, and its token still opens it. */
async function promisesBroken(s: RunningSandbox, { seats, codes }: Books, book: Book): Promise<string[]> {
  const wrong: string[] = [];
  const taken = new Map<string, string>();
  for (const { campaign, word, reply } of book.promised) {
    const code = reply.cart.discount;
    const seat = seats.find((row) => row.code === code);
    if (!seat || seat.campaignId !== campaign) wrong.push(`the seat that was answered with ${code} is not there`);
    const row = codes.find((c) => c.code === code);
    if (!row || (row.state !== "shown" && row.state !== "removed") || row.seatId !== seat?.id) wrong.push(`code ${code} was shown and is ${row?.state ?? "missing"}`);
    if ((taken.get(code) ?? word) !== word) wrong.push(`code ${code} was given to two shoppers`);
    taken.set(code, word);
    const own = await proxied<OwnSeat>(s, "seats/status", { json: { token: reply.seat.token, locale: "en" } });
    if (own.status !== 200) wrong.push(`the token of the seat with ${code} opens nothing: ${own.status}`);
  }
  return wrong;
}

/** A webhook that was answered 200 once is in the inbox, and was worked off. */
function webhooksLost(s: RunningSandbox, { inbox }: Books): string[] {
  const known = new Map(inbox.map((row) => [row.id, row]));
  return s.world.deliveries.flatMap((d) => {
    const answered = d.attempts.some((a) => a.status === 200);
    const odd = d.attempts.find((a) => a.status !== null && a.status !== 200 && a.status < 500);
    const row = known.get(d.id);
    return [
      ...(answered && row?.state !== "done" ? [`webhook ${d.topic} ${d.id} was answered 200 and is ${row ? `${row.state}: ${row.lastError}` : "missing"}`] : []),
      ...(d.state !== "delivered" ? [`webhook ${d.topic} ${d.id} never arrived`] : []),
      ...(odd ? [`webhook ${d.topic} ${d.id} was answered ${odd.status}`] : []),
    ];
  });
}

/** Nothing is given up, and nothing that is due waits. */
function leftUndone(s: RunningSandbox, { outbox, problems, campaigns }: Books): string[] {
  return [
    ...outbox.filter((m) => m.state === "dead" || m.state === "running" || (m.state === "waiting" && m.runAt.getTime() <= s.world.now())).map((m) => `effect ${m.key} is ${m.state}: ${m.lastError}`),
    ...problems.filter((p) => p.kind !== "paid_after_cancel").map((p) => `problem ${p.key} is open: ${JSON.stringify(p.detail)}`),
    ...campaigns.filter((c) => c.status === "live" && c.publication !== "ready").map((c) => `campaign ${c.id} is published and ${c.publication}`),
  ];
}

/** A group's numbers are its seats'; no group is larger than itself, or open beyond its time. */
function groupsWrong({ groups, seats, campaigns }: Books): string[] {
  const wrong: string[] = [];
  for (const group of groups) {
    const own = seats.filter((seat) => seat.groupId === group.id);
    const counted = own.filter((seat) => seat.state === "counted").length;
    const taken = own.filter((seat) => ["held", "secured", "counted"].includes(seat.state)).length;
    if (group.taken !== taken || group.counted !== counted) wrong.push(`group ${group.id} says ${group.taken} taken and ${group.counted} counted; its seats say ${taken} and ${counted}`);
    if (taken > group.size) wrong.push(`group ${group.id} of ${group.size} has ${taken} seats`);
    if (group.status === "forming" || group.status === "draft") wrong.push(`group ${group.id} is still ${group.status} long after its time`);
  }
  for (const campaign of campaigns) {
    const taken = groups.filter((group) => group.campaignId === campaign.id).reduce((sum, group) => sum + group.taken, 0);
    if (campaign.quotaTaken !== taken) wrong.push(`campaign ${campaign.id} counts ${campaign.quotaTaken} seats of its quota; its groups have ${taken}`);
  }
  return wrong;
}

/** One discount an offer, and in it each code once: those we know, and no others. */
function codesWrong(s: RunningSandbox, { offers, codes, campaigns }: Books, book: Book): string[] {
  const wrong: string[] = [];
  for (const offer of offers) {
    const campaign = campaigns.find((c) => c.id === offer.campaignId);
    // It was tried to publish it, and nobody was told that it is.
    if (campaign?.status === "draft" && !book.campaigns.some((c) => c.id === campaign.id)) continue;
    const discounts = s.world.discounts.filter((d) => d.title === `${campaign?.title} (Tuan)`);
    if (discounts.length !== 1) wrong.push(`campaign ${campaign?.id}, which is ${campaign?.status} and ${campaign?.publication}, has ${discounts.length} discounts`);
    const there = discounts.flatMap((d) => d.codes.map((c) => c.code));
    if (new Set(there).size !== there.length) wrong.push(`a code of campaign ${campaign?.id} was made twice`);
    const ours = codes.filter((c) => c.offerId === offer.id);
    const missing = ours.filter((c) => (c.state === "pooled" || c.state === "shown") && !there.includes(c.code));
    const foreign = there.filter((code) => code !== offer.seedCode && !ours.some((c) => c.code === code && c.state !== "removed"));
    if (missing.length > 0) wrong.push(`${missing.length} codes are not at Shopify, such as ${missing[0]!.code} (${missing[0]!.state})`);
    if (foreign.length > 0) wrong.push(`${foreign.length} codes at Shopify are not ours, such as ${foreign[0]}`);
    if (ours.some((c) => c.state === "making")) wrong.push(`codes of offer ${offer.id} are still being made`);
  }
  return wrong;
}

/** A group ends once; a member comes in once and is refunded once. */
function factsWrong({ facts, groups, seats }: Books): string[] {
  const told = (kind: string, about: { groupId?: string; seatId?: string; orderId?: string | null }) =>
    facts.filter((f) => f.kind === kind && (about.groupId === undefined || f.groupId === about.groupId) && (about.seatId === undefined || f.seatId === about.seatId) && (about.orderId === undefined || f.orderId === about.orderId)).length;
  return [
    ...groups.flatMap(({ id, status }) => (["group.completed", "group.failed"] as const).map((kind) => ({ id, kind, said: told(kind, { groupId: id }), due: Number(status === (kind === "group.completed" ? "succeeded" : "failed")) })))
      .filter(({ said, due }) => said !== due).map(({ id, kind, said, due }) => `${kind} was told ${said} times of group ${id}, not ${due}`),
    ...seats.filter((seat) => seat.refund === "done" && told("member.refunded", { seatId: seat.id, orderId: seat.orderId }) !== 1).map((seat) => `the refund of seat ${seat.id} was not told once`),
    ...seats.filter((seat) => seat.state === "counted" && told("group.joined", { groupId: seat.groupId, seatId: seat.id }) + told("group.started", { groupId: seat.groupId }) === 0).map((seat) => `nobody told that seat ${seat.id} came in`),
  ];
}

/**
 * Mail is at least once: a process can die between the mail server's "taken" and its own note of it. So each mail is in
 * the mailbox, under one Message-ID that lets a receiver drop a repeat, and between two copies there was a kill.
 */
function mailsWrong(s: RunningSandbox, { mails }: Books, kills: number[]): string[] {
  const arrived = s.mailbox.all();
  const wrong: string[] = [];
  const ids = new Set<string>();
  for (const { shop, key, state } of mails) {
    const id = `<${createHash("sha256").update(`${shop}:${key}`).digest("hex").slice(0, 32)}@tuan>`;
    ids.add(id);
    const copies = arrived.filter((mail) => mail.id === id).sort((a, b) => a.at - b.at);
    if (state !== "sent" || copies.length === 0) wrong.push(`mail ${key} is ${state}, with ${copies.length} copies in the mailbox`);
    for (const [n, copy] of copies.slice(1).entries()) if (!kills.some((at) => copies[n]!.at <= at && at <= copy.at)) wrong.push(`mail ${key} came again without a kill in between`);
  }
  return [...wrong, ...arrived.filter((mail) => !ids.has(mail.id)).map((mail) => `a mail that we know nothing of: ${mail.subject}`)];
}
