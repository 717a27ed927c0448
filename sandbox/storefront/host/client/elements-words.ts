import { make, slot, type Definition } from "./host-element";
import { sheet } from "./sheet";

const TEXT = ["accessibilityVisibility", "color", "dir", "display", "lang", "tone", "type", "interestFor"];

export const words: Record<string, Definition> = {
  "s-heading": { properties: ["accessibilityRole", "accessibilityVisibility"], paint: (_element, root) => root.replaceChildren(sheet(), make("h3", {}, slot())) },
  "s-text": {
    properties: TEXT,
    paint(element, root) {
      const type = element.text("type") ?? "generic";
      const tag = type === "strong" || type === "emphasis" ? ({ strong: "strong", emphasis: "em" } as const)[type] : type === "small" ? "small" : "span";
      root.replaceChildren(sheet(), make(tag, { class: `${type} color-${element.text("color") ?? "base"} tone-${element.text("tone") ?? "auto"}` }, slot()));
    },
  },
  "s-paragraph": { properties: TEXT, paint: (element, root) => root.replaceChildren(sheet(), make("p", { class: `${element.text("type") ?? ""} color-${element.text("color") ?? "base"} tone-${element.text("tone") ?? "auto"}` }, slot())) },
  "s-time": { properties: ["dateTime"], paint: (element, root) => root.replaceChildren(sheet(), make("time", { datetime: element.text("dateTime") }, slot())) },
  "s-unordered-list": { properties: [], paint: (_element, root) => root.replaceChildren(sheet(), make("div", { role: "list", class: "list" }, slot())) },
  "s-ordered-list": { properties: [], paint: (_element, root) => root.replaceChildren(sheet(), make("div", { role: "list", class: "list numbered" }, slot())) },
  "s-list-item": { properties: [], paint: (_element, root) => root.replaceChildren(sheet(), make("div", { role: "listitem", class: "item" }, slot())) },
  "s-badge": { properties: ["tone", "color", "size", "icon"], paint: (element, root) => root.replaceChildren(sheet(), make("span", { class: `badge tone-${element.text("tone") ?? "auto"}` }, slot())) },
  "s-banner": {
    properties: ["heading", "tone", "collapsible", "dismissible", "hidden"],
    paint(element, root) {
      const heading = element.text("heading");
      const tone = element.text("tone") ?? "auto";
      root.replaceChildren(sheet(), make("div", { class: `banner tone-${tone}`, role: tone === "critical" ? "alert" : "status" }, ...(heading ? [make("strong", {}, heading)] : []), slot()));
    },
  },
  "s-progress": {
    properties: ["value", "max", "tone", "accessibilityLabel"],
    paint(element, root) {
      root.replaceChildren(sheet(), make("progress", { max: element.text("max") ?? "1", value: element.text("value"), "aria-label": element.text("accessibilityLabel") }));
    },
  },
  "s-spinner": { properties: ["size", "accessibilityLabel"], paint: (element, root) => root.replaceChildren(sheet(), make("span", { class: "spinner", role: "status", "aria-label": element.text("accessibilityLabel") })) },
  "s-skeleton-paragraph": { properties: ["content"], paint: (_element, root) => root.replaceChildren(sheet(), make("div", { class: "skeleton", "aria-hidden": "true" })) },
};
