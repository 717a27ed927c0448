import { expect, it } from "vitest";
import { systemLog } from "./log";

it("hides fields that name somebody or open something, and what errors say of them", () => {
  const lines: string[] = [];
  const log = systemLog("info", { current: () => "t1" }, { write: (line) => void lines.push(line) });
  log.warn({ shop: "tea.myshopify.com", email: "liang@example.com", session: { accessToken: "shpat_1", id: 7 }, error: "550 <liang@example.com> unknown, token shprt_2" }, "of liang@example.com with shpat_3");
  log.info("plain words");
  expect(lines.join()).not.toMatch(/liang|shp/);
  expect(JSON.parse(lines[0]!)).toMatchObject({ shop: "tea.myshopify.com", trace: "t1", email: "[hidden]", session: { accessToken: "[hidden]", id: 7 }, error: "550 <[address]> unknown, token [token]", msg: "of [address] with [token]" });
  expect(JSON.parse(lines[1]!)).toMatchObject({ msg: "plain words" });
});
