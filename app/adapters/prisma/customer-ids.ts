import { gid, numeric } from "../../domain/id";

/** The ways one customer's id is written: the app proxy and redaction webhooks send the number, GraphQL the gid. */
export const customerIds = (id: string): string[] => [...new Set([id, numeric(id), gid("Customer", numeric(id))])];

/** @returns the keys under which seats of this customer count towards limits (see Seat.shopperKey) */
export const shopperKeys = (id: string): string[] => customerIds(id).map((written) => `c:${written}`);
