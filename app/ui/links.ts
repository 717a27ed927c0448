import { numeric } from "../domain/id";

/** Addresses inside the app: ids and filters only, never anything personal. */
export const links = {
  home: "/app",
  campaigns: (view?: string) => (view ? `/app/campaigns?view=${view}` : "/app/campaigns"),
  newCampaign: "/app/campaigns/new",
  campaign: (id: string) => `/app/campaigns/${id}`,
  editCampaign: (id: string) => `/app/campaigns/${id}/edit`,
  groups: (filter: { campaign?: string; status?: string; days?: number } = {}) => withQuery("/app/groups", filter),
  group: (id: string) => `/app/groups/${id}`,
  orders: (filter: { campaign?: string; state?: string; invited?: boolean; days?: number } = {}) => withQuery("/app/orders", filter),
  problems: (filter: { campaign?: string } = {}) => withQuery("/app/problems", filter),
  mails: (state?: string) => withQuery("/app/mails", { state }),
  programs: "/app/programs",
  programsFile: "/app/programs/file",
  newProgram: (kind?: string) => withQuery("/app/programs/new", { kind }),
  program: (id: string, filter: { standing?: string } = {}) => withQuery(`/app/programs/${id}`, filter),
  invitations: (id: string) => `/app/programs/${id}/invitations`,
  editProgram: (id: string) => `/app/programs/${id}/edit`,
  people: (filter: { program?: string; standing?: string } = {}) => withQuery("/app/people", filter),
  peopleFile: (filter: { program?: string | undefined; standing?: string | undefined; q?: string | undefined } = {}) => withQuery("/app/people/file", filter),
  findPeople: "/app/people/find",
  person: (id: string) => `/app/people/${id}`,
  payouts: (filter: { state?: string; of?: string } = {}) => withQuery("/app/payouts", filter),
  payoutList: (filter: Partial<Record<"state" | "of" | "program" | "method" | "currency", string | undefined>> = {}) => withQuery("/app/payouts/list", filter),
  statement: (id: string) => `/app/payouts/${id}`,
  statementFile: (payout: string) => withQuery("/app/payouts/statement", { payout }),
  payoutFile: (batch: string) => withQuery("/app/payouts/file", { batch }),
  attributions: (filter: { program?: string; verdict?: string; of?: string } = {}) => withQuery("/app/attributions", filter),
  attributionsFile: (filter: { program?: string | undefined; verdict?: string | undefined; of?: string | undefined } = {}) => withQuery("/app/attributions/file", filter),
  holds: "/app/holds",
  holdsFile: "/app/holds/file",
  ledger: (filter: { of?: string; kind?: string } = {}) => withQuery("/app/ledger", filter),
  ledgerFile: (filter: Partial<Record<"of" | "program" | "kind" | "account" | "order" | "from" | "to", string | undefined>> = {}) => withQuery("/app/ledger/file", filter),
  settings: "/app/settings",
};

function withQuery(path: string, filter: Record<string, string | number | boolean | undefined>): string {
  const query = new URLSearchParams(Object.entries(filter).flatMap(([k, v]) => (v === undefined || v === false ? [] : [[k, String(v)]])));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Pages of Shopify's own admin. App Bridge opens the `shopify:` scheme around the app. */
export const adminOrder = (orderId: string) => `shopify:admin/orders/${numeric(orderId)}`;
export const adminProduct = (productId: string) => `shopify:admin/products/${numeric(productId)}`;
export const adminDiscount = (discountId: string) => `shopify:admin/discounts/${numeric(discountId)}`;
export const adminCustomer = (customerId: string) => `shopify:admin/customers/${customerId}`;
export const adminPayments = "shopify:admin/settings/payments";

/** Theme editor with our block already chosen (Shopify: theme app extensions, deep linking). */
export const addBlock = (shop: string, apiKey: string, block: string) => `https://${shop}/admin/themes/current/editor?template=product&addAppBlockId=${apiKey}/${block}&target=mainSection`;
export const switchOnEmbed = (shop: string, apiKey: string, embed: string) => `https://${shop}/admin/themes/current/editor?context=apps&activateAppId=${apiKey}/${embed}`;
export const checkoutEditor = (shop: string) => `https://${shop}/admin/settings/checkout/editor?page=thank-you`;
