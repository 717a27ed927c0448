import { expect, it } from "vitest";
import { picture } from "./pictures";
import { testShop } from "./testing/shop";

it("has a picture for every product and variant, each a well-formed SVG of its own", () => {
  const { products } = testShop().world;
  const images = products.flatMap((p) => [p.image, ...p.variants.flatMap((v) => v.image ?? [])]);
  expect(images.length).toBeGreaterThan(products.length);
  const drawn = images.map((image) => picture(image.replace("/cdn/pictures/", "")));
  for (const svg of drawn) {
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 600 600".*<\/svg>$/s);
    expect(svg).not.toMatch(/NaN|undefined/);
  }
  expect(new Set(products.map((p) => picture(p.image.replace("/cdn/pictures/", "")))).size).toBe(products.length);
  expect(picture("nothing.svg")).toBeNull();
  expect(picture("../secret.svg")).toBeNull();
});

it("gives every product, variant and customer an id of its own, also across two shops", () => {
  const ids = [1, 2].flatMap((seed) => {
    const { products, customers } = testShop(seed).world;
    return [...products.flatMap((p) => [p.id, ...p.variants.map((v) => v.id)]), ...customers.map((c) => c.id)];
  });
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(Number.isSafeInteger)).toBe(true);
});

it("moves time forward only", async () => {
  const { clock, world } = testShop();
  const before = world.now();
  await clock.advance(5);
  expect([world.now() - before, clock.offset()]).toEqual([5, 5]);
  await expect(clock.advance(-1)).rejects.toThrow("forward");
});
