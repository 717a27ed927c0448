/**
 * Preloaded into the app (node --import): moves what `Date` says by an offset, so that the app and the stand-in shop
 * live at the same time. A Proxy keeps one prototype: `instanceof Date`, structured clones and database drivers agree.
 * It does not reach Intl without an argument or timers, which the app does not read for its rules, nor the database's own
 * clock, by which leases run out on PostgreSQL: that is moved by ../database-clock.ts.
 *
 * TUAN_SANDBOX_CLOCK_MS is the offset to start with. The parent moves it by a message { clockOffsetMs } and gets
 * { clockAck } back once it holds.
 */
const RealDate = Date;
const realNow = RealDate.now.bind(RealDate);
let offset = Number(process.env.TUAN_SANDBOX_CLOCK_MS ?? 0);

RealDate.now = () => realNow() + offset;
const moved = new Proxy(RealDate, {
  construct: (target, given, asked) => (given.length > 0 ? Reflect.construct(target, given, asked === moved ? target : asked) : Reflect.construct(target, [target.now()], asked === moved ? target : asked)),
  apply: (target) => new target(target.now()).toString(),
});
RealDate.prototype.constructor = moved;
globalThis.Date = moved;

process.on("message", (message) => {
  if (typeof message?.clockOffsetMs !== "number") return;
  offset = message.clockOffsetMs;
  process.send?.({ clockAck: offset });
});
// An app without its sandbox has no shop to talk to: never stay behind as an orphan.
process.on("disconnect", () => process.exit(0));
// Listening to the parent must not keep the app alive when it wants to end.
process.channel?.unref();
