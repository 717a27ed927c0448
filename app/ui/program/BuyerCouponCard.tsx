import { BlockStack, Card, Text } from "@shopify/polaris";
import type { BuyerCoupon } from "../../domain/friends";
import { money as amount } from "../../domain/money";
import type { Program } from "../../domain/program";
import { worth } from "../program-editor/PromiseText";
import { useWords } from "../texts";

/** What buyers get with an affiliate's code, and where the codes are. */
export function BuyerCouponCard({ program, coupon }: { program: Program; coupon: BuyerCoupon }) {
  const words = useWords();
  const { t } = words;
  return (
    <Card>
      <BlockStack gap="100">
        <Text as="h2" variant="headingMd">
          {t("program.edit.coupon")}
        </Text>
        <Text as="p" fontWeight="semibold">
          {t("program.promise.welcome", { off: worth(coupon, program.currency, words) })}
        </Text>
        <Text as="p" tone="subdued">
          {[...(coupon.minimumMinor > 0 ? [t("program.promise.minimum", { sum: words.money(amount(coupon.minimumMinor, program.currency)) })] : []), t("program.coupon.once")].join(t("program.coupon.between"))}
        </Text>
        <Text as="p" tone="subdued">
          {t(program.status === "live" ? "program.coupon.live" : program.status === "ended" ? "program.coupon.ended" : "program.coupon.later")}
        </Text>
      </BlockStack>
    </Card>
  );
}
