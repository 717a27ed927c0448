import { BlockStack, Button, ButtonGroup, Card, InlineStack, Select, Text } from "@shopify/polaris";
import { DesktopIcon, MobileIcon } from "@shopify/polaris-icons";
import { useState } from "react";
import widget from "../../../extensions/tuan-storefront/assets/tuan.css?raw";
import { useWords } from "../texts";
import { GroupCard } from "./GroupCard";
import { ShadowBox } from "./ShadowBox";
import type { CardModel } from "./card-model";
import { previewLocales, type PreviewLocale } from "./card-texts";

/** Nothing in the picture can be pressed or focused. React 18 knows the attribute only as a string. */
const inert: object = { inert: "" };

/** A plain theme around the widget: what a store's own styles would bring. */
const theme = `:host { all: initial; } .page { box-sizing: border-box; padding: 4px 16px; background: #fff; color: #1f1f1f; font: 16px/1.5 Inter, "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif; } .page.wide { zoom: .72; } .page.phone { inline-size: 340px; max-inline-size: 100%; margin-inline: auto; border: 1px solid #ddd; border-radius: 24px; } .button { padding: 10px 18px; border: 1.5px solid #1f1f1f; border-radius: 12px; background: none; font: inherit; font-weight: 600; } .button--primary { background: #1f1f1f; color: #fff; }`;

/** The widget beside the editor, as the extension's own styles and texts make it. */
export function Preview({ model }: { model: CardModel }) {
  const { t, locale } = useWords();
  const [language, setLanguage] = useState<PreviewLocale>(locale in previewLocales ? (locale as PreviewLocale) : "en");
  const [phone, setPhone] = useState(false);
  const [bound, setBound] = useState(false);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center">
          <Text as="h2" variant="headingMd">
            {t("preview.title")}
          </Text>
          <ButtonGroup variant="segmented">
            <Button icon={DesktopIcon} pressed={!phone} onClick={() => setPhone(false)} accessibilityLabel={t("preview.wide")} />
            <Button icon={MobileIcon} pressed={phone} onClick={() => setPhone(true)} accessibilityLabel={t("preview.phone")} />
          </ButtonGroup>
        </InlineStack>
        <InlineStack gap="200">
          <Select label={t("preview.language")} labelHidden options={Object.entries(previewLocales).map(([value, label]) => ({ value, label }))} value={language} onChange={(value) => setLanguage(value as PreviewLocale)} />
          <Select
            label={t("preview.who")}
            labelHidden
            options={[
              { value: "start", label: t("preview.passing") },
              { value: "bound", label: t("preview.invited") },
            ]}
            value={bound ? "bound" : "start"}
            onChange={(value) => setBound(value === "bound")}
          />
        </InlineStack>
        <div className="tuan-preview" {...inert}>
          <ShadowCard model={model} language={language} phone={phone} bound={bound} />
        </div>
        <Text as="p" variant="bodySm" tone="subdued">
          {t(model.list ? "preview.note" : "preview.noProduct")}
        </Text>
      </BlockStack>
    </Card>
  );
}

function ShadowCard({ model, language, phone, bound }: { model: CardModel; language: PreviewLocale; phone: boolean; bound: boolean }) {
  return (
    <ShadowBox css={theme + widget}>
      <div className={phone ? "page phone" : "page wide"} lang={language}>
        <GroupCard model={model} locale={language} bound={bound} />
      </div>
    </ShadowBox>
  );
}
