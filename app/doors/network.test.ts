import fc from "fast-check";
import { expect, it } from "vitest";
import { networkOf } from "./network";

it.each([
  ["an IPv4 address is one by itself", "203.0.113.9", "203.0.113.9"],
  ["mapped into IPv6 it is the same one", "::ffff:203.0.113.9", "203.0.113.9"],
  ["written in hexadecimal, too", "::FFFF:cb00:7109", "203.0.113.9"],
  ["and at length", "0:0:0:0:0:ffff:203.0.113.9", "203.0.113.9"],
  ["and translated", "64:ff9b::203.0.113.9", "203.0.113.9"],
  ["an IPv6 address is its network", "2001:db8:0:7:1:2:3:4", "2001:db8:0:7::/64"],
  ["however it is written", "2001:0DB8::7:0:0:0:1", "2001:db8:0:7::/64"],
  ["with an interface's name", "fe80::1%eth0.7", "fe80:0:0:0::/64"],
  ["this machine's", "::1", "0:0:0:0::/64"],
  ["words are themselves", "not an address: at all", "not an address: at all"],
  ["nothing is nothing", "", ""],
])("%s: %s", (_what, address, network) => {
  expect(networkOf(address)).toBe(network);
});

it("takes all addresses of one IPv6 network for one, those of two for two, and no two of IPv4 for one", () => {
  const group = fc.nat(0xffff).map((n) => n.toString(16));
  const inside = (length: number) => fc.array(group, { minLength: length, maxLength: length }).map((all) => all.join(":"));
  const real = inside(4).filter((network) => !["0:0:0:0", "64:ff9b:0:0"].includes(network));
  fc.assert(fc.property(real, inside(4), inside(4), (network, one, other) => networkOf(`${network}:${one}`) === networkOf(`${network}:${other}`)));
  fc.assert(fc.property(real, real, inside(4), (one, other, rest) => (one === other) === (networkOf(`${one}:${rest}`) === networkOf(`${other}:${rest}`))));
  fc.assert(fc.property(fc.ipV4(), fc.ipV4(), (one, other) => (one === other) === (networkOf(`::ffff:${one}`) === networkOf(other))));
  fc.assert(fc.property(fc.ipV6(), (address) => networkOf(address) !== ""));
});
