import { expect, it } from "vitest";
import { readSettingsForm, settingsFormOf } from "./settings-form";

const fields = settingsFormOf({});

it("shows Tuan's own defaults until others are stored", () => {
  expect(fields).toEqual({ invite: { en: "", "zh-CN": "", "zh-TW": "" }, size: "3", percent: "20", hours: "24", perShopper: "1", marginFloor: "" });
});

it("stores sentences that are not empty, and the defaults", () => {
  const read = readSettingsForm({ ...fields, invite: { ...fields.invite, en: "Join me for {product}" }, perShopper: "" });
  expect(read).toEqual({ ok: true, value: { invite: { en: "Join me for {product}" }, defaults: { size: 3, hours: 24, perShopper: null, price: { kind: "percent", basisPoints: 2_000 } }, marginFloor: undefined } });
});

it("gives stored settings back as fields", () => {
  const stored = { invite: { "zh-CN": "一起拼" }, defaults: { size: 5, hours: 48, perShopper: null, price: { kind: "percent" as const, basisPoints: 1_250 } }, marginFloor: 1_250 };
  const read = readSettingsForm(settingsFormOf(stored));
  expect(read).toEqual({ ok: true, value: stored });
});

it("names each wrong field", () => {
  const read = readSettingsForm({ invite: { ...fields.invite, "zh-TW": "拼".repeat(201) }, size: "1", percent: "0", hours: "x", perShopper: "200", marginFloor: "-1" });
  expect(read).toEqual({ ok: false, errors: { "invite.zh-TW": "settings.error.invite", size: "error.number.size", percent: "error.number.percent", hours: "error.number.hours", perShopper: "error.number.perShopper", marginFloor: "settings.error.floor" } });
});

it("refuses what is no form", () => {
  expect(readSettingsForm("nothing").ok).toBe(false);
});

it.each([["0", 0], ["12.5", 1_250], ["", undefined]])("keeps %j of an order as %j", (typed, stored) => {
  expect(readSettingsForm({ ...fields, marginFloor: typed })).toMatchObject({ ok: true, value: { marginFloor: stored } });
});
