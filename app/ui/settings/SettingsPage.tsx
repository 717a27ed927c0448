import { useFetcher } from "@remix-run/react";
import { SaveBar, useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Card, FormLayout, Layout, Page, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { inviteLanguages, readSettingsForm, type SettingsErrors, type SettingsForm } from "../../contracts/settings-form";
import { adminPayments } from "../links";
import { useOncePer } from "../parts/useOncePer";
import { useShop } from "../shop";
import { useWords } from "../texts";

type Reply = { saved: true } | { errors: SettingsErrors };

/** The sentence to share, what campaigns start from, and what Tuan knows of the shop. */
export function SettingsPage({ saved, proxyPrefix }: { saved: SettingsForm; proxyPrefix: string }) {
  const { t } = useWords();
  const bridge = useAppBridge();
  const fetcher = useFetcher<Reply>();
  const [form, setForm] = useState(saved);
  const [tried, setTried] = useState(false);
  const dirty = JSON.stringify(form) !== JSON.stringify(saved);
  const read = readSettingsForm(form);
  const error = (field: string) => {
    const code = !tried || read.ok ? undefined : read.errors[field];
    return code && t(code);
  };
  useOncePer(fetcher.data, (reply) => {
    if (reply && "saved" in reply) bridge.toast.show(t("done.saved"));
  });
  const save = () => {
    setTried(true);
    if (read.ok) fetcher.submit(form, { method: "post", encType: "application/json" });
  };
  const number = (field: "size" | "percent" | "hours" | "perShopper", suffix?: string) => <TextField label={t(`editor.${field}`)} value={form[field]} onChange={(value) => setForm({ ...form, [field]: value })} inputMode="decimal" autoComplete="off" suffix={suffix} placeholder={t("editor.noLimit")} error={error(field)} />;
  return (
    <Page title={t("nav.settings")}>
      <SaveBar id="settings" open={dirty}>
        <button variant="primary" onClick={save} loading={fetcher.state === "idle" ? undefined : ""}>
          {t("common.save")}
        </button>
        <button onClick={() => setForm(saved)}>{t("common.discard")}</button>
      </SaveBar>
      <Layout>
        <Layout.AnnotatedSection title={t("settings.invite")} description={t("settings.invite.help", { product: "{product}", price: "{price}", left: "{left}" })}>
          <Card>
            <FormLayout>
              {inviteLanguages.map((language) => (
                <TextField key={language} label={t(`settings.invite.${language}`)} value={form.invite[language]} multiline={2} maxLength={200} showCharacterCount autoComplete="off" onChange={(text) => setForm({ ...form, invite: { ...form.invite, [language]: text } })} error={error(`invite.${language}`)} />
              ))}
            </FormLayout>
          </Card>
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection title={t("settings.defaults")} description={t("settings.defaults.help")}>
          <Card>
            <FormLayout>
              <FormLayout.Group>
                {number("size", t("editor.size.suffix"))}
                {number("percent", "%")}
              </FormLayout.Group>
              <FormLayout.Group>
                {number("hours", t("editor.hours.suffix"))}
                {number("perShopper")}
              </FormLayout.Group>
            </FormLayout>
          </Card>
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection title={t("settings.rewards")} description={t("settings.rewards.help")}>
          <Card>
            <TextField label={t("settings.floor")} helpText={t("settings.floor.help")} value={form.marginFloor} onChange={(value) => setForm({ ...form, marginFloor: value })} inputMode="decimal" autoComplete="off" suffix="%" placeholder={t("settings.floor.none")} error={error("marginFloor")} />
          </Card>
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection title={t("settings.shop")} description={t("settings.shop.help")}>
          <ShopFacts proxyPrefix={proxyPrefix} />
        </Layout.AnnotatedSection>
      </Layout>
    </Page>
  );
}

function ShopFacts({ proxyPrefix }: { proxyPrefix: string }) {
  const { t } = useWords();
  const shop = useShop();
  const facts = [
    [t("settings.shop.name"), shop.name],
    [t("settings.shop.currency"), shop.currency],
    [t("settings.shop.currencies"), shop.currencies.join(", ")],
    [t("settings.shop.timezone"), shop.timezone],
    [t("settings.shop.capture"), t(`settings.capture.${shop.capture}`)],
    [t("settings.shop.prefix"), proxyPrefix],
  ];
  return (
    <BlockStack gap="400">
      {shop.capture === "on_fulfilment" && (
        <Banner tone="warning" title={t("capture.title")} action={{ content: t("capture.action"), url: adminPayments, target: "_top" }}>
          {t("capture.body")}
        </Banner>
      )}
      <Card>
        <div className="tuan-lines">
          {facts.map(([label, value]) => (
            <div className="tuan-line" key={label}>
              <Text as="span" tone="subdued">
                {label}
              </Text>
              <Text as="span">{value}</Text>
            </div>
          ))}
        </div>
        <Text as="p" tone="subdued" variant="bodySm">
          {t("settings.shop.prefix.help")}
        </Text>
      </Card>
    </BlockStack>
  );
}
