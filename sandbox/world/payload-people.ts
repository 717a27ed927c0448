import type { Customer, Order, World } from "./types";

/** The parts of a payload that are somebody's personal data; see withhold.ts for what an unapproved app gets. */
export const customerPayload = (customer: Customer) => ({
  id: customer.id, admin_graphql_api_id: `gid://shopify/Customer/${customer.id}`, email: customer.email, phone: customer.phone,
  first_name: customer.firstName, last_name: customer.lastName, tags: customer.tags.join(", "), currency: null, state: customer.password === "" ? "disabled" : "enabled",
});

export const orderCustomer = (world: World, order: Order) => {
  const customer = world.customers.find((c) => c.id === order.customerId);
  return customer ? customerPayload(customer) : null;
};

export function postalAddress(order: Order) {
  const [first = "", ...rest] = order.shippingName.split(/\s+/);
  return { first_name: first, last_name: rest.join(" "), name: order.shippingName, address1: order.address, address2: null, city: "New York", zip: "10013", province: "New York", province_code: "NY", country: "United States", country_code: "US", phone: null };
}
