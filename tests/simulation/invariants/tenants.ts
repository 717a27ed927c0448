import { gid } from "../../../app/domain/id";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";

type Tell = (what: string) => void;
type Table = keyof ShopRows;
type RowOf<T extends Table> = ShopRows[T] extends Map<string, infer R> ? R : never;
/** The rows that a row names, each of which must be in the same shop. */
type Named = Partial<Record<Table, (string | null | undefined)[]>>;

type About = { campaignId: string | null; groupId: string | null; seatId: string | null };
const about = ({ campaignId, groupId, seatId }: About): Named => ({ campaigns: [campaignId], groups: [groupId], seats: [seatId] });
const counted = (_row: unknown, key: string): Named => ({ participants: [key.split(" ")[0]] });
const nothing = (): Named => ({});

/** Of every table that there is, which rows of others a row names. A table that is new does not compile until it stands here. */
const NAMES: { [T in Table]: (row: RowOf<T>, key: string) => Named } = {
  record: nothing,
  campaigns: nothing,
  offers: (row) => ({ campaigns: [row.campaignId] }),
  groups: (row) => ({ campaigns: [row.campaignId] }),
  seats: (row) => ({ campaigns: [row.campaignId], groups: [row.groupId, row.movedFrom], offers: [row.offerId] }),
  codes: (row) => ({ offers: [row.offerId], seats: [row.seatId] }),
  orders: nothing,
  readAt: (_row, key) => ({ orders: [key] }),
  facts: about,
  problems: about,
  inbox: nothing,
  outbox: about,
  // The invitation of somebody forgotten is gone; of its mail the row stays, emptied.
  mails: (row) => ({ seats: [row.seatId], participants: [row.participantId], ...(row.recipient !== "" && { invitations: [row.invitationId] }) }),
  programs: nothing,
  participants: (row) => ({ programs: [row.programId], participants: [row.broughtBy] }),
  visits: counted,
  begun: counted,
  completed: counted,
  checkouts: (row) => ({ participants: [row.participantId] }),
  attributions: (row, key) => ({ orders: [key], participants: [row.participantId], programs: [row.programId] }),
  bindings: (row) => ({ programs: [row.programId], participants: [row.participantId] }),
  grants: (row) => ({ orders: [row.orderId], programs: [row.programId], participants: [row.participantId] }),
  ledger: (row) => ({ participants: [row.participantId], grants: [row.grantId], orders: [row.orderId], payouts: [row.payoutId] }),
  payouts: (row) => ({ programs: [row.programId], participants: [row.participantId] }),
  batches: nothing,
  batchOf: (row, key) => ({ payouts: [key], batches: [row] }),
  invitations: (row) => ({ programs: [row.programId], participants: [row.participantId] }),
  stocks: (_row, key) => ({ programs: [key] }),
  coupons: (row) => ({ programs: [row.programId], participants: [row.participantId], grants: [row.grantId], orders: [row.orderId] }),
  ownCodes: (row) => ({ programs: [row] }),
};
const TABLES = Object.keys(NAMES) as Table[];

/** Ids that the app makes are alike nowhere: whose they are is known wherever they stand, in any column and any text. */
const OWN_ID = /\b[a-z]{3}_[0-9a-z]{26}\b/g;
/** Tables whose keys are such ids. */
const OWNERS = ["campaigns", "offers", "groups", "seats", "programs", "participants", "grants", "payouts", "batches", "invitations"] as const;

/** Nothing of one shop shows up in another's rows: no row is another's, names another's, or tells of another's. */
export function checkTenants(towns: Pick<Town, "shop" | "api">[], rowsOf: (shop: string) => ShopRows, tell: Tell): void {
  const owner = new Map<string, string>();
  for (const { shop } of towns)
    for (const table of OWNERS)
      for (const id of rowsOf(shop)[table].keys()) {
        const other = owner.get(id);
        if (other !== undefined) tell(`${shop} and ${other} both have ${id}`);
        owner.set(id, shop);
      }
  for (const town of towns) {
    const rows = rowsOf(town.shop);
    checkTown(town, rows, tell);
    for (const table of TABLES)
      for (const [key, row] of rows[table] as Map<string, never>) {
        const where = `${town.shop}: ${table} ${key}`;
        for (const [named, ids] of Object.entries(NAMES[table](row, key)) as [Table, (string | null | undefined)[]][])
          for (const id of ids) if (id && !rows[named].has(id)) tell(`${where} names ${id} of ${named}, which is not here`);
        for (const [id] of `${key} ${JSON.stringify(row)}`.matchAll(OWN_ID)) {
          const whose = owner.get(id);
          if (whose !== undefined && whose !== town.shop) tell(`${where} tells of ${id}, which is ${whose}'s`);
        }
      }
  }
}

/** Orders and webhooks are numbered by Shopify, and what a number stands for is another thing in each shop. */
function checkTown({ shop, api: { world } }: Pick<Town, "shop" | "api">, rows: ShopRows, tell: Tell) {
  const orders = new Map(world.orders.map((order) => [gid("Order", order.id), order]));
  for (const order of rows.orders.values()) {
    const real = orders.get(order.id);
    if (!real) tell(`${shop} keeps ${order.id}, which is not its order`);
    else if (real.name !== order.name || Math.abs(real.createdAt - order.placedAt) > 1_000) tell(`${shop} keeps another shop's ${order.id}`);
  }
  const deliveries = new Set(world.deliveries.map(({ id, topic }) => `${id} ${topic}`));
  for (const { id, topic } of rows.inbox.values()) {
    // Reconciliation writes, in Shopify's stead, of orders that it found; so do rules by which orders may count now.
    const found = /^(?:reconciled|counts:cmp_\w+:\d+):(\d+)(?::|$)/.exec(id)?.[1];
    if (found === undefined ? !deliveries.has(`${id} ${topic}`) : !orders.has(gid("Order", found))) tell(`${shop} keeps webhook ${id} of ${topic}, which is not its own`);
  }
}
