/** Written before this script by the front that serves it: how far the sandbox's clock is ahead, in milliseconds. */
declare const CLOCK_OFFSET: number;

/** Moves the frame's Date with the sandbox's clock, so that a countdown in the app agrees with the app's server. */
export function installClock(): void {
  if (CLOCK_OFFSET === 0) return;
  const Real = Date;
  const now = Real.now.bind(Real);
  Real.now = () => now() + CLOCK_OFFSET;
  globalThis.Date = new Proxy(Real, {
    construct: (target, values: [], newTarget) => (values.length ? (Reflect.construct(target, values, newTarget === globalThis.Date ? target : newTarget) as Date) : new target(Real.now())),
    apply: () => new Real(Real.now()).toString(),
  });
  Real.prototype.constructor = globalThis.Date;
}
