/**
 * - throttled: answers as an empty bucket does; nothing happened.
 * - unavailable: HTTP 503; nothing happened.
 * - hangs: nothing is answered, until whoever ordered it hangs up.
 * - lost_answer: everything happened and the connection breaks before the answer, the case that makes people pay twice.
 */
export type Fault = "throttled" | "unavailable" | "lost_answer" | "hangs";
export type FaultOrder = { fault: Fault; shop?: string; operation?: string; times?: number };

/** Trouble ordered by a test for the requests to come. */
export class Faults {
  private orders: (FaultOrder & { times: number })[] = [];
  private hanging: (() => void)[] = [];

  /** @param order for which shop and operation (all when left out), and how often (once when left out) */
  add(order: FaultOrder): void {
    this.orders.push({ ...order, times: order.times ?? 1 });
  }

  clear(): void {
    this.orders = [];
    this.letGo();
  }

  /** A call that is not answered. @param end hangs up on it */
  hang(end: () => void): void {
    this.hanging.push(end);
  }

  /** How many calls hang. */
  get held(): number {
    return this.hanging.length;
  }

  /** Hangs up on whoever waits for an answer. */
  letGo(): void {
    for (const end of this.hanging.splice(0)) end();
  }

  /** @returns the trouble due for this request, which is thereby used up */
  next(shop: string, operation: string | null): Fault | null {
    const due = this.orders.find((order) => order.times > 0 && (!order.shop || order.shop === shop) && (!order.operation || order.operation === operation));
    if (!due) return null;
    due.times--;
    return due.fault;
  }
}
