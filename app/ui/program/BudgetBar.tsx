import { BlockStack, Card, Text } from "@shopify/polaris";
import { money as amount } from "../../domain/money";
import { useWords } from "../texts";

/** What of the budget of red packets is promised or paid, and what is left. */
export function BudgetBar({ takenMinor, limitMinor, currency }: { takenMinor: number; limitMinor: number | null; currency: string }) {
  const { t, money } = useWords();
  const sum = (minor: number) => money(amount(minor, currency));
  const share = limitMinor === null ? 0 : Math.min(1, Math.max(0, takenMinor / limitMinor));
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("program.edit.budget")}
        </Text>
        {limitMinor === null ? (
          <Text as="p">{t("friends.budget.open", { taken: sum(takenMinor) })}</Text>
        ) : (
          <>
            <div className="tuan-funnel-bar" aria-hidden="true">
              <span style={{ inlineSize: `${100 * share}%` }} />
            </div>
            <div className="tuan-pair">
              <Text as="span">{t("friends.budget.taken", { taken: sum(takenMinor), budget: sum(limitMinor) })}</Text>
              <Text as="span" numeric fontWeight="semibold">
                {t("friends.budget.left", { left: sum(Math.max(0, limitMinor - takenMinor)) })}
              </Text>
            </div>
          </>
        )}
      </BlockStack>
    </Card>
  );
}
