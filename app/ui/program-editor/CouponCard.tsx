import { ChoiceList, FormLayout } from "@shopify/polaris";
import { Section } from "../parts/Section";
import { useWords } from "../texts";
import { Amount, Line, Switch } from "./fields";
import type { ProgramCardProps } from "./program-editor-types";

/** What buyers get with the code of somebody's link. */
export function CouponCard(props: ProgramCardProps) {
  const { t } = useWords();
  const { form, set } = props;
  return (
    <Section title={t("program.edit.coupon")}>
      <Switch {...props} field="couponed" />
      {form.couponed && (
        <>
          <ChoiceList
            title={t("program.edit.couponKind")}
            choices={(["percent", "fixed"] as const).map((value) => ({ value, label: t(`program.edit.off.${value}`) }))}
            selected={[form.couponKind]}
            onChange={([kind]) => set("couponKind", kind === "fixed" ? "fixed" : "percent")}
          />
          <FormLayout>
            <FormLayout.Group>
              {form.couponKind === "percent" ? <Line {...props} field="couponOff" inputMode="decimal" suffix="%" /> : <Amount {...props} field="couponOff" />}
              <Amount {...props} field="couponMinimum" placeholder={t("program.edit.minimum.none")} />
            </FormLayout.Group>
          </FormLayout>
        </>
      )}
    </Section>
  );
}
