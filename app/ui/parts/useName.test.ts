import { expect, it } from "vitest";
import { participant } from "../../../tests/contracts/samples";
import { nameless, whoIs } from "./useName";

const called = (change: Parameters<typeof participant>[0]) => nameless(whoIs(participant({ name: null, email: null, customerId: null, guestKey: null, ...change })));

it("calls who shares with an account a customer, and only who has none a guest", () => {
  expect(called({ customerId: "77" })).toBe("person.customer");
  expect(called({ customerId: "77", guestKey: "v:1" })).toBe("person.customer");
  expect(called({ guestKey: "v:1" })).toBe("person.guest");
  expect(called({})).toBe("person.forgotten");
});
