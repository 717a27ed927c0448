import { AsyncLocalStorage } from "node:async_hooks";
import type { Ids, Traces } from "../../ports/system";

/** Keeps the trace beside the call, as Node does it: whatever `work` awaits stands in it too. */
export function systemTraces(ids: Pick<Ids, "next">): Traces {
  const store = new AsyncLocalStorage<string>();
  return {
    current: () => store.getStore() ?? null,
    under: (trace, work) => store.run(trace ?? ids.next("trc"), work),
  };
}
