import { giftRate } from "../../app/domain/gift";
import { DAY } from "../../app/domain/instant";
import { affiliates } from "../../tests/support/affiliates";
import type { Stage } from "../../tests/support/browser/stage";
import { friendsForm, merchant, programForm } from "../../tests/support/merchant";
import { each } from "./admin";
import { type Camera, DESK, PHONE } from "./camera";

/** Sharing as shoppers see it: an affiliate's page in the theme, the share block on a product, and a red packet being opened. */
export async function sharing(stage: Stage, camera: Camera): Promise<void> {
  const { sandbox } = stage;
  const office = await affiliates(sandbox);
  const { theme } = sandbox.world;
  const blocks = theme.productBlocks;
  theme.productBlocks = [...blocks, { type: "share", settings: {} }];
  try {
    const affiliate = await merchant(sandbox).startProgram(programForm(sandbox, { title: "Recommend our teas", byHand: false }));
    const packets = await merchant(sandbox).startProgram(friendsForm(sandbox, "red_packet", { title: "Red packets in spring", packetFrom: "5", orderMinimum: "" }));
    await sandbox.quiet();
    const customer = sandbox.world.customers.find(({ password }) => password)!;
    const mei = await office.apply(affiliate, "Mei Lin", { customerId: String(customer.id) });
    for (let visits = 0; visits < 12; visits++) await office.visit(mei);
    await office.order([office.claim(mei)], { minor: 2_350, state: "matured" });
    await office.order([office.claim(mei)], { minor: 900 });
    await office.order([office.claim(mei)], { minor: 640, hold: "velocity" });
    const sharer = await office.share(packets, { customerId: String(customer.id) });
    const rate = { ...giftRate({ kind: "packet", fromMinor: 500, toMinor: 500, budgetMinor: null, method: "store_credit", minimumMinor: 0, openDays: 30, validDays: 90 }), minor: 500 } as ReturnType<typeof giftRate>;
    await office.order([office.claim(sharer, "won", "code")], { minor: 500, state: "ready", terms: { rate, byLine: {}, capMinor: null }, looksAt: sandbox.world.now() + 30 * DAY });

    const product = sandbox.world.products.find(({ status }) => status === "ACTIVE")!;
    const at = `${sandbox.storefront}/products/${product.handle}`;
    for (const viewport of [DESK, PHONE]) {
      const guest = await stage.shopper("Bo", { viewport, ...(viewport === PHONE && { deviceScaleFactor: 2 }) });
      await guest.page.goto(at);
      const block = guest.page.locator("tuan-sharing");
      await block.scrollIntoViewIfNeeded();
      await block.getByRole("button", { name: "Get my link" }).click();
      await block.getByRole("button", { name: "Copy link" }).waitFor();
      await camera.take(`share-block-${viewport.width}`, block);
    }
    const her = await stage.shopper("Mei", { viewport: PHONE, deviceScaleFactor: 2 });
    await her.logIn(customer);
    for (const size of [PHONE, DESK]) {
      await her.page.setViewportSize(size);
      await her.page.goto(`${sandbox.storefront}/apps/tuan/affiliates`);
      await her.page.getByText("Being checked by the shop.").waitFor();
      await camera.take(`affiliate-page-${size.width}`, her.page);
    }
    await her.page.setViewportSize(PHONE);
    await her.page.goto(at);
    const block = her.page.locator("tuan-sharing");
    await block.scrollIntoViewIfNeeded();
    await block.getByText("A red packet waits for you.").waitFor();
    await camera.take("packet-ready-390", block);
    await block.getByRole("button", { name: "Open" }).click();
    await block.locator(".tuan-reward__amount").getByText("$5.00").waitFor();
    await camera.take("packet-open-390", block);

    const desk = await stage.merchant({ viewport: { ...DESK, height: 1000 } });
    const phone = await stage.merchant({ viewport: PHONE, deviceScaleFactor: 2 });
    await each(camera, "admin-person", `/app/people/${mei.id}`, [desk, phone]);
    await each(camera, "admin-ledger", "/app/ledger", [desk]);
    for (const program of [affiliate, packets]) await merchant(sandbox).act(`/app/programs/${program}`, "end");
  } finally {
    theme.productBlocks = blocks;
    await office.close();
  }
}
