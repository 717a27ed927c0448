import { useEffect, useState } from "preact/hooks";
import type { ExtensionShare } from "../../../app/contracts/share";
import type { Host } from "./host";
import { fetchShare } from "./share";
import { Ways } from "./Ways";

/** Share with friends, after payment: what both get, and the buyer's own link once they ask for it. Nothing where nothing is offered. */
export function Sharing({ host }: { host: Host }) {
  const t = host.i18n.translate;
  const [offer, setOffer] = useState<ExtensionShare | null>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  // An addition to the page: where the app cannot be reached, it is left out.
  useEffect(() => void fetchShare(host, false).then(setOffer, () => setOffer(null)), [host]);
  if (!offer) return null;

  const start = async () => {
    setState("busy");
    await fetchShare(host, true).then((answer) => {
      setOffer(answer);
      setState("idle");
    }, () => setState("failed"));
  };
  return (
    <s-section heading={t("sharing.heading")}>
      <s-stack gap="base">
        <s-stack gap="small-200">
          <s-text>{offer.friend}</s-text>
          <s-text>{offer.you}</s-text>
        </s-stack>
        {offer.own ? (
          <Ways host={host} share={offer.own.share} texts="sharing" id="tuan-own-link" />
        ) : (
          <s-button variant="secondary" inlineSize="fill" loading={state === "busy"} onClick={() => void start()}>
            {t("sharing.get")}
          </s-button>
        )}
        {state === "failed" ? <s-text>{t("sharing.failed")}</s-text> : null}
        {offer.disclosure ? <s-text color="subdued">{t("sharing.disclosure", { words: offer.disclosure })}</s-text> : null}
      </s-stack>
    </s-section>
  );
}
