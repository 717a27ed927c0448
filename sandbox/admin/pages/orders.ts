import type { World } from "../../world/types";
import { count, moment, money } from "../format";
import { content, get } from "../http";
import { html } from "../html";
import { orderBadges, table } from "./parts";

const row = (world: World) => (order: World["orders"][number]) =>
  html`<tr><td><a href="/orders/${order.id}"><b>${order.name}</b></a></td><td>${moment(order.createdAt, world.shop.timezone)}</td><td>${order.shippingName}<br><small>${order.email}</small></td><td class="n">${money(order.total, order.currency)}</td><td>${orderBadges(order)}</td><td>${count(order.lines.reduce((sum, line) => sum + line.quantity, 0), "item")}</td><td>${order.tags.map((tag) => html`<span class="badge">${tag}</span> `)}</td></tr>`;

export const ordersRoutes = [
  get("/orders", ({ api: { world }, storefront }) =>
    content(
      "Orders",
      html`${table(["Order", "Placed", "Customer", { n: "Total" }, "Status", "Items", "Tags"], [...world.orders].reverse().map(row(world)), "No orders yet. Buy something in the online store.")}<p><a class="button" href="${storefront}" target="_blank" rel="noopener">Open the online store</a></p>`,
    ),
  ),
];
