import { Text } from "@shopify/polaris";
import { accountFault } from "../../domain/pay-to";
import type { Payout } from "../../domain/payout";
import { fileMethods } from "../../domain/payout-batch";
import { useWords } from "../texts";

/** Where a payout goes, and that it cannot arrive there while somebody can still do something about it. */
export function Account({ payout: { method, payTo, state } }: { payout: Payout }) {
  const { t } = useWords();
  const sent = fileMethods.find((one) => one === method);
  const waits = state === "requested" || state === "approved";
  if (!sent || (payTo === null && !waits)) return null;
  const fault = payTo === null ? null : accountFault(sent, payTo);
  return (
    <>
      <Text as="p" variant="bodySm" tone={payTo === null ? "caution" : "subdued"} breakWord>
        {payTo ?? t("payouts.nowhere")}
      </Text>
      {fault && waits && (
        <Text as="p" variant="bodySm" tone="caution">
          {t(`payouts.fault.${fault}`)}
        </Text>
      )}
    </>
  );
}
