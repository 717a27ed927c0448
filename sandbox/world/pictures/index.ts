import { apron, furoshiki, scarf, socks } from "./cloth";
import { candle, lamp, mug, umbrella } from "./home";
import { brushRoll, giftCard } from "./paper";
import { gaiwan, longjing, mooncake } from "./tea";

const drawings: Record<string, (title: string, index: number) => string> = {
  "gaiwan-set-celadon": gaiwan,
  "silk-scarf-plum-rain": scarf,
  "longjing-2026-spring": longjing,
  "bamboo-desk-lamp": lamp,
  "linen-apron-indigo": apron,
  "travel-brush-roll": brushRoll,
  "osmanthus-candle": candle,
  "enamel-camp-mug": mug,
  "merino-socks-three": socks,
  "mooncake-box": mooncake,
  "paper-umbrella": umbrella,
  "gift-wrap": furoshiki,
  "gift-card": giftCard,
};

/**
 * Draws a picture of the seed: `{handle}.svg` for a product, `{handle}-{n}.svg` for its n-th variant.
 * @returns the SVG, or null when there is no such product
 */
export function picture(file: string): string | null {
  const [, name = "", place] = /^([a-z0-9-]+?)(?:-([1-9]))?\.svg$/.exec(file) ?? [];
  return drawings[name]?.(name.replaceAll("-", " "), Number(place ?? 1) - 1) ?? null;
}
