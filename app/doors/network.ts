import { isIPv6 } from "node:net";

/** IPv6 networks whose last 32 bits are an IPv4 address: mapped, and translated in front of us (RFC 6052). */
const CARRIERS_OF_V4 = ["0:0:0:0:0:ffff", "64:ff9b:0:0:0:0"];

/**
 * Whom limits count as one. Behind one IPv6 network (/64) stands one household or telephone, with more addresses than anybody
 * can count. An IPv4 address is one by itself, however it is written, though hundreds may share it: what it may do is
 * measured by them.
 * @returns a name for it; of what is no address, the words themselves
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const groups = groupsOf(address);
  if (!CARRIERS_OF_V4.includes(groups.slice(0, 6).join(":"))) return `${groups.slice(0, 4).join(":")}::/64`;
  const [high, low] = groups.slice(6).map((group) => Number.parseInt(group, 16)) as [number, number];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

/** The eight groups of an IPv6 address, each as short as it can be written. */
function groupsOf(address: string): string[] {
  const bytes = (a: string, b: string) => (Number(a) * 256 + Number(b)).toString(16);
  const hex = address.replace(/%.*$/, "").replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a: string, b: string, c: string, d: string) => `${bytes(a, b)}:${bytes(c, d)}`);
  const [head = "", tail = ""] = hex.split("::");
  const [first, last] = [head.split(":").filter(Boolean), tail.split(":").filter(Boolean)];
  return [...first, ...Array<string>(8 - first.length - last.length).fill("0"), ...last].map((group) => Number.parseInt(group, 16).toString(16));
}
