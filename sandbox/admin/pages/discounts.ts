import type { Discount, World } from "../../world/types";
import { count, moment, money } from "../format";
import { back, content, get, post } from "../http";
import { type Html, html } from "../html";
import { badge, postButton, table } from "./parts";

const value = ({ value }: Discount, currency: string): string => (value.kind === "percentage" ? `${Number((value.rate * 100).toFixed(2))} % off` : `${money(value.minor, currency)} off${value.eachItem ? " each" : ""}`);

function state(discount: Discount, now: number): string {
  if (discount.deactivated || (discount.endsAt !== null && discount.endsAt <= now)) return "EXPIRED";
  return discount.startsAt > now ? "SCHEDULED" : "ACTIVE";
}

const uses = (discount: Discount) => discount.codes.reduce((sum, { used }) => sum + used, 0);

const row = (world: World) => (discount: Discount): Html =>
  html`<tr><td><a href="/discounts/${discount.id}"><b>${discount.title}</b></a><br><small>${discount.automatic ? "Automatic" : count(discount.codes.length, "code")}</small></td><td>${badge(state(discount, world.now()))}</td><td>${value(discount, world.shop.currency)}</td><td class="n">${discount.automatic ? "–" : uses(discount)}</td></tr>`;

function page(discount: Discount, world: World): Html {
  const { timezone } = world.shop;
  const titles = world.products.filter(({ id, variants }) => discount.productIds.includes(id) || variants.some((variant) => discount.variantIds.includes(variant.id))).map(({ title }) => title);
  const combines = Object.entries(discount.combinesWith).filter(([, on]) => on).map(([kind]) => kind);
  // What was used is what people look for; a pool has hundreds that were not.
  const codes = [...discount.codes].sort((a, b) => b.used - a.used);
  return html`<div class="columns"><div>${table(["Code", { n: "Used" }], codes.slice(0, 250).map(({ code, used }) => html`<tr><td><code>${code}</code></td><td class="n">${used}${discount.usageLimit !== null && html` of ${discount.usageLimit}`}</td></tr>`), "No codes.")}${codes.length > 250 && html`<p class="quiet">and ${codes.length - 250} more, unused</p>`}</div>
  <div class="card"><dl><dt>Value</dt><dd>${value(discount, world.shop.currency)}</dd><dt>Status</dt><dd>${badge(state(discount, world.now()))}</dd><dt>Products</dt><dd>${titles.join(", ") || "everything"}</dd><dt>From</dt><dd>${moment(discount.startsAt, timezone)}</dd><dt>Until</dt><dd>${discount.endsAt === null ? "no end" : moment(discount.endsAt, timezone)}</dd><dt>Combines with</dt><dd>${combines.join(", ") || "nothing"}</dd><dt>Once per customer</dt><dd>${discount.oncePerCustomer ? "yes" : "no"}</dd><dt>Id</dt><dd>${discount.id}</dd></dl>${postButton(`/discounts/${discount.id}/delete`, "Delete discount", {}, "critical")}</div></div>`;
}

const found = (world: World, id: string | undefined) => world.discounts.find((discount) => String(discount.id) === id);

export const discountsRoutes = [
  get("/discounts", ({ api: { world } }) => content("Discounts", table(["Discount", "Status", "Value", { n: "Used" }], [...world.discounts].reverse().map(row(world)), "No discounts. A published group buy makes one."))),
  get("/discounts/:id", ({ api: { world }, params }) => {
    const discount = found(world, params.id);
    return discount ? content(discount.title, page(discount, world)) : content("No such discount", html`<p>Look at <a href="/discounts">all discounts</a>.</p>`, 404);
  }),
  post("/discounts/:id/delete", ({ api, params }) => {
    const discount = found(api.world, params.id);
    if (!discount) return back("/discounts", { error: "It is not there any more." });
    api.discounts.remove(discount);
    return back("/discounts", "Deleted. discounts/delete was queued.");
  }),
];
