import { Banner } from "@shopify/polaris";
import type { FriendsForm } from "../../contracts/program-form-friends";
import { EditorFrame } from "../parts/EditorFrame";
import { useWords } from "../texts";
import { ChangedCurrency } from "./ChangedCurrency";
import { FriendsPreview } from "./FriendsPreview";
import { CountingCard, NameCard, WelcomeCard } from "./FriendsCards";
import { CouponThanksCard, PacketThanksCard } from "./ThanksCards";
import { useProgramEditor } from "./useProgramEditor";

/** A program of sharers: the form, and beside it what friends and sharers see and what an order costs. */
export function FriendsEditor({ saved, currency, meant, promised, floor }: { saved: FriendsForm; currency: string; meant: string; promised: boolean; floor: boolean }) {
  const { t } = useWords();
  const { cards, frame } = useProgramEditor(saved, currency);
  const props = { ...cards, promised };
  return (
    <EditorFrame {...frame} preview={<FriendsPreview form={cards.form} currency={currency} floor={floor} />}>
      <ChangedCurrency meant={meant} currency={currency} save={frame.editor.save} />
      {promised && <Banner tone="info">{t(saved.kind === "red_packet" ? "program.edit.promised.budget" : "program.edit.promised")}</Banner>}
      <NameCard {...props} />
      <WelcomeCard {...props} />
      {saved.kind === "share" ? <CouponThanksCard {...props} /> : <PacketThanksCard {...props} />}
      <CountingCard {...props} />
    </EditorFrame>
  );
}
