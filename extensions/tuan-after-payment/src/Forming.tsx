import { useEffect, useState } from "preact/hooks";
import type { AfterPayment } from "../../../app/contracts/storefront";
import type { Host } from "./host";
import { timeLeft } from "./state";
import { Ways } from "./Ways";

/** A group that still needs people: seats, time left, and the link with every way to pass it on. */
export function Forming({ host, seat, onZero }: { host: Host; seat: AfterPayment; onZero: () => void }) {
  const t = host.i18n.translate;
  const { group, share } = seat;
  const missing = Math.max(0, group.size - group.counted);
  return (
    <s-section heading={t("forming.heading", { count: missing })}>
      <s-stack gap="base">
        <s-progress value={group.counted} max={group.size} accessibilityLabel={t("forming.seats", { counted: group.counted, size: group.size })} />
        <s-stack direction="inline" gap="base" justifyContent="space-between">
          <s-text>{t("forming.seats", { counted: group.counted, size: group.size })}</s-text>
          {group.deadline ? <TimeLeft host={host} deadline={group.deadline} onZero={onZero} /> : null}
        </s-stack>
        {share ? (
          <Ways host={host} share={share} texts="forming" id="tuan-link" />
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
