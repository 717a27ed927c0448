import { AxeBuilder } from "@axe-core/playwright";
import { describe, expect, it } from "vitest";
import { WidgetStage } from "./stage";
import { scenes } from "./states";

const stage = new WidgetStage({ shared: true });

describe("every state", () => {
  const looks = [{ locale: "en", dark: false }, { locale: "zh-CN", dark: true }] as const;
  it.each(Object.entries(scenes).filter(([, scene]) => scene.script !== false))("%s has no fault that axe finds, and no text without a translation", async (_, scene) => {
    for (const look of looks) {
      await stage.open(scene, look);
      const scope = scene.panel ? "dialog" : "#shopify-block-group-buy";
      const { violations } = await new AxeBuilder({ page: stage.page }).options({ resultTypes: ["violations"] }).include(scope).setLegacyMode().analyze();
      expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
      expect(await stage.page.locator(scope).innerText()).not.toMatch(/Translation missing|undefined|\{\w+\}/);
      expect(await stage.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await stage.page.evaluate(() => localStorage.clear());
    }
  });
});
