import { expect, it } from "vitest";
import { earned, grant, GRANT, id, NOW, order, OTHER, PARTICIPANT, participant, payout, PROGRAM, program, SHOP } from "../../../tests/contracts/samples";
import { eachDatabase } from "../../../tests/support/databases";
import { DAY } from "../../domain/instant";
import { bookPayout } from "../../domain/payout";
import type { EntryFilter } from "../../ports/admin-reads";
import { systemSealer } from "../system/sealer";
import { adminReads } from "./admin-reads";

const all: EntryFilter = { of: null, program: null, kind: "all", account: "all", order: "", since: null, until: null, page: 1 };
const [gifts, bo] = [id("prg", 2), id("par", 2)];

eachDatabase((open) => {
  const start = async () => {
    const { prisma, uow } = await open();
    const boughtLater = { id: "gid://shopify/Order/2", name: "#2002" };
    for (const shop of [SHOP, OTHER])
      await uow.run(async (tx) => {
        await tx.programs.insert(shop, program());
        await tx.programs.insert(shop, program({ id: gifts, title: "Red tea", kind: "red_packet" }));
        await tx.participants.insert(shop, participant());
        await tx.participants.insert(shop, participant({ id: bo, programId: gifts, code: "BO", name: null, email: null, customerId: "5", emailKey: null }));
        await tx.orders.record(shop, order(), NOW);
        await tx.orders.record(shop, order(boughtLater), NOW);
        await tx.grants.insert(shop, grant());
        await tx.grants.insert(shop, grant({ id: id("grt", 2), orderId: boughtLater.id, programId: gifts, participantId: bo }));
        await tx.ledger.book(shop, earned());
        await tx.ledger.book(shop, earned(500, { booking: `${id("grt", 2)}:1`, grantId: id("grt", 2), orderId: boughtLater.id, participantId: bo, at: NOW + DAY }));
        await tx.payouts.insert(shop, payout({ state: "declined" }));
        await tx.ledger.book(shop, bookPayout(payout(), "requested", NOW + 2 * DAY));
        await tx.ledger.book(shop, bookPayout(payout(), "declined", NOW + 3 * DAY));
      });
    const reads = adminReads(prisma, systemSealer("a secret of the tests"));
    const found = async (filter: Partial<EntryFilter>) => (await reads.entries(SHOP, { ...all, ...filter })).rows.map(({ entry }) => `${entry.kind} ${entry.account} ${entry.minor}`);
    return { uow, reads, found };
  };

  it("says of each entry what it is of: person, program, terms, order, payout", async () => {
    const { reads } = await start();
    const { rows, total } = await reads.entries(SHOP, all);
    expect(total).toBe(8);
    expect(rows.map(({ person, program: of, terms, order: name, payout: paid }) => [person?.code ?? null, of?.title, terms?.rate.kind ?? null, name, paid?.state ?? null])).toEqual([
      ...[1, 2].map(() => ["LIANGWEI", "Friends of the house", null, null, "declined"]),
      ...[1, 2].map(() => ["LIANGWEI", "Friends of the house", null, null, "declined"]),
      [null, "Red tea", "percent", "#2002", null],
      ["BO", "Red tea", "percent", "#2002", null],
      [null, "Friends of the house", "percent", "#1001", null],
      ["LIANGWEI", "Friends of the house", "percent", "#1001", null],
    ]);
    expect(rows[0]).toMatchObject({ program: { id: PROGRAM }, payout: { id: payout().id, method: "bank" } });
  });

  it("finds by program both sides of a booking, and by kind, account, person, order and days", async () => {
    const { found } = await start();
    expect(await found({ program: gifts })).toEqual(["earned merchant -500", "earned payable 500"]);
    expect(await found({ program: PROGRAM, kind: "earned" })).toEqual(["earned merchant -358", "earned payable 358"]);
    expect(await found({ account: "payout" })).toEqual(["payout.returned payout -358", "payout.requested payout 358"]);
    expect(await found({ of: PARTICIPANT, account: "payable" })).toEqual(["payout.returned payable 358", "payout.requested payable -358", "earned payable 358"]);
    for (const name of ["#2002", "2002"]) expect(await found({ order: name, account: "payable" })).toEqual(["earned payable 500"]);
    expect(await found({ order: "#9" })).toEqual([]);
    expect(await found({ since: NOW + DAY, until: NOW + 2 * DAY })).toEqual(["earned merchant -500", "earned payable 500"]);
  });

  it("keeps pages of fifty, whatever is filtered", async () => {
    const { uow, reads } = await start();
    await uow.run(async (tx) => {
      for (let n = 2; n < 32; n++) await tx.ledger.book(SHOP, earned(1, { booking: `${GRANT}:${n}` }));
    });
    const pages = await Promise.all([1, 2].map((page) => reads.entries(SHOP, { ...all, program: PROGRAM, kind: "earned", page })));
    expect(pages.map(({ rows, total, pages: count }) => [rows.length, total, count])).toEqual([[50, 62, 2], [12, 62, 2]]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ entry }) => `${entry.booking}:${entry.line}`))).size).toBe(62);
  });

  it("finds people by a part of their name, address or code, and nobody of another shop", async () => {
    const { uow, reads } = await start();
    await uow.run((tx) => tx.participants.insert(OTHER, participant({ id: id("par", 9), code: "ELSEWHERE", name: "Liang elsewhere", customerId: null, emailKey: null })));
    const codes = async (text: string) => (await reads.findPeople(SHOP, text)).map(({ person }) => person.code);
    expect(await Promise.all(["ang w", "LIANG@example", "bo", "nobody", " "].map(codes))).toEqual([["LIANGWEI"], ["LIANGWEI"], ["BO"], [], []]);
    expect((await reads.findPeople(SHOP, "bo"))[0]).toMatchObject({ program: "Red tea", person: { by: "customer" } });
  });
});
