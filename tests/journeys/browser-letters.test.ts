import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ProgramId } from "../../app/domain/id";
import { findings } from "../support/browser/measures";
import { browserStage } from "../support/browser/journeys";
import type { BrowserShopper } from "../support/browser/shopper";
import { friendsForm, merchant, programForm } from "../support/merchant";

const stage = browserStage();
const DAY = 24 * 3_600_000;

describe("letters, seen by the people who get them", () => {
  let program: ProgramId | null = null;
  beforeEach(() => {
    stage.sandbox.mailbox.clear();
    stage.sandbox.world.theme.productBlocks.push({ type: "share", settings: {} });
  });
  afterEach(async () => {
    stage.sandbox.world.theme.productBlocks = stage.sandbox.world.theme.productBlocks.filter(({ type }) => type !== "share");
    if (program) await merchant(stage.sandbox).act(`/app/programs/${program}`, "end");
    program = null;
  });

  const mailTo = (to: string) => stage.sandbox.mailbox.all().filter((mail) => mail.to.includes(to));
  /** The address behind a mail's one button. */
  const buttonOf = (text: string, label: string) => new RegExp(`${label}: (\\S+)`).exec(text)![1]!;

  it("the merchant invites, the mail arrives, and who takes it is in at once though nobody can apply", async () => {
    const { sandbox } = stage;
    program = await merchant(sandbox).startProgram(programForm(sandbox, { title: "Friends of the house", open: false, byHand: true, agreement: "Say that you may earn by it." }));
    const owner = await stage.merchant();
    await owner.open(`/app/programs/${program}`);
    await owner.app.getByRole("link", { name: "Invite people" }).click();
    await owner.app.getByRole("heading", { name: "Invitations", level: 1 }).waitFor();
    await owner.app.getByText("Nobody invited yet").first().waitFor();
    await owner.settled();
    await owner.app.getByLabel("E-mail addresses").fill("Mei <mei-invited@example.com>, bo-invited@example.com\nnobody@x");
    await owner.app.getByLabel("A word from you (optional)").fill("We met at the tea fair.");
    await owner.app.getByRole("button", { name: "Send invitations" }).click();
    await owner.app.getByText("Not an address: nobody@x").waitFor();
    await owner.settled();
    expect(await owner.app.getByText("Invited", { exact: true }).filter({ visible: true }).count()).toBe(2);
    expect(await findings(owner.page)).toEqual([]);
    await sandbox.quiet();
    const [mail] = mailTo("mei-invited@example.com");
    expect(mail).toMatchObject({ subject: `${sandbox.world.shop.name} invites you: Friends of the house`, oneClick: expect.stringContaining("/letters/stop?token=") as unknown });
    expect(mail!.text).toContain("> We met at the tea fair.");

    const mei = await stage.shopper("Mei");
    await mei.page.goto(buttonOf(mail!.text, "See what it offers"));
    const link = mei.page.locator(".tuan-affiliate").getByRole("link", { name: "Log in" });
    await link.waitFor();
    const customer = sandbox.world.customers.find((one) => one.password)!;
    await link.click();
    await mei.page.locator("input[name='customer[email]']").fill(customer.email);
    await mei.page.locator("input[name='customer[password]']").fill(customer.password!);
    await mei.page.getByRole("button", { name: "Log in" }).click();
    await mei.page.waitForURL(/affiliates\?invite=/);
    await mei.page.getByText("has invited you: you are in as soon as you send this").waitFor();
    expect(await findings(mei.page, { include: ".tuan-affiliate" })).toEqual([]);
    await mei.page.getByLabel("I have read the agreement").check();
    await mei.page.getByLabel("Where payouts go").fill("mei@paypal.example");
    await mei.page.getByRole("button", { name: "Join", exact: true }).click();
    await mei.page.getByText("Welcome. Your link is ready.").waitFor();
    expect(await mei.page.getByLabel("Your link").inputValue()).toMatch(/\/r\/[A-Z2-9]{8}$/);

    // The same link opens nothing to another.
    const other = await stage.shopper("Other");
    await other.page.goto(buttonOf(mail!.text, "See what it offers"));
    await other.page.getByText("This invitation is not good any more").waitFor();
    await owner.open(`/app/programs/${program}/invitations`);
    await owner.sees("Joined");
    // Who wants none presses what their mail program shows, and cannot be asked again.
    const [second] = mailTo("bo-invited@example.com");
    expect((await fetch(second!.oneClick!, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "List-Unsubscribe=One-Click" })).status).toBe(200);
    await owner.open(`/app/programs/${program}/invitations`);
    await owner.sees("Wants none");
    await owner.open("/app/mails");
    await owner.sees("Invited person");
  });

  /** A guest gets a link in the block, and leaves an address there. */
  async function shareWithAddress(who: BrowserShopper, email: string): Promise<string> {
    const block = who.page.locator("tuan-sharing");
    await who.page.goto(`${stage.sandbox.storefront}/products/${stage.product.handle}`);
    await block.getByText("Tell me by mail when my reward is ready").click();
    await block.getByLabel("E-mail").fill(email);
    expect(await block.getByRole("checkbox").isChecked()).toBe(false);
    await block.getByRole("checkbox").check();
    expect(await findings(who.page, { include: "tuan-sharing" })).toEqual([]);
    await block.getByRole("button", { name: "Get my link" }).click();
    await block.getByRole("button", { name: "Copy link" }).click();
    await block.getByRole("button", { name: "Copied" }).waitFor();
    return who.page.evaluate(() => navigator.clipboard.readText());
  }
  async function friendBuys(link: string, name: string): Promise<void> {
    const friend = await stage.shopper(name);
    await friend.page.goto(link);
    const hello = friend.page.locator(".tuan-hello");
    await hello.getByRole("button", { name: "Get it" }).click();
    await hello.getByText("10% off your order is in your cart").waitFor();
    await friend.page.getByRole("button", { name: "Add to cart" }).click();
    await friend.page.waitForURL(/\/cart$/);
    await friend.page.goto(`${stage.sandbox.storefront}/checkout`);
    await friend.atCheckout();
    await friend.pay();
    await stage.sandbox.quiet();
  }

  it("a guest leaves an address, a friend buys, a mail says so, and one click ends it", async () => {
    const { sandbox } = stage;
    program = await merchant(sandbox).startProgram(friendsForm(sandbox, "share", { perSharer: "" }));
    await sandbox.quiet();
    const mei = await stage.shopper("Mei");
    const link = await shareWithAddress(mei, "mei-shares@example.com");
    await friendBuys(link, "Bo");
    await stage.aMinute();
    await expect.poll(() => mailTo("mei-shares@example.com").length, { timeout: 60_000, interval: 500 }).toBe(1);
    const [mail] = mailTo("mei-shares@example.com");
    expect(mail!.subject).toBe(`A thank-you from ${sandbox.world.shop.name}: 10% off`);

    // On another device the mail's button opens the guest's own page, where the code is.
    const phone = await stage.shopper("Mei's phone", { viewport: { width: 390, height: 800 } });
    await phone.page.goto(buttonOf(mail!.text, "See my reward"));
    await phone.page.getByText("It is yours. Use it by").waitFor();
    await phone.page.getByText("Mail goes to m***@example.com.").waitFor();
    expect(await findings(phone.page, { include: ".tuan-affiliate" })).toEqual([]);

    // Opening the link ends nothing: scanners do that. Its button does.
    await phone.page.goto(mail!.oneClick!);
    await phone.page.getByRole("heading", { name: "No more mail of rewards?" }).waitFor();
    expect(await findings(phone.page)).toEqual([]);
    await phone.page.goto(buttonOf(mail!.text, "See my reward"));
    await phone.page.getByText("Mail goes to m***@example.com.").waitFor();
    await phone.page.goto(mail!.oneClick!);
    await phone.page.getByRole("button", { name: "End it" }).click();
    await phone.page.getByRole("heading", { name: "Done: no more mail" }).waitFor();

    await friendBuys(link, "Cai");
    await sandbox.clock.advance(DAY);
    await stage.aMinute();
    const rewards = async () => {
      await phone.page.goto(buttonOf(mail!.text, "See my reward"));
      return phone.page.getByText("It is yours. Use it by").count();
    };
    await expect.poll(rewards, { timeout: 90_000, interval: 500 }).toBe(2);
    expect(mailTo("mei-shares@example.com")).toHaveLength(1);
    // And an address can be left again, on the page.
    await phone.page.getByText("Tell me by mail when a reward is ready").click();
    await phone.page.getByLabel("E-mail").fill("mei-again@example.com");
    await phone.page.getByRole("checkbox").check();
    await phone.page.getByRole("button", { name: "Save" }).click();
    await phone.page.getByText("Saved. You get a mail when a reward is ready.").waitFor();
  });
});
