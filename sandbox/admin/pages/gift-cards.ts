import type { GiftCard, World } from "../../world/types";
import { moment, money } from "../format";
import { content, get } from "../http";
import { type Html, html } from "../html";
import { table } from "./parts";

/** Like Shopify's admin it shows a code's end only: the whole of it is money. */
const row = (world: World) => (card: GiftCard): Html => {
  const customer = world.customers.find(({ id }) => id === card.customerId);
  return html`<tr><td><code>•••• ${card.code.slice(-4).toLowerCase()}</code>${card.note !== null && html`<br><small>${card.note}</small>`}</td><td>${customer ? html`<a href="/customers/${customer.id}">${`${customer.firstName} ${customer.lastName}`.trim() || customer.email}</a>` : "Nobody yet"}</td><td>${moment(card.createdAt, world.shop.timezone)}</td><td class="n">${money(card.balance, card.currency)}<br><small>of ${money(card.initialMinor, card.currency)}</small></td></tr>`;
};

export const giftCardsRoutes = [
  get("/gift-cards", ({ api: { world } }) => content("Gift cards", table(["Code", "Customer", "Made", { n: "Balance" }], [...world.giftCards].reverse().map(row(world)), "No gift cards. A reward that is paid out as one makes it."))),
];
