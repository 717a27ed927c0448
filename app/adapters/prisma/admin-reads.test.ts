import { expect, it } from "vitest";
import { DAY, HOUR } from "../../domain/instant";
import { eachDatabase } from "../../../tests/support/databases";
import { cmp, grp, now, other, rows, shop } from "./admin-reads.fixture";
import { systemSealer } from "../system/sealer";
import { adminReads } from "./admin-reads";

eachDatabase((open) => {
  const start = async () => {
    const { prisma } = await open();
    return { reads: adminReads(prisma, systemSealer("a secret of the tests")), add: rows(prisma) };
  };
  const everything = { view: "all", search: "", page: 1 } as const;

  it("sorts campaigns into views by their dates, not by the status a job wrote", async () => {
    const { reads, add } = await start();
    await add.campaign(1);
    await add.campaign(2, { status: "scheduled", startsAt: new Date(now - HOUR) });
    await add.campaign(3, { status: "live", endsAt: new Date(now - HOUR) });
    await add.campaign(4, { status: "scheduled", startsAt: new Date(now + HOUR) });
    await add.campaign(5, { status: "draft" });
    await add.campaign(6, { status: "paused" });
    await add.campaign(7, { status: "ended" });
    const ids = async (view: "all" | "live" | "scheduled" | "draft" | "ended") => (await reads.campaigns(shop, { ...everything, view }, now)).rows.map((r) => r.id);
    expect(await ids("all")).toEqual([7, 6, 5, 4, 3, 2, 1].map(cmp));
    expect(await ids("live")).toEqual([6, 2, 1].map(cmp));
    expect(await ids("scheduled")).toEqual([cmp(4)]);
    expect(await ids("draft")).toEqual([cmp(5)]);
    expect(await ids("ended")).toEqual([7, 3].map(cmp));
  });

  it("finds campaigns by any letters of their title or product", async () => {
    const { reads, add } = await start();
    await add.campaign(1, { title: "Émile's TEA" });
    await add.campaign(2, { title: "拼团龙井", productTitle: "Longjing" });
    const found = async (search: string) => (await reads.campaigns(shop, { ...everything, search }, now)).rows.map((r) => r.id);
    expect(await found("émile")).toEqual([cmp(1)]);
    expect(await found("longJING")).toEqual([cmp(2)]);
    expect(await found("龙井")).toEqual([cmp(2)]);
    expect(await found("coffee")).toEqual([]);
  });

  it("counts members and money, and leaves test orders out", async () => {
    const { reads, add } = await start();
    await add.campaign(1);
    await add.group(1, 1);
    await add.group(2, 1, { status: "succeeded" });
    await add.group(3, 1, { status: "succeeded" });
    await add.seat(1, 1, 1);
    await add.seat(2, 2, 1, { invitedBy: "sea_1" });
    await add.seat(3, 3, 1, { test: true });
    await add.seat(4, 1, 1, { state: "held", countedAt: null, orderId: null, paidMinor: null });
    const view = await reads.campaign(shop, cmp(1), now);
    expect(view?.figures).toEqual({ forming: 1, succeeded: 1, failed: 0, members: 2, revenue: { minor: 6_438, currency: "USD" } });
    expect(view?.funnel).toEqual({ asked: 3, ordered: 2, counted: 2, completed: 1, invited: 1 });
    expect(view?.campaign.rules).toMatchObject({ size: 3, hours: 24, onFailure: "refund" });
  });

  it("says on the home page what thirty days brought, what is next, and what needs a person", async () => {
    const { reads, add } = await start();
    await add.campaign(1);
    await add.campaign(2, { status: "scheduled", startsAt: new Date(now + 2 * HOUR) });
    await add.group(1, 1);
    await add.group(3, 1, { status: "succeeded", closedAt: new Date(now - DAY), deadline: null });
    await add.seat(1, 1, 1);
    await add.seat(2, 3, 1, { invitedBy: "sea_1" });
    await add.seat(3, 3, 1, { countedAt: new Date(now - 31 * DAY) });
    await add.problem("p1");
    await add.problem("p2", { status: "resolved" });
    await add.mail("m1", "not_sent");
    await add.mail("m2", "sent");
    await add.seat(4, 1, 1, { state: "secured", countedAt: null });
    await add.seat(5, 1, 1, { state: "secured", countedAt: null });
    await add.order(4, "authorized");
    await add.order(5, "pending");
    const home = await reads.home(shop, "USD", now);
    expect(home.brought).toEqual({ since: now - 30 * DAY, orders: 2, revenue: { minor: 6_438, currency: "USD" }, completed: 1, invited: 1 });
    expect(home.live.map((c) => c.id)).toEqual([cmp(1)]);
    expect(home.next.map((n) => [n.kind, n.at - now])).toEqual([["deadline", HOUR], ["starts", 2 * HOUR], ["ends", DAY], ["ends", DAY]]);
    expect(home).toMatchObject({ problemCount: 1, mailsNotSent: 1, toCapture: 1, campaigns: 2, widgetSeen: true, programs: { sharing: 0, affiliate: 0 }, linkSeen: false, visitSeen: false });
  });

  it("lists groups that began, by campaign, status and time", async () => {
    const { reads, add } = await start();
    await add.campaign(1);
    await add.campaign(2);
    await add.group(1, 1);
    await add.group(2, 1, { status: "succeeded", closedAt: new Date(now - DAY) });
    await add.group(3, 2, { status: "draft", startedAt: null });
    await add.group(4, 2, { status: "failed", closedAt: new Date(now - 3 * DAY) });
    await add.seat(1, 1, 1, { opener: true, name: "Mei" });
    const ids = async (filter: Partial<Parameters<typeof reads.groups>[1]>) => (await reads.groups(shop, { campaign: null, status: "all", since: null, page: 1, ...filter })).rows.map((g) => g.id).sort();
    expect(await ids({})).toEqual([1, 2, 4].map(grp));
    expect(await ids({ campaign: cmp(1) })).toEqual([1, 2].map(grp));
    expect(await ids({ status: "failed" })).toEqual([grp(4)]);
    expect(await ids({ since: now - 2 * DAY })).toEqual([grp(2)]);
    const [first] = (await reads.groups(shop, { campaign: null, status: "forming", since: null, page: 1 })).rows;
    expect(first).toMatchObject({ opener: "Mei", campaignTitle: "Campaign 1", counted: 1, size: 3 });
  });

  it("lists seats with their orders, fifty a page", async () => {
    const { reads, add } = await start();
    await add.campaign(1);
    await add.group(1, 1);
    for (let n = 1; n <= 51; n++) await add.seat(n, 1, 1);
    await add.seat(60, 1, 1, { state: "lapsed", countedAt: null, orderId: null, orderName: null });
    await add.seat(61, 1, 1, { state: "failed", refund: "due", invitedBy: "sea_1" });
    const list = (filter: Partial<Parameters<typeof reads.seats>[1]>) => reads.seats(shop, { campaign: null, state: "all", invited: false, since: null, search: "", page: 1, ...filter });
    expect(await list({ page: 2 })).toMatchObject({ total: 52, pages: 2, page: 2 });
    expect((await list({})).rows).toHaveLength(50);
    expect((await list({ state: "counted" })).total).toBe(51);
    expect((await list({ state: "refunds" })).rows.map((s) => s.id)).toEqual(["sea_61"]);
    expect((await list({ state: "ended" })).total).toBe(2);
    expect((await list({ invited: true })).rows.map((s) => s.id)).toEqual(["sea_61"]);
    expect((await list({ search: "#1051" })).rows.map((s) => s.orderName)).toEqual(["#1051"]);
  });

  it("tells what happened newest first, and in its own order within one moment", async () => {
    const { reads, add } = await start();
    await add.campaign(1);
    await add.group(1, 1);
    await add.seat(1, 1, 1, { opener: true, name: "Mei" });
    await add.seat(2, 1, 1, { name: null });
    const about = { campaignId: cmp(1), groupId: grp(1) };
    await add.fact("z", "group.started", -2, about);
    await add.fact("a", "group.completed", -1, about);
    await add.fact("b", "group.joined", -1, { ...about, seatId: "sea_2" });
    const view = await reads.group(shop, grp(1));
    expect(view?.timeline.map((f) => [f.kind, f.seatName, f.orderName])).toEqual([["group.completed", null, null], ["group.joined", null, "#1002"], ["group.started", "Mei", "#1001"]]);
    expect((await reads.timeline(shop, cmp(1), 1)).total).toBe(3);
  });

  it("shows a group with its own problems and its campaign's zone", async () => {
    const { reads, add } = await start();
    await add.campaign(1);
    await add.group(1, 1);
    await add.seat(1, 1, 1);
    await add.problem("mine", { groupId: grp(1), campaignId: cmp(1) });
    await add.problem("another", { groupId: grp(2) });
    const view = await reads.group(shop, grp(1));
    expect(view).toMatchObject({ timezone: "Asia/Shanghai", problems: [{ key: "mine", campaignTitle: "Campaign 1", detail: { words: "no" } }] });
    expect(view?.seats.map((s) => s.orderName)).toEqual(["#1001"]);
  });

  it("names campaigns that stand in each other's way", async () => {
    const { reads, add } = await start();
    const productId = "gid://shopify/Product/9";
    await add.campaign(1, { productId });
    await add.campaign(2, { productId, status: "draft" });
    await add.campaign(3, { productId, endsAt: new Date(now - 1) });
    await add.campaign(4, { productId, status: "paused" });
    const clashes = await reads.clashes(shop, productId, cmp(4), now);
    expect(clashes).toEqual([{ id: cmp(1), title: "Campaign 1", startsAt: now - DAY, endsAt: now + DAY }]);
    expect((await reads.campaignNames(shop)).map((c) => c.id).sort()).toEqual([1, 3, 4].map(cmp));
  });

  it("lists mails by what became of them, without the address", async () => {
    const { reads, add } = await start();
    await add.mail("m1", "not_sent", { reason: "no_mail_settings" });
    await add.mail("m2", "failed");
    await add.mail("m3", "sent");
    const keys = async (state: "all" | "not_sent" | "sent" | "waiting") => (await reads.mails(shop, { state, page: 1 })).rows.map((m) => m.key);
    expect(await keys("all")).toEqual(["m1", "m2", "m3"]);
    expect(await keys("not_sent")).toEqual(["m1", "m2"]);
    expect(await keys("waiting")).toEqual([]);
    const [mail] = (await reads.mails(shop, { state: "not_sent", page: 1 })).rows;
    expect(JSON.stringify(mail)).not.toContain("sealed");
  });

  it("shows another shop nothing, not even by an id", async () => {
    const { reads, add } = await start();
    await add.campaign(1);
    await add.group(1, 1);
    await add.seat(1, 1, 1);
    await add.problem("p1");
    await add.mail("m1", "sent");
    expect(await reads.campaign(other, cmp(1), now)).toBeNull();
    expect(await reads.group(other, grp(1))).toBeNull();
    const lists = [await reads.campaigns(other, everything, now), await reads.groups(other, { campaign: cmp(1), status: "all", since: null, page: 1 }), await reads.seats(other, { campaign: cmp(1), state: "all", invited: false, since: null, search: "", page: 1 }), await reads.problems(other, { status: "open", campaign: null, group: null, page: 1 }), await reads.mails(other, { state: "all", page: 1 }), await reads.timeline(other, cmp(1), 1)];
    expect(lists.map((list) => list.total)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await reads.home(other, "USD", now)).toMatchObject({ campaigns: 0, problemCount: 0, mailsNotSent: 0, widgetSeen: false, programs: { sharing: 0, affiliate: 0 }, linkSeen: false, visitSeen: false, live: [], next: [] });
  });
});
