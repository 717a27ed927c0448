import type { Api as OrderStatus } from "@shopify/ui-extensions/customer-account.order-status.block.render";
import type { Api as ThankYou } from "@shopify/ui-extensions/purchase.thank-you.block.render";

/** What the two pages give alike, and all this extension uses of them. */
export type Host = Pick<ThankYou, "lines" | "sessionToken" | "i18n" | "localization" | "storage"> | Pick<OrderStatus, "lines" | "sessionToken" | "i18n" | "localization" | "storage">;
