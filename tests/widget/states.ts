import type { Live, OwnSeat, ProductState, PublicGroup } from "../../app/contracts/storefront";

export const NOW = Date.parse("2026-11-22T10:00:00Z");
const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();

export const campaign: ProductState = {
  v: 1, campaign: "cmp_tea", state: "live", title: "Autumn tea", size: 3, hours: 24, startsAt: at(-600), endsAt: at(60 * 24 * 6), holdMinutes: 15,
  percent: 3000, prices: null, currency: "CNY", variants: ["101", "102", "103"], perShopper: 1, unitsPerSeat: 1, onFailure: "refund", matchFirst: false,
};

export const group = (over: Partial<PublicGroup> = {}): PublicGroup => ({
  invite: "INVITE1", status: "forming", opener: "L***", size: 3, counted: 2, free: 1, startedAt: at(-120), deadline: at(192.75), ending: null, ...over,
});

export const share: OwnSeat["share"] = {
  url: "https://tea.example/apps/tuan/g/7Kq2",
  text: "One more and we all get Spring Oolong for ¥69.30. Join me.",
  qr: "/qr.svg",
};

export const seat = (over: Partial<OwnSeat> = {}): OwnSeat => ({
  token: "seat.token", state: "counted", opener: true, holdUntil: at(15), refund: "none", group: group({ opener: "M***" }), share, ...over,
});

export const live = (over: Partial<Live> = {}): Live => ({ now: at(0), state: "live", groups: [], bound: null, mine: null, left: null, ...over });

export const threeGroups = [
  group(),
  group({ invite: "INVITE2", opener: "陈**", counted: 1, free: 2, deadline: at(662.2) }),
  group({ invite: "INVITE3", opener: null, counted: 1, free: 1, deadline: at(1380) }),
];

export type Scene = {
  campaign?: Partial<ProductState> | null;
  live?: Partial<Live>;
  /** `?tuan=` in the address. */
  invited?: boolean;
  variant?: string;
  editor?: boolean;
  script?: boolean;
  settings?: Record<string, unknown>;
  /** What the app answers to POST seats: the default gives a held seat. */
  refuse?: { code: string; message: string };
  /** Another discount displaces ours in the cart. */
  displaced?: boolean;
  offline?: boolean;
  /** The app does not answer what is live. */
  silent?: boolean;
  /** Press the main button. */
  press?: boolean;
  /** Open the invite panel. */
  panel?: boolean;
};

const bound = (over: Partial<PublicGroup> = {}) => ({ ...group({ opener: "Mei", counted: 1, free: 2, ...over }), invitedBy: "Mei" });

/** Every state of the card, by name: what tests and pictures go through. */
export const scenes: Record<string, Scene> = {
  "teaser": { campaign: { state: "scheduled", startsAt: at(60 * 51) }, live: { state: "scheduled" } },
  "live-without-groups": {},
  "live-with-groups": { live: { groups: threeGroups } },
  "bound": { invited: true, live: { bound: bound() } },
  "one-seat-left": { invited: true, live: { bound: bound({ counted: 2, free: 1 }) } },
  "full": { invited: true, live: { bound: bound({ counted: 3, free: 0, status: "succeeded" }), groups: threeGroups.slice(1) } },
  "group-closed": { invited: true, live: { bound: bound({ status: "failed" }) } },
  "held": { live: { mine: seat({ state: "held", share: null, group: group({ status: "draft", counted: 0, free: 2, deadline: null }) }) } },
  "secured": { live: { mine: seat({ state: "secured", group: group({ status: "draft", counted: 0, free: 2, deadline: null }) }) } },
  "forming": { live: { mine: seat() } },
  "forming-large": { campaign: { size: 20 }, live: { mine: seat({ group: group({ size: 20, counted: 13, free: 7 }) }) } },
  "settling": { live: { mine: seat({ group: group({ deadline: at(-0.5) }) }) } },
  "settling-held": { live: { mine: seat({ state: "held", share: null, group: group({ deadline: at(-0.5) }) }) } },
  "invite-panel": { live: { mine: seat() }, panel: true },
  "succeeded": { live: { mine: seat({ group: group({ status: "succeeded", counted: 3, free: 0 }) }) } },
  "failed-refund-due": { live: { mine: seat({ state: "failed", refund: "due", share: null, group: group({ status: "failed" }) }) } },
  "failed-refunded": { live: { mine: seat({ state: "failed", refund: "done", share: null, group: group({ status: "failed" }) }) } },
  "ended": { campaign: { state: "ended", endsAt: at(-5) }, live: { state: "ended" } },
  "sold-out": { campaign: { state: "sold_out" }, live: { state: "sold_out", left: 0 } },
  "paused": { campaign: { state: "paused" }, live: { state: "paused" } },
  "over-limit": { press: true, refuse: { code: "seat.limit", message: "You already have a seat in this group buy. One per person, so that everybody gets a chance." } },
  "offline": { press: true, offline: true },
  "displaced": { press: true, displaced: true },
  "not-covered": { variant: "104" },
  "out-of-stock": { variant: "103" },
  "fixed-price": { campaign: { percent: null, prices: { "101": 6900, "102": 12000 }, variants: ["101", "102"] } },
  "other-currency": { campaign: { percent: null, prices: { "101": 990 }, currency: "USD", variants: ["101"] } },
  "accent": { settings: { accent: "#b4531a", radius: 4 }, live: { groups: threeGroups } },
  "no-script": { script: false },
  "editor-sample": { editor: true, campaign: null },
};
