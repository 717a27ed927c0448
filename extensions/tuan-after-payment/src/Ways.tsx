import { useState } from "preact/hooks";
import type { Share } from "../../../app/contracts/storefront";
import { shareLinks } from "../../tuan-storefront/assets/tuan-share-links.js";
import type { Host } from "./host";

/** A link with its sentence, and every way to pass it on. @param texts the part of the dictionary that speaks of it */
export function Ways({ host, share, texts, id }: { host: Host; share: Share; texts: "forming" | "sharing"; id: string }) {
  const t = (key: "copy" | "copied" | "qr" | "qr_label" | "email") => host.i18n.translate(`${texts}.${key}`);
  const [copied, setCopied] = useState(false);
  return (
    <>
      <s-text>{share.text}</s-text>
      <s-clipboard-item id={id} text={share.url} onCopy={() => setCopied(true)} />
      <s-button variant="primary" inlineSize="fill" command="--copy" commandFor={id}>
        {t(copied ? "copied" : "copy")}
      </s-button>
      <s-details>
        <s-summary>{t("qr")}</s-summary>
        <s-qr-code content={share.url} accessibilityLabel={t("qr_label")} />
      </s-details>
      <s-grid gridTemplateColumns="repeat(auto-fill, minmax(120px, 1fr))" gap="small-200">
        {shareLinks(share, { touch: false }).map(({ name, href }) => (
          <s-button key={name} variant="secondary" inlineSize="fill" href={href} target="_blank">
            {name === "email" ? t("email") : name}
          </s-button>
        ))}
      </s-grid>
    </>
  );
}
