import { affiliates } from "../../tests/support/affiliates";
import type { Stage } from "../../tests/support/browser/stage";
import { furnishedPrograms } from "../../tests/support/furnished-programs";
import { merchant, programForm } from "../../tests/support/merchant";
import { each } from "./admin";
import { type Camera, DESK, PHONE } from "./camera";

/** Programs of all kinds as a merchant has them: list and figures, the choice, editors, pages, reviews and payouts. */
export async function programs(stage: Stage, camera: Camera): Promise<void> {
  const { sandbox } = stage;
  const office = await affiliates(sandbox);
  try {
    const affiliate = await merchant(sandbox).startProgram(programForm(sandbox, { title: "Friends of the tea house", byHand: false, methods: ["paypal", "gift_card"] }));
    const { share, packets, guest } = await furnishedPrograms(sandbox, office);
    const [mei, bo] = [await office.apply(affiliate, "Mei Lin"), await office.apply(affiliate, "Bo Ek")];
    for (const person of [mei, mei, bo]) await office.visit(person);
    await office.order([office.claim(mei), office.claim(bo, "outbid")], { minor: 1_250, state: "matured" });
    await office.order([office.claim(bo)], { minor: 900, hold: "velocity,disposable" });
    await office.ask(mei, "paypal");
    await office.payout(bo, { method: "gift_card", state: "approved", minor: 500, decidedAt: sandbox.world.now() });
    const desk = await stage.merchant({ viewport: { ...DESK, height: 1000 } });
    const phone = await stage.merchant({ viewport: PHONE, deviceScaleFactor: 2 });
    const pages = { programs: "/app/programs", invitations: `/app/programs/${affiliate}/invitations`, "program-choice": "/app/programs/new", "program-share-new": "/app/programs/new?kind=share", "program-share": `/app/programs/${share}`, "program-packets-editor": `/app/programs/${packets}/edit`, "program-packets": `/app/programs/${packets}`, "program-guest": `/app/people/${guest.id}`, attributions: "/app/attributions", holds: "/app/holds", payouts: "/app/payouts?state=all" };
    for (const [name, path] of Object.entries(pages)) await each(camera, `admin-${name}`, path, [desk, phone]);
    sandbox.world.shop.locale = "zh-TW";
    for (const name of ["programs", "program-packets"] as const) await each(camera, `admin-${name}-zh-TW`, pages[name], [desk, phone]);
    sandbox.world.shop.locale = "en";
  } finally {
    await office.close();
  }
}
