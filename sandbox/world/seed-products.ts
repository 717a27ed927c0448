import type { Product } from "./types";

/** A product as the seed writes it; stock is plenty unless said. */
type Plan = {
  handle: string;
  title: string;
  body: string;
  vendor: string;
  type: string;
  tags: string[];
  optionNames: string[];
  variants: { options: string[]; price: number; compareAt?: number; stock?: number }[];
  status?: Product["status"];
  giftCard?: true;
};

const PLENTY = 500;

/** Prices in cents, chosen so that percentages leave odd cents. */
export const plans: Plan[] = [
  {
    handle: "gaiwan-set-celadon", title: "Celadon gaiwan set", vendor: "Longquan Kiln", type: "Tea", tags: ["tea", "ceramics"],
    body: "A lidded bowl, a fairness cup and three cups from Longquan, glazed the green of shallow water. Thin at the rim, so it does not burn the fingers.",
    optionNames: ["Cups"], variants: [{ options: ["3 cups"], price: 4_599, compareAt: 5_200 }, { options: ["6 cups"], price: 6_299 }],
  },
  {
    handle: "silk-scarf-plum-rain", title: "Silk scarf, plum rain", vendor: "Shengze Weavers", type: "Clothing", tags: ["silk", "gift"],
    body: "Mulberry silk twill, 90 × 90 cm, hand-rolled hem. Printed with the grey rain that falls when plums ripen along the Yangtze.",
    optionNames: ["Colour"], variants: [{ options: ["Mist"], price: 3_999 }, { options: ["Ink"], price: 3_999 }, { options: ["Persimmon"], price: 4_299, stock: 12 }],
  },
  {
    handle: "longjing-2026-spring", title: "Longjing green tea, spring 2026", vendor: "Meijiawu Garden", type: "Tea", tags: ["tea", "food"],
    body: "Picked before Qingming, pan-fired the same night. Chestnut and fresh peas; brew at 80 °C.",
    optionNames: ["Weight"], variants: [{ options: ["50 g"], price: 1_995 }, { options: ["100 g"], price: 3_495 }, { options: ["250 g"], price: 7_995 }],
  },
  {
    handle: "bamboo-desk-lamp", title: "Bamboo desk lamp", vendor: "Anji Works", type: "Home", tags: ["lamp", "bamboo"],
    body: "A shade split from one culm of moso bamboo on a weighted steel foot. Warm light, dims to a glow, USB-C.",
    optionNames: ["Title"], variants: [{ options: ["Default Title"], price: 5_899 }],
  },
  {
    handle: "linen-apron-indigo", title: "Linen apron, indigo", vendor: "Nantong Dye House", type: "Home", tags: ["linen", "kitchen"],
    body: "Washed linen dyed eleven times in a natural indigo vat. Crossed straps, two pockets, softer every month.",
    optionNames: ["Size", "Tie"], variants: [
      { options: ["Regular", "Cotton"], price: 3_249 }, { options: ["Regular", "Leather"], price: 4_149 },
      { options: ["Long", "Cotton"], price: 3_549 }, { options: ["Long", "Leather"], price: 4_449 },
    ],
  },
  {
    handle: "travel-brush-roll", title: "Calligraphy travel roll", vendor: "Huzhou Brushes", type: "Paper", tags: ["calligraphy", "gift"],
    body: "Two goat-hair brushes, an ink stick, a slate the size of a palm and a felt mat, rolled in canvas.",
    optionNames: ["Title"], variants: [{ options: ["Default Title"], price: 2_777 }],
  },
  {
    handle: "osmanthus-candle", title: "Osmanthus candle", vendor: "Guilin Wax", type: "Home", tags: ["candle"],
    body: "Soy wax, cotton wick, forty hours. Smells of the week in October when the trees flower all at once.",
    optionNames: ["Size"], variants: [{ options: ["Small"], price: 1_849 }, { options: ["Large"], price: 2_999 }],
  },
  {
    handle: "enamel-camp-mug", title: "Enamel mug, red rim", vendor: "Shanghai No. 2", type: "Home", tags: ["kitchen", "enamel"],
    body: "The mug of every factory canteen, made on the same press since 1962. Holds 400 ml and a lifetime of dents.",
    optionNames: ["Title"], variants: [{ options: ["Default Title"], price: 1_399, compareAt: 1_650 }],
  },
  {
    handle: "merino-socks-three", title: "Merino socks, three pairs", vendor: "Zhuji Knits", type: "Clothing", tags: ["wool"],
    body: "Fine merino with a hand-linked toe, so there is no seam to feel. Three quiet colours.",
    optionNames: ["Size"], variants: [{ options: ["36–39"], price: 2_195 }, { options: ["40–43"], price: 2_195 }, { options: ["44–47"], price: 2_195 }],
  },
  {
    handle: "mooncake-box", title: "Mooncake box, eight pieces", vendor: "Chaoshan Bakery", type: "Food", tags: ["food", "gift"],
    body: "Lotus seed, red bean, five nuts and salted yolk, two of each, in a box that is worth keeping.",
    optionNames: ["Title"], variants: [{ options: ["Default Title"], price: 4_288, stock: 40 }],
  },
  {
    handle: "paper-umbrella", title: "Oil-paper umbrella", vendor: "Yuhang Umbrellas", type: "Home", tags: ["paper", "bamboo"],
    body: "Seventy steps, thirty-six ribs and tung oil that keeps real rain out. Opens with the sound of a page turning.",
    optionNames: ["Colour"], variants: [{ options: ["Ivory"], price: 8_950, stock: 3 }, { options: ["Vermilion"], price: 8_950, stock: 0 }],
  },
  {
    handle: "gift-wrap", title: "Gift wrap in furoshiki cloth", vendor: "Our workshop", type: "Service", tags: ["gift"],
    body: "We fold your parcel into a square of printed cotton and write the card by hand.",
    optionNames: ["Title"], variants: [{ options: ["Default Title"], price: 650 }],
  },
  {
    handle: "gift-card", title: "Gift card", vendor: "Our workshop", type: "Gift card", tags: [], giftCard: true,
    body: "For whoever would rather choose themselves. The code comes by mail.",
    optionNames: ["Amount"], variants: [{ options: ["25"], price: 2_500 }, { options: ["50"], price: 5_000 }],
  },
];

/**
 * Builds the products of a new shop.
 * @param nextId numbers that products and variants share
 * @param at when the merchant last touched them
 */
export const seedProducts = (nextId: () => number, at: number): Product[] =>
  plans.map((plan) => {
    const productId = nextId();
    const image = `/cdn/pictures/${plan.handle}.svg`;
    return {
      id: productId, handle: plan.handle, title: plan.title, body: `<p>${plan.body}</p>`, vendor: plan.vendor, type: plan.type, tags: plan.tags,
      status: plan.status ?? "ACTIVE", giftCard: plan.giftCard ?? false, optionNames: plan.optionNames, image, updatedAt: at,
      variants: plan.variants.map((variant, index) => ({
        id: nextId(), productId, title: variant.options.join(" / "), options: variant.options, price: variant.price, compareAt: variant.compareAt ?? null, cost: Math.floor(variant.price * 0.55),
        sku: `${plan.handle.toUpperCase().replace(/[^A-Z0-9]+/g, "-")}-${index + 1}`, stock: variant.stock ?? PLENTY,
        image: plan.variants.length > 1 ? `/cdn/pictures/${plan.handle}-${index + 1}.svg` : null,
      })),
    };
  });
