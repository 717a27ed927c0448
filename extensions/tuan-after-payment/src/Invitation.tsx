import { useCallback, useEffect, useState } from "preact/hooks";
import type { AfterPayment } from "../../../app/contracts/storefront";
import { Forming } from "./Forming";
import type { Host } from "./host";
import { fetchSeat, seatToken } from "./seat";
import { ASK_AGAIN_MS, phaseOf, type Phase } from "./state";

type Answer = { kind: "loading" } | { kind: "none" } | { kind: "offline" } | { kind: "seat"; seat: AfterPayment };

/** The block after payment: how the group stands, and how to bring in the rest. Nothing for orders without a seat. */
export function Invitation({ host }: { host: Host }) {
  const token = seatToken(host.lines.value);
  const [answer, setAnswer] = useState<Answer>({ kind: "loading" });
  const [asked, setAsked] = useState(0);

  const ask = useCallback(async () => {
    if (!token) return;
    try {
      const seat = await fetchSeat(host, token);
      setAnswer(seat ? { kind: "seat", seat } : { kind: "none" });
    } catch {
      setAnswer((last) => (last.kind === "seat" ? last : { kind: "offline" }));
    }
    setAsked((n) => n + 1);
  }, [host, token]);

  useEffect(() => void ask(), [ask]);
  const waiting = answer.kind === "seat" && phaseOf(answer.seat, Date.now()) === "waiting";
  useEffect(() => {
    const pause = ASK_AGAIN_MS[asked - 1];
    if (!waiting || pause === undefined) return;
    const timer = setTimeout(() => void ask(), pause);
    return () => clearTimeout(timer);
  }, [waiting, asked, ask]);

  if (!token || answer.kind === "none") return null;
  const t = host.i18n.translate;
  if (answer.kind === "loading") {
    return (
      <s-section accessibilityLabel={t("loading")}>
        <s-skeleton-paragraph />
      </s-section>
    );
  }
  if (answer.kind === "offline") {
    return (
      <s-section heading={t("offline.heading")}>
        <s-stack gap="base">
          <s-text>{t("offline.text")}</s-text>
          <s-button variant="secondary" onClick={() => void ask()}>
            {t("retry")}
          </s-button>
        </s-stack>
      </s-section>
    );
  }
  const { seat } = answer;
  const phase = phaseOf(seat, Date.now());
  if (phase === "forming") return <Forming host={host} seat={seat} onZero={() => void ask()} />;
  return (
    <s-section heading={t(`${phase}.heading`)}>
      <s-stack gap="base">
        <s-text>{t(textKey(phase, seat), { size: seat.group.size, product: seat.product.title })}</s-text>
        {phase === "settling" || (phase === "waiting" && asked > ASK_AGAIN_MS.length) ? (
          <s-button variant="secondary" onClick={() => void ask()}>
            {t("check_again")}
          </s-button>
        ) : null}
      </s-stack>
    </s-section>
  );
}

const textKey = (phase: Phase, seat: AfterPayment) => (phase === "failed" || phase === "unseated" ? `failed.${seat.refund}` : `${phase}.text`);
