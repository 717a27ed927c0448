import type { UnitOfWork } from "../../app/ports/unit-of-work";
import type { Instant } from "../../app/domain/instant";
import type { WorldApi } from "../../sandbox/world/api";

/** A hold that stood on an order: since when, and until when it was lifted, which it may never have been. */
export type StoodHold = { handle: string; orderId: number; lineIds: number[]; from: Instant; until: Instant | null };
type Try = { key: string; afterPeace: boolean; sent: boolean };

/**
 * Notes what the end of a life does not show any more: holds that stood and were lifted, mails sent though they had been
 * sent in peace, readings of an order that went backwards.
 */
export class Witness {
  readonly holds: StoodHold[] = [];
  /** Mails that somebody has sent and noted: nobody has a reason to send them again. */
  private readonly peace = new Set<string>();
  private readonly tries = new Map<string, Try>();

  constructor(private readonly wrong: (what: string) => void) {}

  /** Notes every hold that is put on an order of the shop's, and when it is lifted. */
  watchHolds({ world, fulfilment }: WorldApi): void {
    const { hold, release } = fulfilment;
    fulfilment.hold = (f, input) => {
      const done = hold(f, input);
      if ("hold" in done && input.handle !== null) this.holds.push({ handle: input.handle, orderId: f.orderId, lineIds: f.lines.map((line) => line.lineId), from: world.now(), until: null });
      return done;
    };
    fulfilment.release = (f, ids) => {
      const handles = f.holds.filter((one) => ids === null || ids.includes(one.id)).map((one) => one.handle);
      const refused = release(f, ids);
      if (refused === null) for (const one of this.holds) if (one.orderId === f.orderId && one.until === null && handles.includes(one.handle)) one.until = world.now();
      return refused;
    };
  }

  /** One try of one worker to send a mail. A mail leaves again only when no try before had ended well. */
  async trying<T extends { kind: string }>(by: string, key: string, work: () => Promise<T>): Promise<T> {
    const own: Try = { key, afterPeace: this.peace.has(key), sent: false };
    this.tries.set(`${by} ${key}`, own);
    const outcome = await work();
    if (outcome.kind === "done" && own.sent) this.peace.add(key);
    return outcome;
  }

  /** The mail server has taken a mail. */
  sent(by: string, key: string): void {
    const own = this.tries.get(`${by} ${key}`);
    if (!own) return this.wrong(`mail ${key} was sent by nobody who had it in hand`);
    if (own.afterPeace) this.wrong(`mail ${key} was sent again, and nothing had gone wrong with it`);
    if (own.sent) this.wrong(`mail ${key} was sent twice at one go`);
    own.sent = true;
  }

  /** An order that was read earlier is never stored over one that was read later. */
  watchReadings(uow: UnitOfWork): UnitOfWork {
    return {
      read: uow.read,
      run: (work) =>
        uow.run((tx) =>
          work({
            ...tx,
            orders: {
              ...tx.orders,
              record: async (shop, order, ...rest) => {
                const told = await tx.orders.record(shop, order, ...rest);
                if (told.current && told.before && order.updatedAt < told.before.updatedAt) this.wrong(`${shop} ${order.name}: a reading of ${order.updatedAt} was stored over one of ${told.before.updatedAt}`);
                return told;
              },
            },
          }),
        ),
    };
  }
}
