import { Link, Text } from "@shopify/polaris";
import type { Rate } from "../../domain/reward-rule";
import type { StatementLine } from "../../domain/statement";
import { adminOrder } from "../links";
import { useWords } from "../texts";

type Props = { lines: readonly StatementLine[]; total: string; sum: (minor: number) => string; rate: (one: Rate) => string; on: (at: number) => string };

/** A statement on a phone: each amount beside its order, and under it what it was for. */
export function StatementLines({ lines, total, sum, rate, on }: Props) {
  const { t } = useWords();
  const basis = (line: StatementLine) => [line.baseMinor === null ? null : sum(line.baseMinor), line.rates.map(rate).join(" + ") || null].filter((one) => one !== null).join(" × ");
  const amount = (text: string) => (
    <Text as="span" numeric fontWeight="semibold">
      {text}
    </Text>
  );
  return (
    <div className="tuan-lines">
      {lines.map((line) => (
        <div className="tuan-line" key={line.booking}>
          <div>
            {line.orderId === null ? t(`statement.what.${line.what}`) : <Link url={adminOrder(line.orderId)} target="_top">{line.order ?? t("reward.order")}</Link>}
            <Text as="p" variant="bodySm" tone="subdued">
              {[line.orderId === null ? null : t(`statement.what.${line.what}`), on(line.at), basis(line) || null].filter((one) => one !== null).join(" · ")}
            </Text>
          </div>
          {amount(sum(line.minor))}
        </div>
      ))}
      <div className="tuan-line">
        <Text as="span" fontWeight="semibold">
          {t("statement.total")}
        </Text>
        {amount(total)}
      </div>
    </div>
  );
}
