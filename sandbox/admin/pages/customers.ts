import type { Customer, StoreCreditAccount } from "../../world/types";
import { count, moment, money } from "../format";
import { back, content, type Context, get, type Handler, post } from "../http";
import { type Html, html } from "../html";
import { orderBadges, postButton, table } from "./parts";

const name = (customer: Customer) => `${customer.firstName} ${customer.lastName}`.trim() || customer.email;

const row = (customer: Customer): Html =>
  html`<tr><td><a href="/customers/${customer.id}"><b>${name(customer)}</b></a><br><small>${customer.email}</small></td><td>${customer.locale}</td><td>${count(customer.orderIds.length, "order")}</td><td>${customer.acceptsMarketing ? "Subscribed" : "Not subscribed"}</td><td>${customer.tags.map((tag) => html`<span class="badge">${tag}</span> `)}</td></tr>`;

const withCustomer = (run: (customer: Customer, context: Context) => ReturnType<Handler>): Handler => (context) => {
  const customer = context.api.world.customers.find(({ id }) => String(id) === context.params.id);
  return customer ? run(customer, context) : content("No such customer", html`<p>Look at <a href="/customers">all customers</a>.</p>`, 404);
};

const creditCard = (account: StoreCreditAccount, timezone: string): Html => {
  const move = ({ kind, minor, at }: StoreCreditAccount["transactions"][number]) => html`<dt>${moment(at, timezone)}</dt><dd>${kind === "CREDIT" ? "+" : "−"}${money(minor, account.currency)}</dd>`;
  return html`<div class="card"><h2>Store credit: ${money(account.balance, account.currency)}</h2><dl class="totals">${[...account.transactions].reverse().map(move)}</dl></div>`;
};

function page(customer: Customer, { api: { world } }: Context): Html {
  const orders = world.orders.filter(({ customerId }) => customerId === customer.id).reverse();
  const orderRow = (order: (typeof orders)[number]) => html`<tr><td><a href="/orders/${order.id}"><b>${order.name}</b></a></td><td>${moment(order.createdAt, world.shop.timezone)}</td><td class="n">${money(order.total, order.currency)}</td><td>${orderBadges(order)}</td></tr>`;
  return html`<div class="columns"><div>${table(["Order", "Placed", { n: "Total" }, "Status"], orders.map(orderRow), "No orders with this account.")}</div><div>
    <div class="card"><dl><dt>E-mail</dt><dd>${customer.email}</dd><dt>Phone</dt><dd>${customer.phone ?? "none"}</dd><dt>Language</dt><dd>${customer.locale}</dd><dt>Password</dt><dd><code>${customer.password}</code></dd><dt>Id</dt><dd>${customer.id}</dd></dl></div>
    ${world.storeCredit.filter(({ customerId }) => customerId === customer.id).map((account) => creditCard(account, world.shop.timezone))}
    <div class="card"><h2>Privacy</h2><p class="quiet">What a shop owner can ask for in the name of this customer. Each sends its compliance webhook.</p><div class="row">${postButton(`/customers/${customer.id}/data-request`, "Request data")}${postButton(`/customers/${customer.id}/redact`, "Erase personal data", {}, "critical")}</div></div>
  </div></div>`;
}

export const customersRoutes = [
  get("/customers", ({ api: { world } }) => content("Customers", table(["Customer", "Language", "Orders", "Marketing", "Tags"], world.customers.map(row), "No customers yet."))),
  get("/customers/:id", withCustomer((customer, context) => content(name(customer), page(customer, context)))),
  post("/customers/:id/data-request", withCustomer((customer, { api }) => {
    api.privacy.requestData(customer);
    return back(`/customers/${customer.id}`, "customers/data_request was queued.");
  })),
  post("/customers/:id/redact", withCustomer((customer, { api }) => {
    api.privacy.redactCustomer(customer);
    return back("/customers", "customers/redact was queued.");
  })),
];
