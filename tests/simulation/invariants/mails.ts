import type { Group, Seat } from "../../../app/domain/group";
import { gid } from "../../../app/domain/id";
import { HOUR, MINUTE } from "../../../app/domain/instant";
import type { MailRecord } from "../../../app/ports/unit-of-work";
import type { Order } from "../../../sandbox/world/types";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";
import type { Simulation } from "../simulation";

type Tell = (what: string) => void;
type Row = Omit<Group, "seats">;

/** What became of a group is told to each who is in it, once, at the address of the order; and nothing is told that was not. */
export function checkTold(sim: Simulation, town: Town, rows: ShopRows, tell: Tell): void {
  const left = new Map<string, Set<string>>();
  for (const { key, to } of sim.mails) left.set(key, (left.get(key) ?? new Set()).add(to));
  const written = [...rows.mails.values()].filter((mail) => mail.seatId !== null);
  for (const mail of rows.mails.values()) {
    const copies = left.get(`${town.shop}:${mail.key}`);
    const about = (what: string) => tell(`${town.shop} mail ${mail.key}: ${what}`);
    if (mail.state === "sent" && !copies) about("is noted as sent, and never left");
    if (mail.state === "waiting") about("still waits");
    if (mail.recipient !== "" && [...(copies ?? [])].some((to) => to !== mail.recipient)) about("went to somebody else");
  }
  // What a person asked to see of themselves is not kept once they are forgotten; what a group told is.
  for (const key of left.keys()) if (key.startsWith(`${town.shop}:mail.write:`) && !rows.mails.has(key.slice(town.shop.length + 1))) tell(`${key} was sent, and nobody wrote it`);
  const orders = new Map(town.api.world.orders.map((order) => [gid("Order", order.id), order]));
  for (const seat of rows.seats.values()) {
    const group = rows.groups.get(seat.groupId);
    const order = seat.orderId === null ? undefined : orders.get(seat.orderId);
    const own = written.filter((mail) => mail.seatId === seat.id);
    const about = (what: string) => tell(`${town.shop} seat ${seat.id} (${seat.state}, ${seat.refund}) of ${order?.name}: ${what}`);
    for (const mail of own) checkReason(rows, mail, seat, order, about);
    if (group && order && seat.email !== null) checkFate(sim, rows, own, seat, group, about);
  }
}

/** The group that a mail is about: its key names it. */
const groupOf = (mail: MailRecord) => mail.key.split(":")[2] ?? "";

function checkReason(rows: ShopRows, mail: MailRecord, seat: Seat, order: Order | undefined, about: Tell) {
  const group = rows.groups.get(groupOf(mail));
  const here = seat.groupId === group?.id;
  if (!group || !order) return about(`was told ${mail.kind} of nothing`);
  if (mail.recipient !== "" && mail.recipient !== order.email) about(`was told ${mail.kind} at another address than ${order.name}'s`);
  switch (mail.kind) {
    case "succeeded":
      if (group.status !== "succeeded" || !here || (seat.state !== "counted" && seat.state !== "left")) about(`was told that group ${group.id} is complete, which is ${group.status}`);
      return;
    case "failed":
      if (here && seat.state !== "failed") about(`was told that it is out of group ${group.id}`);
      return;
    case "over_limit":
      if (seat.state !== "failed" || seat.refund === "none") about("was told of a limit");
      return;
    default:
      if (seat.countedAt === null) about(`was told ${mail.kind}, and never was a member`);
  }
}

function checkFate(sim: Simulation, rows: ShopRows, own: MailRecord[], seat: Seat, group: Row, about: Tell) {
  const told = (kind: string) => own.filter((mail) => mail.kind === kind && groupOf(mail) === group.id);
  const message = (kind: string) => rows.outbox.get(`mail.write:${kind}:${group.id}:${seat.id}`);
  if (seat.state === "counted" && group.status === "succeeded" && told("succeeded").length !== 1 && message("succeeded")?.state !== "dead") about(`was told ${told("succeeded").length} times that its group is complete`);
  if (seat.state === "failed") {
    const back = [...told("failed"), ...told("over_limit")];
    // Who was told that nothing was charged, and whose money came all the same, is told of that, too.
    const cancelled = [...rows.outbox.values()].some((one) => one.kind === "order.cancel" && one.seatId === seat.id);
    const most = seat.refund !== "none" && cancelled ? 2 : 1;
    // An order that could not be cancelled (it was shipped) is the merchant's to settle: its shopper is not told that nothing was charged.
    const dead = [...rows.outbox.values()].some((one) => (one.kind === "mail.write" || one.kind === "order.cancel") && one.seatId === seat.id && one.state === "dead");
    if ((back.length < 1 && !dead) || back.length > most) about(`was told ${back.length} times that it is out of its group`);
  }
  if (seat.countedAt === null || group.status === "draft" || group.status === "dropped") return;
  // "Joined" is no news once the group has ended.
  const late = sim.figures["time: a clock jumps"] ? HOUR : 15 * MINUTE;
  const joined = message("joined");
  if (told("joined").length > 1) about("was told twice that it is a member");
  if (told("joined").length === 0 && seat.countedAt < (group.closedAt ?? sim.now) - late && (!joined || (joined.state === "done" && (joined.doneAt ?? 0) < (group.closedAt ?? sim.now) - late))) about("was never told that it is a member");
}
