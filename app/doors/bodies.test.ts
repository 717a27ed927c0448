import { expect, it } from "vitest";
import { bodies } from "./bodies";

it("counts of each body what is beyond the free part, and gives it back once", () => {
  const room = bodies(100, 10);
  const [a, b] = [room.open(), room.open()];
  expect([a.grow(8), a.grow(7), b.grow(10)]).toEqual([true, true, true]);
  expect(room.held()).toBe(5);
  expect(b.grow(95)).toBe(true);
  expect(room.held()).toBe(100);
  a.close();
  a.close();
  expect(room.held()).toBe(95);
  b.close();
  expect(room.held()).toBe(0);
});

it("has no room beyond its size, but always for what is free", () => {
  const room = bodies(100, 10);
  const large = room.open();
  expect(large.grow(110)).toBe(true);
  const other = room.open();
  expect([other.grow(10), other.refused(), other.grow(1), other.refused(), other.grow(1)]).toEqual([true, false, false, true, false]);
  expect(room.held()).toBe(100);
  large.close();
  expect(room.open().grow(11)).toBe(true);
});
