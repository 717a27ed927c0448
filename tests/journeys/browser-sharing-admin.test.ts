import { afterEach, describe, expect, it } from "vitest";
import type { ProgramId } from "../../app/domain/id";
import { DAY } from "../../app/domain/instant";
import { affiliates } from "../support/affiliates";
import { browserStage } from "../support/browser/journeys";
import { findings } from "../support/browser/measures";
import type { BrowserMerchant } from "../support/browser/merchant";
import { furnishedPrograms } from "../support/furnished-programs";
import { merchant, programForm } from "../support/merchant";

const stage = browserStage();
const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

async function people() {
  const found = await affiliates(stage.sandbox);
  opened.push(found);
  return found;
}
const DESK = { viewport: { width: 1440, height: 1000 } };
const toast = (boss: BrowserMerchant, words: string) => boss.page.locator("#toasts").getByText(words).waitFor();
const press = (boss: BrowserMerchant, name: string) => boss.app.getByRole("button", { name, exact: true }).click();
const field = (boss: BrowserMerchant, name: string) => boss.app.getByLabel(name, { exact: true });
const save = (boss: BrowserMerchant) => boss.page.locator("#save-bar").getByRole("button", { name: "Save" }).click();
/** Begins a program of a kind by its card. */
async function choose(boss: BrowserMerchant, kind: string) {
  await boss.open("/app/programs/new");
  await boss.app.getByRole("link", { name: `Choose ${kind}` }).click();
}
/** Waits for the program's page after a save. */
async function saved(boss: BrowserMerchant): Promise<ProgramId> {
  await save(boss);
  await boss.page.waitForURL(/\/app\/programs\/prg_[0-9a-z]{26}$/);
  return boss.page.url().split("/").at(-1) as ProgramId;
}

