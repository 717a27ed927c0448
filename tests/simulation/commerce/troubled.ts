import { SECOND } from "../../../app/domain/instant";
import { CommerceUnavailable, type Commerce } from "../../../app/ports/commerce";
import type { Hooks } from "../gears/gear";

/** Shopify as it is on bad days: throttled, away, or gone silent after the deed was done. */
export function troubled(hooks: Hooks, commerce: Commerce): Commerce {
  const wrapped = Object.entries(commerce).map(([name, call]) => [
    name,
    async (...args: unknown[]) => {
      await hooks.gate(`calls ${name}`);
      const fate = hooks.call(name);
      if (fate === "throttled") throw new CommerceUnavailable("throttled", hooks.clock.now() + Math.ceil(hooks.random() * 20) * SECOND);
      if (fate === "unavailable") throw new CommerceUnavailable("Shopify answered HTTP 503");
      const answer = await (call as (...args: unknown[]) => Promise<unknown>)(...args);
      if (fate === "lost answer") throw new CommerceUnavailable("Shopify did not answer");
      if (fate === "late answer") await hooks.gate(`hears late of ${name}`);
      return answer;
    },
  ]);
  return Object.fromEntries(wrapped) as Commerce;
}
