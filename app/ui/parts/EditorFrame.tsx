import { SaveBar } from "@shopify/app-bridge-react";
import { useRevalidator } from "@remix-run/react";
import { Banner, BlockStack, Layout, Page } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useWords } from "../texts";
import { useRefusal } from "./useAction";
import { useLeave } from "./useLeave";

type Editor = { dirty: boolean; saving: boolean; wrong: number; refused: string | null; save: () => void; discard: () => void };
type Props = {
  id: string;
  title: string;
  back: { content: string; url: string };
  editor: Editor;
  /** The refusal that a look at what is stored now mends. */
  stale: string;
  children: ReactNode;
  preview: ReactNode;
};

/** An editor's page: the bar that saves, what is wrong, the cards, and the preview beside them. */
export function EditorFrame({ id, title, back, editor, stale, children, preview }: Props) {
  const { t, n } = useWords();
  const refusal = useRefusal();
  const { revalidate } = useRevalidator();
  const leave = useLeave();
  return (
    <Page title={title} backAction={{ content: back.content, onAction: () => leave(back.url) }}>
      <SaveBar id={id} open={editor.dirty}>
        <button variant="primary" onClick={editor.save} loading={editor.saving ? "" : undefined}>
          {t("common.save")}
        </button>
        <button onClick={editor.discard}>{t("common.discard")}</button>
      </SaveBar>
      <BlockStack gap="400">
        {editor.wrong > 0 && <Banner tone="critical" title={n("editor.wrong", editor.wrong)} />}
        {editor.refused && (
          <Banner tone="critical" {...(editor.refused === stale && { action: { content: t("editor.reload"), onAction: revalidate } })}>
            {refusal(editor.refused)}
          </Banner>
        )}
        <Layout>
          <Layout.Section>
            <BlockStack gap="400">{children}</BlockStack>
          </Layout.Section>
          <Layout.Section variant="oneThird">
            <div className="tuan-sticky">{preview}</div>
          </Layout.Section>
        </Layout>
      </BlockStack>
    </Page>
  );
}
