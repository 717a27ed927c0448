import { BlockStack, Text } from "@shopify/polaris";
import { type Benefit, lessBy } from "../../domain/friends";
import { money as amount } from "../../domain/money";
import { type Words, useWords } from "../texts";
import type { Promised } from "./friends-model";

/** A coupon's worth in words: "10%", "$5.00". */
export const worth = ({ off }: Pick<Benefit, "off">, currency: string, { money, number }: Words) => (off.kind === "percent" ? `${number(off.basisPoints / 100)}%` : money(amount(off.minor, currency)));

type Props = { promised: Promised | null; /** For new customers. */ newOnly: boolean; currency: string; daysToSafe: number; /** The shop keeps a share of each order, so that a packet may hold less. */ floor: boolean };

/** What is promised, in the words of each: the friend, and who shares. What the form does not say yet stands open. */
export function PromiseText({ promised, newOnly, currency, daysToSafe, floor }: Props) {
  const words = useWords();
  const { t } = words;
  const sum = (minor: number) => words.money(amount(minor, currency));
  const least = (minor: number) => (minor > 0 ? [t("program.promise.minimum", { sum: sum(minor) })] : []);
  if (!promised?.welcome && !promised?.thanks)
    return (
      <Text as="p" tone="subdued">
        {t("program.promise.open")}
      </Text>
    );
  const { welcome, thanks, perSharer } = promised;
  const less = thanks && lessBy(thanks, floor);
  return (
    <>
      <Promise title={t("program.preview.friendSees")} {...(welcome && { headline: t("program.promise.welcome", { off: worth(welcome, currency, words) }), lines: [...(newOnly ? [t("program.promise.newOnly")] : []), ...least(welcome.minimumMinor), t("program.promise.valid", { days: welcome.validDays })] })} />
      <Promise
        title={t("program.preview.sharerSees")}
        {...(thanks && {
          headline: thanks.kind === "coupon" ? t("program.promise.coupon", { off: worth(thanks.benefit, currency, words) }) : thanks.fromMinor < thanks.toMinor ? t("program.promise.lucky", { from: sum(thanks.fromMinor), to: sum(thanks.toMinor) }) : t("program.promise.packet", { sum: sum(thanks.toMinor) }),
          lines: [
            thanks.kind === "packet" || thanks.when === "safe" ? t("program.promise.safe", { days: daysToSafe }) : t("program.promise.paid"),
            ...(thanks.minimumMinor > 0 ? [t("program.promise.friendSpends", { sum: sum(thanks.minimumMinor) })] : []),
            ...(thanks.kind === "packet" ? [t("program.promise.as", { method: t(`payout.method.${thanks.method}`) }), ...(less ? [t(`program.promise.${less}`)] : [])] : [...least(thanks.benefit.minimumMinor), t("program.promise.valid", { days: thanks.benefit.validDays })]),
            ...(perSharer === null ? [] : [t("program.promise.count", { count: words.number(perSharer) })]),
          ],
        })}
      />
    </>
  );
}

function Promise({ title, headline, lines }: { title: string; headline?: string; lines?: string[] }) {
  const { t } = useWords();
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        {title}
      </Text>
      {headline && (
        <Text as="p" variant="headingMd" breakWord>
          {headline}
        </Text>
      )}
      {(lines ?? [t("program.promise.part")]).map((line) => (
        <Text as="p" tone="subdued" variant="bodySm" key={line}>
          {line}
        </Text>
      ))}
    </BlockStack>
  );
}
