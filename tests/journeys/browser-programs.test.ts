import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { boostFormOf } from "../../app/contracts/program-form-values";
import type { ProgramId } from "../../app/domain/id";
import { affiliates } from "../support/affiliates";
import { browserStage } from "../support/browser/journeys";
import { findings } from "../support/browser/measures";
import type { BrowserMerchant } from "../support/browser/merchant";
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
const toast = (boss: BrowserMerchant, words: string) => boss.page.locator("#toasts").getByText(words).waitFor();
const dialog = (boss: BrowserMerchant) => boss.app.getByRole("dialog");
/** Presses one of the page's own actions, which a narrow page folds away. */
const press = (boss: BrowserMerchant, name: string) => boss.app.getByRole("button", { name, exact: true }).click();

describe("affiliate programs in the admin", () => {
  it("a merchant makes a program, starts it, approves who applies, and suspends them with a reason", async () => {
    const boss = await stage.merchant({ viewport: { width: 1440, height: 1000 } });
    await boss.open("/app/programs");
    await boss.sees("Reward people for the buyers they bring");
    expect(await findings(boss.page)).toEqual([]);
    await boss.app.getByRole("link", { name: "New program" }).or(boss.app.getByRole("button", { name: "New program" })).first().click();
    await boss.app.getByRole("link", { name: "Choose Affiliates" }).click();
    await boss.app.getByLabel("Per order", { exact: true }).fill("12.5");
    await boss.sees("$12.50");
    await boss.app.getByLabel("An order of").fill("40");
    await boss.sees("$5.00");
    await boss.app.getByLabel("Affiliates get a code of their own for their buyers").check();
    await boss.app.getByLabel("Buyers save").fill("10");
    await boss.sees("If the buyer uses their code");
    await boss.sees("$4.50");
    await boss.app.getByRole("button", { name: "Choose products" }).click();
    const picker = boss.page.getByRole("dialog", { name: "Select products" });
    await picker.getByLabel("Search products").fill(stage.product.title);
    await picker.getByLabel(stage.product.title, { exact: true }).check();
    await picker.getByRole("button", { name: "Select" }).click();
    await boss.app.getByLabel(`Rate of ${stage.product.title}`).fill("0");
    await boss.app.getByRole("button", { name: "Choose collections" }).click();
    const shelves = boss.page.getByRole("dialog", { name: "Select collections" });
    await shelves.getByLabel("Gifts", { exact: true }).check();
    await shelves.getByRole("button", { name: "Select" }).click();
    await boss.app.getByLabel("Rate of Gifts").fill("15");
    await boss.sees("$6.00");
    await boss.app.getByLabel("How Gifts earns").selectOption("USD a unit");
    await boss.app.getByLabel("Rate of Gifts").fill("7");
    await boss.sees("$7.00");
    await boss.app.getByRole("button", { name: "Add a time" }).click();
    await boss.app.getByLabel("Per order then").fill("25");
    await boss.app.getByLabel("Also for products and collections with a rate of their own").check();
    await boss.sees("$10.00");
    await boss.page.locator("#save-bar").getByRole("button", { name: "Save" }).click();
    await boss.sees("1 field needs another look");
    await boss.sees("Give the program a name");
    await boss.app.getByLabel("Program name").fill("Tea friends");
    await boss.app.getByLabel("Questions to applicants").fill("Where do you share?\nSince when?");
    await boss.page.locator("#save-bar").getByRole("button", { name: "Save" }).click();
    await boss.page.waitForURL(/\/app\/programs\/prg_[0-9a-z]{26}$/);
    const program = boss.page.url().split("/").at(-1) as ProgramId;

    await boss.sees("The page takes applications while the program is live.");
    await boss.sees("10% off their order");
    await boss.sees("The codes work while the program is live.");
    await press(boss, "Start");
    await toast(boss, "The program is live");
    await boss.app.getByRole("link", { name: "/apps/tuan/affiliates" }).waitFor();
    const office = await people();
    const mei = await office.apply(program, "Mei Lin", { answers: { 0: "On my blog" } });
    await boss.open(`/app/programs/${program}`);
    await boss.sees("1 waiting for you");
    await boss.app.getByRole("tab", { name: "Approved" }).click();
    await boss.sees("Nobody here yet");
    await boss.app.getByRole("tab", { name: "Applied" }).click();
    await boss.app.getByRole("link", { name: "Mei Lin" }).click();
    await boss.sees("On my blog");
    await boss.sees("No answer");
    await press(boss, "Approve");
    await dialog(boss).getByRole("button", { name: "Approve", exact: true }).click();
    await toast(boss, "Approved");
    await office.visit(mei);

    await press(boss, "Suspend");
    const suspend = dialog(boss).getByRole("button", { name: "Suspend", exact: true });
    expect(await suspend.isDisabled()).toBe(true);
    await dialog(boss).getByLabel("Reason").fill("Your link stood in a coupon site.");
    await dialog(boss).getByText("They can read it on their page in your shop.").waitFor();
    await suspend.click();
    await toast(boss, "Suspended");
    await boss.sees("Your link stood in a coupon site.");
    await expect(office.visit(mei)).rejects.toThrow("link.unknown");

    await boss.open(`/app/programs/${program}/edit`);
    expect(await boss.app.getByLabel("Per order", { exact: true }).inputValue()).toBe("12.5");
    expect(await boss.app.getByLabel(`Rate of ${stage.product.title}`).inputValue()).toBe("0");
    expect([await boss.app.getByLabel("Rate of Gifts").inputValue(), await boss.app.getByLabel("How Gifts earns").inputValue(), await boss.app.getByLabel("Per order then").inputValue()]).toEqual(["7.00", "fixed", "25"]);
    await boss.open(`/app/programs/${program}`);
    await press(boss, "End program");
    await dialog(boss).getByText("Links stop counting and nobody can apply any more.").waitFor();
    await dialog(boss).getByRole("button", { name: "End program" }).click();
    await toast(boss, "Program ended");
    await expect(office.apply(program, "Bo")).rejects.toThrow("program.closed");
  });

  it("a merchant sees why somebody earns, pays them by file, and finds it in the books", async () => {
    const { sandbox } = stage;
    const program = await merchant(sandbox).startProgram(programForm(sandbox, { title: "Tea payers", byHand: false, agreement: "Be kind, and say so." }));
    const office = await people();
    const [mei, bo] = [await office.apply(program, "Mei Lin", { payTo: "=mei@example.com" }), await office.apply(program, "Bo Ek")];
    await office.order([office.claim(mei), office.claim(bo, "outbid")], { minor: 1_250, state: "matured" });
    await office.order([office.claim(bo, "self")]);
    const [payout, other] = [await office.ask(mei, "paypal"), await office.payout(bo, { method: "paypal", minor: 700, state: "approved", requestedAt: 0 })];

    const boss = await stage.merchant({ viewport: { width: 1440, height: 1000 } });
    await boss.open("/app/attributions");
    await boss.app.getByText(/^Their link was followed .*: the order is theirs\.$/).waitFor();
    await boss.app.getByText(/: another claim comes first\.$/).waitFor();
    await boss.app.getByText(/: they are the buyer themselves\.$/).waitFor();
    await boss.app.getByRole("tab", { name: "Nobody's" }).click();
    await boss.app.getByText(/: another claim comes first\.$/).waitFor({ state: "detached" });
    await boss.app.getByText(/: they are the buyer themselves\.$/).waitFor();

    await office.order([office.claim(mei)], { minor: -250, state: "matured" });
    await boss.open("/app/payouts");
    const row = boss.app.getByRole("row", { name: /Mei Lin/ });
    await row.getByText("-$2.50 has been taken back since this was asked for").waitFor();
    await row.getByRole("button", { name: "Approve" }).click();
    await dialog(boss).getByText("-$2.50 has been taken back since this was asked for").waitFor();
    await dialog(boss).getByRole("button", { name: "Decline" }).click();
    await boss.app.getByRole("dialog", { name: "Decline this payout?" }).getByRole("button", { name: "Keep it as it is" }).click();
    await row.getByRole("button", { name: "Approve" }).click();
    await dialog(boss).getByRole("button", { name: "Approve all the same" }).click();
    await toast(boss, "Approved: it waits to be paid");
    await boss.sees("PayPal: 2 payouts, $19.50");
    const download = boss.page.waitForEvent("download");
    await boss.app.getByRole("button", { name: "Make file for PayPal in USD" }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^payouts-paypal-USD-\d{4}-\d\d-\d\d\.csv$/);
    const content = await readFile(await file.path(), "utf8");
    expect(content.split("\r\n").sort()).toEqual(["", `'=mei@example.com,12.50,USD,${payout},Tea payers`, `${bo.email},7.00,USD,${other},Tea payers`].sort());
    await boss.app.getByText("Approved, in no file yet").waitFor({ state: "detached" });
    await boss.app.getByText(/^PayPal, .*: 2 payouts, \$19\.50$/).waitFor();
    await boss.app.getByRole("tab", { name: "Approved" }).click();
    await row.getByText(/^In the file of /).waitFor();
    await boss.app.getByRole("row", { name: /Bo Ek/ }).getByRole("button", { name: "It was not paid" }).click();
    await dialog(boss).getByText(/^\$7\.00 for Bo Ek stand in the file of .*, which stays as it was made/).waitFor();
    await dialog(boss).getByLabel("Reason").fill("Not yours");
    await dialog(boss).getByRole("button", { name: "It was not paid" }).click();
    await boss.sees("1 to be marked as paid · 1 declined");
    const again = boss.page.waitForEvent("download");
    await boss.app.getByRole("button", { name: /^Download the file for PayPal in USD/ }).click();
    expect(await readFile(await (await again).path(), "utf8")).toBe(content);
    await boss.app.getByRole("button", { name: /^Mark all of the file for PayPal in USD/ }).click();
    await dialog(boss).getByText(/^1 payout of the PayPal file of /).waitFor();
    await dialog(boss).getByText(/^1 of the file was declined and stays so\./).waitFor();
    await dialog(boss).getByLabel("Reference of the payment").fill("Batch 7");
    await dialog(boss).getByRole("button", { name: "Mark all as paid" }).click();
    await toast(boss, "Marked as paid: 1. Declined and left so: 1");
    await boss.sees("No payout here");
    await boss.app.getByText("Files to be paid").waitFor({ state: "detached" });

    await boss.open("/app/payouts?state=all");
    await boss.app.getByLabel("Method", { exact: true }).selectOption("bank");
    await boss.sees("No payout here");
    await boss.app.getByLabel("Method", { exact: true }).selectOption("paypal");
    await boss.app.getByLabel("Program", { exact: true }).selectOption(program);
    await row.waitFor();
    const list = boss.page.waitForEvent("download");
    await boss.app.getByRole("button", { name: "Download CSV" }).click();
    expect((await readFile(await (await list).path(), "utf8")).split("\r\n").slice(1, 3).map((line) => line.split(",").slice(1, 9).join()).sort()).toEqual([`Bo Ek,${bo.code},Tea payers,paypal,${bo.email},7.00,USD,declined`, `Mei Lin,${mei.code},Tea payers,paypal,'=mei@example.com,12.50,USD,paid`]);

    await boss.open("/app/payouts?state=paid");
    await row.getByRole("link", { name: "Statement" }).click();
    await boss.sees("What this payout paid for");
    await boss.app.getByRole("row", { name: /^Total \$12\.50$/ }).waitFor();
    await boss.app.getByRole("row", { name: /Earned .* \$125\.00 10% \$12\.50$/ }).waitFor();
    const statement = boss.page.waitForEvent("download");
    await boss.app.getByRole("button", { name: "Download CSV" }).click();
    expect(await readFile(await (await statement).path(), "utf8")).toMatch(new RegExp(`,earned,125\\.00,10%,12\\.50,USD,${payout},paypal,Batch 7,`));

    await boss.open(`/app/people/${mei.id}`);
    await boss.app.getByText("Batch 7").waitFor();
    await boss.app.getByRole("button", { name: "Accepted version 1" }).click();
    await boss.sees("Be kind, and say so.");
    await boss.app.getByRole("link", { name: "Ledger" }).click();
    await boss.sees("Payout paid");
    await boss.app.getByText("Of one person").waitFor();
    await boss.open(`/app/ledger?q=${(await office.apply(program, "Di Roe")).code}`);
    await boss.sees("Nothing booked yet");
    await boss.open("/app/ledger?q=NOSUCHCODE");
    await boss.sees("Nobody has this code");
    await boss.open("/app/ledger");
    const books = boss.page.waitForEvent("download");
    await boss.app.getByRole("button", { name: "Download CSV" }).click();
    const lines = (await readFile(await (await books).path(), "utf8")).split("\r\n").filter((line) => line.includes(mei.id) || line.includes(payout) || line.includes(mei.code));
    expect(lines.some((line) => line.includes("payout.paid,paid,Mei Lin"))).toBe(true);

    await boss.sees("It was paid");
    await boss.app.getByLabel("What", { exact: true }).selectOption("payout.requested");
    await boss.app.getByText("It was paid").first().waitFor({ state: "detached" });
    await boss.app.getByLabel("Program", { exact: true }).selectOption(program);
    await boss.app.getByLabel("Order name").fill("#1");
    await boss.sees("No entry like this");
    await boss.open(`/app/ledger?program=${program}&kind=earned&account=payable`);
    const entry = boss.app.getByRole("row", { name: /Mei Lin/ });
    for (const words of ["Tea payers", "10%", "PayPal"]) await entry.getByText(words).first().waitFor();

    await boss.open(`/app/people?program=${program}`);
    await boss.app.getByRole("row", { name: /Mei Lin .* \$10\.00 -\$2\.50$/ }).waitFor();
    await boss.app.getByRole("row", { name: /Bo Ek/ }).waitFor();
    await boss.app.getByLabel("Name or code").fill("mei l");
    await boss.app.getByRole("option", { name: new RegExp(`Mei Lin · ${mei.code} · Tea payers`) }).click();
    await boss.app.getByText("Batch 7").waitFor();
    const read = async (path: string) => (await merchant(sandbox).call(path, {})).body;
    expect(await read(`/app/people/file?program=${program}`)).toContain(`${mei.code},Mei Lin,`);
    expect(await read("/app/attributions/file?verdict=none")).toContain(`${bo.code} click self`);
    expect(await read("/app/programs/file")).toContain("Tea payers,affiliate,live,3,0,0,0,0,");
    expect(await read("/app/holds/file")).toMatch(/^\ufeff?Order,Placed,Total/);
  });

  let furnished: Promise<Record<string, string>> | undefined;
  /** One shop with something on every screen, for all the tests below. @returns the screens' addresses */
  const screens = () => (furnished ??= furnish());
  async function furnish(): Promise<Record<string, string>> {
    const { sandbox } = stage;
    const program = await merchant(sandbox).startProgram(programForm(sandbox, { title: "Friends of the tea house", boosts: [{ ...boostFormOf(null, { currency: sandbox.world.shop.currency, timezone: "UTC" }, sandbox.world.now()), rate: "20" }], questions: "Where do you share?" }));
    const office = await people();
    const person = await office.apply(program, "Cy Twombly-Featherstonehaugh the Younger", { payTo: "DE89 3704 0044 0532 0130 00", answers: { 0: "https://example.com/a-very-long-address-without-a-single-space-in-it-that-goes-on-and-on" } });
    await office.apply(program, "Ana");
    await merchant(sandbox).act(`/app/people/${person.id}`, "approved", { reason: "Welcome" });
    await office.visit(person);
    await office.order([office.claim(person, "won", "code"), office.claim(person, "expired")], { minor: 123_456_789, state: "matured" });
    await office.order([office.claim(person)], { minor: 900, hold: "velocity,loop,disposable,refunds" });
    await office.ask(person, "bank");
    const paid = await office.payout(person, { method: "bank", minor: 100, state: "paid", paidAt: sandbox.world.now() });
    return { programs: "/app/programs", "new program": "/app/programs/new?kind=affiliate", program: `/app/programs/${program}`, editor: `/app/programs/${program}/edit`, person: `/app/people/${person.id}`, payouts: "/app/payouts", statement: `/app/payouts/${paid}`, attributions: "/app/attributions", ledger: "/app/ledger", holds: "/app/holds", people: "/app/people" };
  }

  it.each([1440, 390])("axe finds nothing on the screens of programs, and none is wider than a window of %i px", async (width) => {
    const boss = await stage.merchant({ viewport: { width, height: 1000 } });
    for (const [screen, path] of Object.entries(await screens())) {
      await boss.open(path);
      await boss.settled();
      expect(await findings(boss.page), screen).toEqual([]);
      expect(await boss.app.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth), screen).toBe(0);
    }
  }, 300_000);
});
