// @ts-check
import { expect, it } from "vitest";
import { shareLinks } from "../../assets/tuan-share-links.js";

const share = { url: "https://tea.example/apps/tuan/g/7?a=1&b=2", text: "还差 1 人 & 只要 ¥69" };

it("carries link and sentence to each network, encoded", () => {
  const links = new Map(shareLinks(share, { touch: true }).map(({ name, href }) => [name, new URL(href)]));
  const whole = `${share.text} ${share.url}`;
  expect(links.get("WhatsApp")?.searchParams.get("text")).toBe(whole);
  expect(links.get("Facebook")?.searchParams.get("u")).toBe(share.url);
  expect(links.get("Messenger")?.searchParams.get("link")).toBe(share.url);
  expect(links.get("X")?.searchParams.get("url")).toBe(share.url);
  expect(links.get("X")?.searchParams.get("text")).toBe(share.text);
  expect(links.get("LINE")?.searchParams.get("url")).toBe(share.url);
  expect(links.get("Telegram")?.searchParams.get("url")).toBe(share.url);
  expect(links.get("email")?.searchParams.get("body")).toBe(whole);
});

it("offers Messenger only where its app can open", () => {
  expect(shareLinks(share, { touch: false }).map(({ name }) => name)).toEqual(["WhatsApp", "Facebook", "X", "LINE", "Telegram", "email"]);
});
