import { gid } from "../../../app/domain/id";
import { VISITS } from "../../../app/domain/order";
import { type Participant, onePersonsAddress } from "../../../app/domain/participant";
import type { Program } from "../../../app/domain/program";
import { readVisit } from "../../../app/features/attribute-order";
import type { Discount, Order } from "../../../sandbox/world/types";
import type { ShopRows } from "../gears/gear";
import type { Town } from "../life/town";
import type { Simulation } from "../simulation";

type Tell = (what: string) => void;

/** Each affiliate's code is one discount's at most, and once all is done the shop has the codes of who is approved, and no others. */
export function checkOwnCodes(town: Town, rows: ShopRows, tell: Tell): void {
  const about = (what: string) => tell(`${town.shop} ${what}`);
  const owners = new Map<string, Participant[]>();
  for (const person of rows.participants.values()) owners.set(person.code, [...(owners.get(person.code) ?? []), person]);
  for (const [code, people] of owners) if (people.length > 1) about(`the code ${code} is of ${people.map(({ id }) => id).join(" and ")}`);
  for (const [code, program] of rows.ownCodes) if (owners.get(code)?.[0]?.programId !== program) about(`the code ${code} is in the discount of ${program}, and nobody's there`);
  for (const code of owners.keys()) {
    const has = town.api.world.discounts.filter((discount) => discount.codes.some((one) => one.code === code));
    if (has.length > 1) about(`the code ${code} is in ${has.length} discounts`);
  }
  // Nobody else makes discounts that each buyer may use once.
  for (const discount of town.api.world.discounts) if (discount.oncePerCustomer && ![...rows.programs.keys()].some((program) => isOf(rows, program, discount))) about(`the discount ${discount.id} is no program's`);
  for (const program of rows.programs.values()) if (program.kind === "affiliate") checkDiscount(town, rows, program, (what) => about(`${program.id}: ${what}`));
}

/** Whether a discount is the one behind a program's own codes: by its first code, or as the app knows it. */
function isOf(rows: ShopRows, program: string, { id, codes }: Discount): boolean {
  const stock = rows.stocks.get(program);
  return stock !== undefined && (gid("DiscountCodeNode", id) === stock.discounts.friend || codes.some(({ code }) => code === stock.seeds.friend));
}

function checkDiscount({ api }: Town, rows: ShopRows, program: Program, about: Tell) {
  const stock = rows.stocks.get(program.id);
  const made = api.world.discounts.filter((discount) => isOf(rows, program.id, discount));
  if (made.length > 1) about(`${made.length} discounts are its own`);
  // What gave up is shown with a button.
  if ([...rows.outbox.values()].some((message) => message.kind === "coupons.keep" && message.payload.programId === program.id && message.state === "dead")) return;
  const codes = (made[0]?.codes ?? []).map(({ code }) => code).filter((code) => code !== stock?.seeds.friend).sort();
  // A discount that was made without anybody hearing of it has its first code alone, which nobody is told.
  if (program.status !== "live" || !program.rules.coupon) return made[0]?.deactivated === false && codes.length > 0 ? about(`is ${program.status}, and ${codes.join(" ")} take something off`) : undefined;
  const [own] = made;
  if (!own) return about("promises something off, and the shop has no discount for it");
  if (gid("DiscountCodeNode", own.id) !== stock?.discounts.friend) about(`its discount is ${own.id}, and it knows ${stock?.discounts.friend}`);
  if (own.deactivated) about("promises something off, and its discount rests");
  const elsewhere = new Set(api.world.discounts.filter((discount) => discount !== own).flatMap((discount) => discount.codes.map(({ code }) => code)));
  const approved = [...rows.participants.values()].filter((one) => one.programId === program.id && one.standing === "approved").map(({ code }) => code);
  const wanted = approved.filter((code) => !elsewhere.has(code)).sort().join(" ");
  const there = codes.join(" ");
  const shown = [...rows.ownCodes].filter(([, of]) => of === program.id).map(([code]) => code).sort().join(" ");
  if (there !== wanted || shown !== wanted) about(`its discount has the codes "${there}", people are shown "${shown}", and it ought to be "${wanted}"`);
}

/** Claims come from what an order carries and from nowhere else; of who typed a code, it is its owner's doing unless a reason that shows says otherwise. */
export function checkClaims(sim: Simulation, town: Town, rows: ShopRows, tell: Tell): void {
  const people = [...rows.participants.values()];
  const coupons = [...rows.coupons.values()];
  for (const order of town.api.world.orders) {
    const about = (what: string) => tell(`${town.shop} ${order.name}: ${what}`);
    const codes = new Set(order.lines.flatMap((line) => line.allocations.flatMap(({ code }) => code?.toUpperCase() ?? [])));
    const attribution = rows.attributions.get(gid("Order", order.id));
    const typed = new Set([...people.filter((one) => codes.has(one.code)), ...coupons.filter((one) => codes.has(one.code))].map((one) => ("standing" in one ? one.id : one.participantId)));
    const followed = new Set((order.attributes[VISITS] ?? "").split(" ").map((token) => readVisit(sim.secrets, token)?.participantId));
    for (const { via, participantId } of attribution?.claims ?? []) {
      if (via === "code" && !typed.has(participantId)) about(`${participantId} claims a code that is not on it`);
      if (via === "click" && !followed.has(participantId)) about(`${participantId} claims a visit that is not on it`);
      if (via === "binding" && order.customerId === null) about(`${participantId} claims a buyer whom nobody knows`);
    }
    const [owner] = people.filter((one) => codes.has(one.code));
    if (!owner || !rows.orders.has(gid("Order", order.id))) continue;
    const claims = attribution?.claims.filter((one) => one.via === "code") ?? [];
    if (claims.length !== 1) about(`was bought with the code of ${owner.id}, who claims it ${claims.length} times`);
    else if (claims[0]!.verdict !== "won" && !isReason(town, owner, order, claims[0]!.verdict)) about(`was bought with the code of ${owner.id}, and is the doing of ${attribution!.participantId}: ${claims[0]!.verdict}`);
  }
}

/** Whether what put an owner's claim aside is so, as far as the town knows. Nothing comes before a code. */
function isReason(town: Town, owner: Participant, order: Order, verdict: string): boolean {
  const forgotten = owner.email === null;
  if (verdict === "program_off") return town.turned.has(owner.programId);
  if (verdict === "not_active") return town.turned.has(owner.id) || forgotten;
  if (verdict === "self") return forgotten || owner.customerId === String(order.customerId) || onePersonsAddress(owner.email) === onePersonsAddress(order.email);
  return verdict === "not_new" && (town.api.world.customers.find(({ id }) => id === order.customerId)?.orderIds.length ?? 0) > 1;
}
