import { useEffect, useState } from "preact/hooks";
import type { AfterPayment } from "../../../app/contracts/storefront";
import { shareLinks } from "../../tuan-storefront/assets/tuan-share-links.js";
import type { Host } from "./host";
import { timeLeft } from "./state";

/** A group that still needs people: seats, time left, and the link with every way to pass it on. */
export function Forming({ host, seat, onZero }: { host: Host; seat: AfterPayment; onZero: () => void }) {
  const t = host.i18n.translate;
  const { group, share } = seat;
  const missing = Math.max(0, group.size - group.counted);
  const [copied, setCopied] = useState(false);
  return (
    <s-section heading={t("forming.heading", { count: missing })}>
      <s-stack gap="base">
        <s-progress value={group.counted} max={group.size} accessibilityLabel={t("forming.seats", { counted: group.counted, size: group.size })} />
        <s-stack direction="inline" gap="base" justifyContent="space-between">
          <s-text>{t("forming.seats", { counted: group.counted, size: group.size })}</s-text>
          {group.deadline ? <TimeLeft host={host} deadline={group.deadline} onZero={onZero} /> : null}
        </s-stack>
        {share ? (
          <>
            <s-text>{share.text}</s-text>
            <s-clipboard-item id="tuan-link" text={share.url} onCopy={() => setCopied(true)} />
            <s-button variant="primary" inlineSize="fill" command="--copy" commandFor="tuan-link">
              {t(copied ? "forming.copied" : "forming.copy")}
            </s-button>
            <s-details>
              <s-summary>{t("forming.qr")}</s-summary>
              <s-qr-code content={share.url} accessibilityLabel={t("forming.qr_label")} />
            </s-details>
            <s-grid gridTemplateColumns="repeat(auto-fill, minmax(120px, 1fr))" gap="small-200">
              {shareLinks(share, { touch: false }).map(({ name, href }) => (
                <s-button key={name} variant="secondary" inlineSize="fill" href={href} target="_blank">
                  {name === "email" ? t("forming.email") : name}
                </s-button>
              ))}
            </s-grid>
          </>
        ) : null}
      </s-stack>
    </s-section>
  );
}

/** Minutes are enough here: the page is read, not watched. */
function TimeLeft({ host, deadline, onZero }: { host: Host; deadline: string; onZero: () => void }) {
  const [now, setNow] = useState(() => Date.now());
  const left = timeLeft(deadline, now);
  const over = left.days + left.hours + left.minutes === 0;
  useEffect(() => {
    if (over) return onZero();
    const timer = setInterval(() => setNow(Date.now()), 20_000);
    return () => clearInterval(timer);
  }, [over]);
  const key = left.days > 0 ? "days" : left.hours > 0 ? "hours" : "minutes";
  return <s-text>{host.i18n.translate(`forming.left_${key}`, left)}</s-text>;
}
