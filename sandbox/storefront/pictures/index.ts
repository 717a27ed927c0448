import { apron, scarf, socks } from "./cloth";
import { brushRoll, mooncakes } from "./desk";
import { candle, lamp, mug, umbrella, wrap } from "./home";
import { gaiwan, longjing } from "./tea";

/** One drawing per seeded product; takes the variant's place counted from 1, or 0 for the product itself. */
const drawings: Record<string, (variant: number) => string> = {
  "gaiwan-set-celadon": gaiwan,
  "silk-scarf-plum-rain": scarf,
  "longjing-2026-spring": longjing,
  "bamboo-desk-lamp": lamp,
  "linen-apron-indigo": apron,
  "travel-brush-roll": brushRoll,
  "osmanthus-candle": candle,
  "enamel-camp-mug": mug,
  "merino-socks-three": socks,
  "mooncake-box": mooncakes,
  "paper-umbrella": umbrella,
  "gift-wrap": wrap,
};

/**
 * The shop's pictures, drawn here.
 * @param name "{handle}.svg" or "{handle}-{variant}.svg"
 * @returns an SVG, or null for a name no product has
 */
export function drawPicture(name: string): string | null {
  const [, handle = "", variant] = /^([a-z0-9-]+?)(?:-(\d))?\.svg$/.exec(name) ?? [];
  const draw = Object.hasOwn(drawings, handle) ? drawings[handle] : undefined;
  return draw ? draw(Number(variant ?? 0)) : null;
}
