import { expect, it } from "vitest";
import { attribution, CAMPAIGN, grant, id, NOW, PARTICIPANT, participant, PROGRAM, program } from "../../tests/contracts/samples";
import { giftRate } from "../domain/gift";
import { defaultShare } from "../domain/friends";
import { iso } from "../domain/instant";
import type { AttributionRow, Named, OrderBrief } from "../domain/views";
import { sheetText } from "./csv";
import { peopleSheet, programsSheet } from "./people-file";
import { attributionsSheet, holdsSheet } from "./rewards-file";

const order: OrderBrief = { id: "o", name: "#1001", placedAt: NOW, totalMinor: 3_582, currency: "EUR", financialStatus: "paid", test: true };
const person: Named = { id: PARTICIPANT, name: "=Mei", email: null, code: "MEI", by: "customer", kind: "affiliate" };
const lines = (file: string) => file.trimEnd().split("\r\n");
const ORDER = `#1001,${iso(NOW)},35.82,EUR,paid,test`;

it("writes of orders whose they are, why, in which groups, and each reward or why there is none", () => {
  const row: AttributionRow = { attribution: attribution(), order, people: [person], rewards: [{ grant: grant({ hold: "loop" }), nothing: null }], unearned: null, groups: [{ id: CAMPAIGN, title: "+Oolong", rewarded: true }, { id: CAMPAIGN, title: "Tea", rewarded: false }] };
  const titles = new Map<string, string>([[PROGRAM, "Friends, all"]]);
  const head = `${ORDER},'=Mei,MEI,"Friends, all",click,MEI click won,"'+Oolong; Tea (earns nothing)"`;
  expect(lines(sheetText(attributionsSheet(titles), [row]))).toEqual([
    "Order,Placed,Total,Order currency,Payment,Test,Person,Code,Program,By,Claims,Group campaigns,Reward for,Rate,State,Why nothing,Earned,Currency",
    `${head},MEI,10%,held,,3.58,EUR`,
  ]);
  const second = grant({ participantId: id("par", 2), standingMinor: 0, terms: { ...grant().terms, level: 2 } });
  expect(lines(sheetText(attributionsSheet(titles), [{ ...row, rewards: [{ grant: second, nothing: "floor" }] }]))[1]).toBe(`${head},second level,10% (second level),accrued,floor,0.00,EUR`);
  expect(lines(sheetText(attributionsSheet(titles), [{ ...row, order: null, groups: [], rewards: [], unearned: "first_order" }]))[1]).toBe(`,,,,,,'=Mei,MEI,"Friends, all",click,MEI click won,,,,,first_order,,`);
});

it("writes of held rewards what speaks against them, and of coupons no money", () => {
  const coupon = grant({ hold: "velocity,refunds", terms: { rate: giftRate(defaultShare.thanks), byLine: {}, capMinor: null }, standingMinor: 0 });
  expect(lines(sheetText(holdsSheet, [{ grant: grant({ hold: "loop" }), order, person, program: "@Tea" }, { grant: coupon, order, person, program: "Tea" }])).slice(1)).toEqual([`${ORDER},'=Mei,MEI,'@Tea,loop,${iso(NOW)},10%,3.58,EUR`, `${ORDER},'=Mei,MEI,Tea,"velocity; refunds",${iso(NOW)},coupon,,`]);
});

it("writes of people and programs one row a currency, with what was earned in all", () => {
  const standings = [{ currency: "EUR", accrued: 100, payable: -50, payout: 25, paid: 1_000 }, { currency: "JPY", accrued: 7, payable: 0, payout: 0, paid: 0 }];
  const figures = { visits: 9, checkouts: { begun: 4, completed: 3 }, orders: 2, byVisit: 1 };
  const one = participant({ name: "-Liang", email: null });
  const head = `LIANGWEI,'-Liang,,Friends,approved,${iso(one.appliedAt)},9,4,3,2`;
  expect(lines(sheetText(peopleSheet, [{ participant: one, program: "Friends", ...figures, standings }, { participant: one, program: "Friends", ...figures, standings: [] }])).slice(1)).toEqual([`${head},EUR,10.75,1.00,-0.50,0.25,10.00`, `${head},JPY,7,7,0,0,0`, `${head},,,,,,`]);
  expect(lines(sheetText(programsSheet, [{ program: program({ title: "=Tea" }), people: { approved: 5, applied: 4, suspended: 3, declined: 2, banned: 1 }, ...figures, standings: [standings[1]!] }]))[1]).toBe("'=Tea,affiliate,live,5,4,3,2,1,9,4,3,2,JPY,7,7,0,0,0");
});