describe("programs of sharers in the admin", () => {
  it("a merchant makes a program to share for a discount, sees its codes become ready, and may then change the limit but not the promise", async () => {
    const boss = await stage.merchant(DESK);
    await choose(boss, "Share for a discount");
    await boss.sees("10% off their order");
    await boss.sees("$80.00");
    await field(boss, "Friends save").fill("20");
    await boss.sees("20% off their order");
    await boss.sees("$70.00");
    await field(boss, "Friend's order is at least").fill("90");
    await boss.sees("Too small for a thank-you.");
    await field(boss, "Friend's order is at least").fill("much");
    await save(boss);
    await boss.sees("2 fields need another look");
    await field(boss, "Friend's order is at least").fill("30");
    await field(boss, "Program name").fill("Tell a friend");
    const program = await saved(boss);
    await boss.sees("Shoppers see nothing of it while the program is not live.");

    const late = await stage.merchant(DESK);
    await late.open(`/app/programs/${program}/edit`);
    await press(boss, "Start");
    await toast(boss, "The program is live");
    await stage.sandbox.quiet();
    await boss.open(`/app/programs/${program}`);
    await boss.sees("250");
    await boss.sees("250 for sharers");
    await boss.sees("Shoppers find it where you have placed the share block in your theme.");

    // Opened before the start: what it promises may not be changed any more.
    await field(late, "Friends save").fill("5");
    await save(late);
    await late.sees("Shoppers already hold coupons of this program. Only the limit per sharer and a higher budget can be changed.");

    await boss.open(`/app/programs/${program}/edit`);
    await boss.sees("Shoppers hold coupons of this program. What was promised stays: those fields cannot be changed. To offer something else, end this program and start another.");
    for (const name of ["Friends save", "Sharers save", "Friend's order is at least"]) expect(await field(boss, name).isDisabled(), name).toBe(true);
    await field(boss, "Thank-yous each sharer can get").fill("3");
    await saved(boss);
    await boss.sees("For at most this many orders: 3");

    const office = await people();
    const mei = await office.share(program, { guest: "mei" });
    await office.visit(mei);
    await office.welcome(mei, "bo");
    await office.order([office.claim(mei, "won", "code")]);
    await boss.open(`/app/programs/${program}`);
    await boss.sees(`Guest ${mei.code}`);
    await boss.sees("249");
    await boss.open("/app/attributions");
    await boss.sees(`The buyer came with a coupon of Guest ${mei.code}'s link: the order is theirs.`);
  });

  it("a merchant makes lucky red packets with a budget, raises it, cannot lower it, and is told the seed at the end", async () => {
    const boss = await stage.merchant(DESK);
    await choose(boss, "Red packets");
    await boss.sees("A red packet with $5.00, for each order by a friend");
    expect(await field(boss, "Lucky amounts: each is drawn by chance between two").isChecked()).toBe(false);
    await field(boss, "Lucky amounts: each is drawn by chance between two").check();
    await boss.sees("Draws by chance can count as a game of chance or a prize promotion where you sell. Ask before you switch this on.");
    await field(boss, "At least").fill("3");
    await field(boss, "At most").fill("9");
    await field(boss, "Budget").fill("");
    await boss.sees("Lucky amounts need a budget");
    await field(boss, "Budget").fill("100");
    await boss.sees("A red packet with $3.00 to $9.00, for each order by a friend");
    await boss.sees("You keep at least");
    await field(boss, "Program name").fill("Packets for friends");
    const program = await saved(boss);
    await press(boss, "Start");
    await toast(boss, "The program is live");
    await boss.sees("$0.00 of $100.00 promised or paid");

    const budget = async (sum: string) => {
      await boss.open(`/app/programs/${program}/edit`);
      expect(await field(boss, "At most").isDisabled()).toBe(true);
      await field(boss, "Budget").fill(sum);
    };
    await budget("50");
    await save(boss);
    await boss.sees("Shoppers already hold coupons of this program. Only the limit per sharer and a higher budget can be changed.");
    await budget("150");
    await saved(boss);
    await boss.sees("$150.00 left");
    await boss.sees("The seed is shown here once the program has ended. Nothing is drawn from then on: a packet for an order that is paid only later holds the middle of the two amounts.");

    await press(boss, "End program");
    await boss.app.getByRole("dialog").getByText("Links stop counting and no coupon is given to friends any more.").waitFor();
    await boss.app.getByRole("dialog").getByRole("button", { name: "End program" }).click();
    await toast(boss, "Program ended");
    await boss.sees("Seed");
  });

  it("a merchant who keeps a share of each order sees beside the form that a packet may hold less", async () => {
    const boss = await stage.merchant(DESK);
    const floor = async (percent: string) => {
      await boss.open("/app/settings");
      await field(boss, "Always keep of an order").fill(percent);
      await save(boss);
      await boss.page.locator("#save-bar").getByRole("button", { name: "Save" }).waitFor({ state: "hidden" });
    };
    const reservation = boss.app.getByText("Less, or nothing, if your floor leaves too little of the order", { exact: true });
    await choose(boss, "Red packets");
    await boss.sees("A red packet with $5.00, for each order by a friend");
    expect(await reservation.count()).toBe(0);
    await floor("30");
    await choose(boss, "Red packets");
    await reservation.waitFor();
    await floor("");
  });

  it("a payout that Tuan sends by itself needs no hand, and comes back to the merchant when sending gave up", async () => {
    const { sandbox } = stage;
    const program = await merchant(sandbox).startProgram(programForm(sandbox, { title: "Cards for friends", byHand: false, methods: ["gift_card", "store_credit"] }));
    const office = await people();
    const [mei, bo, cy] = [await office.apply(program, "Mei Lin"), await office.apply(program, "Bo Ek"), await office.apply(program, "Cy Lee")];
    const approved = { method: "gift_card", state: "approved", decidedAt: sandbox.world.now() } as const;
    await office.payout(mei, approved);
    await office.gaveUp(await office.payout(bo, approved));
    await office.order([office.claim(cy)], { minor: 1_250, state: "matured" });
    await office.ask(cy, "gift_card");

    const boss = await stage.merchant(DESK);
    const row = (name: RegExp) => boss.app.getByRole("row", { name });
    await boss.open("/app/payouts");
    await row(/Cy Lee/).getByRole("button", { name: "Approve" }).click();
    await toast(boss, "Approved: Tuan sends it");
    await sandbox.quiet();
    await boss.open("/app/payouts?state=paid");
    await row(/Cy Lee/).getByText("$12.50").waitFor();
    await boss.open("/app/payouts?state=approved");
    await row(/Mei Lin/).getByText("Tuan sends it").waitFor();
    expect(await row(/Mei Lin/).getByRole("button").count()).toBe(0);
    await row(/Bo Ek/).getByRole("button", { name: "Mark as paid" }).waitFor();
    expect(await findings(boss.page)).toEqual([]);
  });

  it("a merchant ends a payout of which nobody can tell whether it has left, by saying that it was not paid", async () => {
    const { sandbox } = stage;
    const program = await merchant(sandbox).startProgram(programForm(sandbox, { title: "Credit for friends", byHand: false, methods: ["store_credit"] }));
    const office = await people();
    const di = await office.apply(program, "Di Wu");
    await office.gaveUp(await office.payout(di, { method: "store_credit", state: "approved", decidedAt: sandbox.world.now() }), sandbox.world.now() - DAY);

    const boss = await stage.merchant(DESK);
    const row = boss.app.getByRole("row", { name: /Di Wu/ });
    const dialog = (name: string) => boss.app.getByRole("dialog", { name });
    await boss.open("/app/payouts?state=approved");
    await row.getByRole("button", { name: "Decline" }).click();
    await dialog("Decline this payout?").getByLabel("Reason").fill("Nothing came");
    await dialog("Decline this payout?").getByRole("button", { name: "Decline" }).click();
    const sure = dialog("Was this payout not paid?");
    await sure.getByText(/nobody can tell it whether they arrived/).waitFor();
    expect(await sure.getByLabel("Reason").inputValue()).toBe("Nothing came");
    expect(await findings(boss.page)).toEqual([]);
    // The question tells it: on a phone, a toast would lie over the buttons.
    for (const where of [boss.page, boss.app]) expect(await where.getByText(/Tuan cannot see whether this has left/).count()).toBe(0);
    await boss.page.setViewportSize({ width: 390, height: 800 });
    await sure.getByRole("button", { name: "It was not paid" }).click();
    await toast(boss, "Declined: the sum is back on the balance");
    await boss.page.setViewportSize(DESK.viewport);
    await boss.open("/app/payouts?state=declined");
    await row.getByText(/Nothing came/).waitFor();
  });

  /** Something on every new screen. @returns the screens' addresses */
  async function screens(): Promise<Record<string, string>> {
    const { share, packets, guest } = await furnishedPrograms(stage.sandbox, await people());
    return { choice: "/app/programs/new", programs: "/app/programs", "new packets": "/app/programs/new?kind=red_packet", share: `/app/programs/${share}`, packets: `/app/programs/${packets}`, "share editor": `/app/programs/${share}/edit`, "packets editor": `/app/programs/${packets}/edit`, guest: `/app/people/${guest.id}` };
  }

  let furnished: Promise<Record<string, string>> | undefined;
  /** Lists are cards on a phone; of the other screens only the width differs. */
  const onPhones = ["programs", "packets"];
  it.each([1440, 390])("axe finds nothing on the new screens, and none is wider than a window of %i px", async (width) => {
    const boss = await stage.merchant({ viewport: { width, height: 1000 } });
    for (const [screen, path] of Object.entries(await (furnished ??= screens()))) {
      await boss.open(path);
      await boss.settled();
      if (width > 390 || onPhones.includes(screen)) expect(await findings(boss.page), screen).toEqual([]);
      expect(await boss.app.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth), screen).toBe(0);
    }
  });
});
