import { field, readBody } from "../body";
import { CUSTOMER, freshToken } from "../cookies";
import { redirect } from "../http";
import type { Visit } from "../visit";
import type { Route } from "./route";

/** Classic customer accounts: log in, register, orders, log out. */
const page = (visit: Visit, name: "login" | "register" | "account", scope: object = {}, status = 200): Promise<Response> =>
  visit.shop.pages.show(visit, { template: name, type: `customers/${name}`, title: visit.world.shop.name, scope, status });

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** Where a login leads: the path that was asked for, never another site. */
const wayBack = (visit: Visit, asked: unknown): string => (/^\/(?![/\\])/.test(text(asked)) ? text(asked) : `${visit.root}/account`);

function enter(visit: Visit, customerId: number, asked?: unknown): Response {
  const token = freshToken();
  visit.shop.sessions.set(token, customerId);
  visit.cookies.set(CUSTOMER, token);
  if (visit.cart) visit.cart.customerId = customerId;
  return redirect(wayBack(visit, asked));
}

async function login(visit: Visit): Promise<Response> {
  const body = await readBody(visit.request);
  const email = text(field(body, "customer[email]"));
  const customer = visit.shop.api.customers.byEmail(email);
  if (!customer?.password || customer.password !== field(body, "customer[password]")) return page(visit, "login", { failed: true, email, return_url: field(body, "return_url") }, 401);
  return enter(visit, customer.id, field(body, "return_url"));
}

async function register(visit: Visit): Promise<Response> {
  const body = await readBody(visit.request);
  const [firstName, lastName, email, password] = ["first_name", "last_name", "email", "password"].map((name) => text(field(body, `customer[${name}]`))) as [string, string, string, string];
  const known = visit.shop.api.customers.byEmail(email);
  if (!/^\S+@\S+\.\S+$/.test(email) || password.length < 5 || known?.password) return page(visit, "register", { failed: true, email, firstName, lastName }, 422);
  // Somebody who has bought as a guest is a customer already, and takes over that record.
  if (known) {
    known.password = password;
    return enter(visit, known.id);
  }
  const acceptsMarketing = field(body, "customer[accepts_marketing]") === "true";
  const customer = visit.shop.api.customers.create({ firstName, lastName, email, phone: null, locale: visit.locale, password, tags: [], acceptsMarketing });
  return enter(visit, customer.id);
}

function logout(visit: Visit): Response {
  visit.shop.sessions.delete(visit.cookies.get(CUSTOMER) ?? "");
  visit.cookies.drop(CUSTOMER);
  if (visit.cart) visit.cart.customerId = null;
  return redirect(visit.root || "/");
}

export const accountRoutes: Route[] = [
  { method: "GET", path: /^\/account$/, handle: (visit) => (visit.customer ? page(visit, "account") : redirect(`${visit.root}/account/login`)) },
  { method: "POST", path: /^\/account$/, handle: register },
  { method: "GET", path: /^\/account\/login$/, handle: (visit) => page(visit, "login", { return_url: visit.url.searchParams.get("return_url"), some: visit.world.customers.filter((customer) => customer.password).slice(0, 3).map(({ email, password }) => ({ email, password })) }) },
  { method: "POST", path: /^\/account\/login$/, handle: login },
  { method: "GET", path: /^\/account\/register$/, handle: (visit) => page(visit, "register") },
  { method: "GET", path: /^\/account\/logout$/, handle: logout },
];
