import type { Order, OrderLine, World } from "../../world/types";
import { pendingSale } from "../../world/money-state";
import { moment, money, words } from "../format";
import { content, type Context, get, type Handler } from "../http";
import { type Html, html } from "../html";
import { badge, orderBadges, postButton, table } from "./parts";
import { refundForm } from "./refund-form";

/** Runs a page for the order in the address, or says that there is none. */
export const withOrder = (run: (order: Order, context: Context) => ReturnType<Handler>): Handler => (context) => {
  const order = context.api.world.orders.find(({ id }) => String(id) === context.params.id);
  return order ? run(order, context) : content("No such order", html`<p>Look at <a href="/orders">all orders</a>.</p>`, 404);
};

function lineRow(line: OrderLine, currency: string): Html {
  const properties = Object.entries(line.properties);
  const removed = line.quantity - line.currentQuantity;
  return html`<tr><td><a href="/products/${line.productId}">${line.title}</a>${line.variantTitle !== "Default Title" && html`<br><small>${line.variantTitle}</small>`}
    ${properties.map(([name, value]) => html`<br><small>${name}: ${/^https?:/.test(value) ? html`<a href="${value}" target="_blank" rel="noopener">${value}</a>` : value}</small>`)}
    ${line.allocations.map((allocation) => html`<br><small>${allocation.code ?? allocation.title} −${money(allocation.minor, currency)}</small>`)}</td>
    <td class="n">${money(line.unitMinor, currency)} × ${line.quantity}${removed > 0 && html`<br><small>${removed} removed</small>`}</td>
    <td class="n">${money(line.unitMinor * line.quantity - line.allocations.reduce((sum, { minor }) => sum + minor, 0), currency)}</td></tr>`;
}

const transactionRow = (order: Order, zone: string) => (transaction: Order["transactions"][number]) =>
  html`<tr><td>${words(transaction.kind)}</td><td>${badge(transaction.status)}</td><td class="n">${money(transaction.minor, order.currency)}</td><td>${transaction.gateway}</td><td>${moment(transaction.at, zone)}</td></tr>`;

const shipment = (order: Order) => (fulfilment: Order["fulfillmentOrders"][number]): Html => {
  const title = (lineId: number) => order.lines.find(({ id }) => id === lineId)?.title ?? `line ${lineId}`;
  return html`<li>${badge(fulfilment.status)} ${fulfilment.lines.map((line, index) => html`${index > 0 && ", "}${line.quantity} × ${title(line.lineId)}`)}
    ${fulfilment.holds.map((hold) => html`<br><small>On hold: ${hold.note || words(hold.reason)}${hold.handle !== null && html` (${hold.handle})`}</small>`)}</li>`;
};

/** The steps that fit the order's state; Shopify's rules decide again when one is pressed. */
function actions(order: Order): Html {
  const path = `/orders/${order.id}`;
  // A bank transfer may arrive after its order was cancelled.
  const pending = pendingSale(order) !== null;
  const open = order.fulfillmentOrders.some(({ status }) => status === "OPEN");
  return html`<div class="row">${pending && postButton(`${path}/paid`, "Mark as paid", {}, "primary")}${order.financial === "AUTHORIZED" && postButton(`${path}/capture`, "Capture payment", {}, "primary")}${open && postButton(`${path}/fulfil`, "Fulfil", {}, pending ? "" : "primary")}</div>`;
}

const cancelForm = (order: Order): Html => html`<details class="card"><summary>Cancel order</summary><form method="post" action="/orders/${order.id}/cancel">
  <label class="check"><input type="checkbox" name="refund" value="1" checked>Refund what was paid</label><label class="check"><input type="checkbox" name="restock" value="1" checked>Restock the items</label>
  <p><label>Reason <select name="reason">${["CUSTOMER", "INVENTORY", "FRAUD", "DECLINED", "STAFF", "OTHER"].map((reason) => html`<option value="${reason}">${words(reason)}</option>`)}</select></label></p>
  <button type="submit" class="critical">Cancel order</button></form></details>`;

function page(order: Order, world: World, storefront: string): Html {
  const paid = (minor: number) => money(minor, order.currency);
  const attributes = Object.entries(order.attributes);
  return html`<p>${orderBadges(order)} <span class="quiet">${moment(order.createdAt, world.shop.timezone)} · ${words(order.sourceName.toUpperCase())}</span></p>${actions(order)}<br>
  <div class="columns"><div>
    ${table(["Item", { n: "Price" }, { n: "Paid" }], order.lines.map((line) => lineRow(line, order.currency)), "No lines.")}
    <div class="card"><dl class="totals"><dt>Subtotal</dt><dd>${paid(order.subtotal)}</dd><dt>Shipping</dt><dd>${paid(order.shipping)}</dd><dt>Total</dt><dd><b>${paid(order.total)}</b></dd>
      <dt>Refunded</dt><dd>${paid(order.refunds.reduce((sum, { minor }) => sum + minor, 0))}</dd></dl></div>
    <h2>Transactions</h2>${table(["Kind", "Status", { n: "Amount" }, "Gateway", "When"], order.transactions.map(transactionRow(order, world.shop.timezone)), "No money has moved yet.")}
    <h2>Fulfilment</h2><div class="card">${order.fulfillmentOrders.length ? html`<ul>${order.fulfillmentOrders.map(shipment(order))}</ul>` : html`<span class="quiet">Shopify is still routing this order.</span>`}</div>
    ${order.refunds.length > 0 && html`<h2>Refunds</h2><div class="card"><ul>${order.refunds.map((refund) => html`<li>${paid(refund.minor)} on ${moment(refund.at, world.shop.timezone)}${refund.note && html` – ${refund.note}`}</li>`)}</ul></div>`}
  </div><div>
    <div class="card"><h2>Customer</h2>${order.customerId === null ? order.shippingName : html`<a href="/customers/${order.customerId}">${order.shippingName}</a>`}<br><small>${order.email}</small></div>
    <div class="card"><h2>Details</h2><dl><dt>Codes</dt><dd>${order.codes.join(", ") || "none"}</dd><dt>Tags</dt><dd>${order.tags.map((tag) => html`<span class="badge">${tag}</span> `)}${order.tags.length === 0 && "none"}</dd>
      ${attributes.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}<dt>Language</dt><dd>${order.locale}</dd><dt>Id</dt><dd>${order.id}</dd></dl>
      <p><a href="${storefront}/orders/${order.token}" target="_blank" rel="noopener">Order status page</a></p></div>
    ${refundForm(order)}${order.cancelledAt === null && cancelForm(order)}
  </div></div>`;
}

export const orderRoutes = [get("/orders/:id", withOrder((order, { api, storefront }) => content(`Order ${order.name}`, page(order, api.world, storefront))))];
