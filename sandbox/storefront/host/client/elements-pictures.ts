import QRCode from "qrcode";
import { make, type Definition } from "./host-element";
import { sheet } from "./sheet";

export const pictures: Record<string, Definition> = {
  "s-image": {
    properties: ["src", "srcSet", "sizes", "alt", "accessibilityRole", "aspectRatio", "border", "borderColor", "borderRadius", "borderStyle", "borderWidth", "inlineSize", "loading", "objectFit"],
    paint(element, root) {
      const style = `aspect-ratio:${element.text("aspectRatio") ?? "auto"};object-fit:${element.text("objectFit") ?? "contain"};inline-size:${element.text("inlineSize") === "auto" ? "auto" : "100%"}`;
      root.replaceChildren(sheet(), make("img", { src: element.text("src"), alt: element.text("alt") ?? "", style, class: element.text("borderRadius") ? "rounded" : null }));
    },
  },
  "s-product-thumbnail": { properties: ["src", "srcSet", "sizes", "alt", "size", "totalItems"], paint: (element, root) => root.replaceChildren(sheet(), make("img", { class: `thumbnail ${element.text("size") ?? "base"}`, src: element.text("src"), alt: element.text("alt") ?? "" })) },
  "s-qr-code": {
    properties: ["content", "size", "border", "logo", "accessibilityLabel", "onError"],
    paint(element, root) {
      const content = element.text("content") ?? "";
      const picture = make("div", { class: `qr size-${element.text("size") ?? "base"}`, role: "img", "aria-label": element.text("accessibilityLabel") });
      root.replaceChildren(sheet(), picture);
      QRCode.toString(content, { type: "svg", margin: 2, errorCorrectionLevel: "M" }).then(
        (svg) => (picture.innerHTML = svg),
        () => element.dispatchEvent(new Event("error")),
      );
    },
  },
  "s-icon": { properties: ["type", "size", "tone"], paint: (element, root) => root.replaceChildren(sheet(), make("span", { class: "icon", "aria-hidden": "true", "data-type": element.text("type") })) },
};
