import { GraphQLError } from "graphql";
import type { Customer } from "../../world/types";
import { gid, iso, numberOf } from "../gid";
import type { Resolvers, ShopRoom } from "../shop-room";
import { listOrders, type OrderList } from "./order-lists";
import { accountsOf } from "./store-credit";

/**
 * A customer. Without approval for protected customer data names and e-mails are null
 * (https://shopify.dev/docs/apps/launch/protected-customer-data); what cannot be null is refused.
 */
export function customerView(room: ShopRoom, customer: Customer) {
  const withheld = room.world.shop.withholdPersonalData;
  const own = <T>(value: T): T | null => (withheld ? null : value);
  return {
    __typename: "Customer",
    id: gid("Customer", customer.id),
    legacyResourceId: String(customer.id),
    firstName: own(customer.firstName),
    lastName: own(customer.lastName),
    displayName: () => {
      if (withheld) throw new GraphQLError("This app is not approved to use the displayName field. See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.", { extensions: { code: "ACCESS_DENIED" } });
      return `${customer.firstName} ${customer.lastName}`.trim();
    },
    defaultEmailAddress: own({ __typename: "CustomerEmailAddress", emailAddress: customer.email, marketingState: customer.acceptsMarketing ? "SUBSCRIBED" : "NOT_SUBSCRIBED", validFormat: true }),
    locale: customer.locale,
    tags: customer.tags,
    numberOfOrders: String(customer.orderIds.length),
    // What a customer's list says of each order; anything more is asked of the order itself.
    orders: (args: OrderList) => listOrders(room, room.world.orders.filter((one) => one.customerId === customer.id), args, (one) => ({ __typename: "Order", id: gid("Order", one.id), name: one.name, createdAt: iso(one.createdAt), test: one.test })),
    verifiedEmail: true,
    storeCreditAccounts: accountsOf(room, customer.id),
  };
}

/** @returns the customer of that number, or null */
export function customerByNumber(room: ShopRoom, id: number | null) {
  const customer = room.world.customers.find((one) => one.id === id);
  return customer ? customerView(room, customer) : null;
}

export const customerQueries: Resolvers = {
  customer: ({ id }: { id: string }, room) => customerByNumber(room, numberOf(id, "Customer")),
};
