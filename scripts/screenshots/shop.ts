import type { Stage } from "../../tests/support/browser/stage";
import { type Camera, DESK, PHONE } from "./camera";
import type { Cast } from "./cast";

/** The stand-in's pages around the app: home, product page, and letters. */
export async function shopPages(stage: Stage, camera: Camera, { tea }: Cast): Promise<void> {
  const { sandbox } = stage;
  for (const size of [DESK, PHONE]) {
    const page = await stage.page("a visitor", { viewport: size });
    await page.goto(sandbox.storefront);
    await camera.take(`shop-home-${size.width}`, page);
    // Taller, so that the whole card is in the picture.
    await page.setViewportSize({ width: size.width, height: 1_120 });
    await page.goto(`${sandbox.storefront}/products/${tea.handle}`);
    await page.waitForFunction(() => (document.querySelector("tuan-group") as (Element & { live?: object | null }) | null)?.live);
    await camera.take(`shop-product-${size.width}`, page);
  }
  for (const [name, subject] of [["joined", "You are in"], ["complete", "Everyone is in"], ["refunded", "Not filled"]] as const) {
    const number = sandbox.mailbox.all().findIndex((mail) => mail.subject.startsWith(subject)) + 1;
    const page = await stage.page("a member", { viewport: { width: 600, height: 420 } });
    await page.goto(`${sandbox.admin}/mailbox/${number}/html`);
    await camera.take(`mail-${name}`, page);
  }
}
