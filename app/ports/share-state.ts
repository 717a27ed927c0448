import type { Benefit, Less, PacketMethod } from "../domain/friends";

/**
 * The shop's metafield that the share block paints from, without a request (app-data metafield `tuan.share`). Amounts in
 * minor units of `currency`.
 */
export type ShareState = {
  v: 1;
  /** Mail can leave: whoever wants may leave an address to hear of rewards at. */
  tell?: true;
  /** Programs of sharers that take part now and can hand out coupons, oldest first. */
  programs: {
    id: string;
    kind: "share" | "red_packet";
    title: string;
    currency: string;
    welcome: Benefit;
    /** The offer is for new customers. */
    newOnly?: true;
    thanks: { kind: "coupon"; off: Benefit["off"]; minimumMinor: number; when: "paid" | "safe" } | { kind: "packet"; fromMinor: number; toMinor: number; method: PacketMethod; minimumMinor: number; /** Why it may hold less. */ less?: Less };
    disclosure: string;
    since: string;
  }[];
};
