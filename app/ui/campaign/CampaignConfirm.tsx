import { Confirm } from "../parts/Confirm";
import { useWords } from "../texts";
import type { AskedIntent } from "./campaign-actions";

/** Says what ending or deleting means before it happens. */
export function CampaignConfirm({ asking, forming, running, onConfirm, onClose }: { asking: AskedIntent | null; forming: number; running: string | null; onConfirm: (intent: AskedIntent) => void; onClose: () => void }) {
  const { t, n } = useWords();
  const ending = asking !== "delete";
  return (
    <Confirm
      open={asking !== null}
      title={t(ending ? "campaign.end.title" : "campaign.delete.title")}
      body={ending ? `${t("campaign.end.body")} ${n("campaign.end.forming", forming)}` : t("campaign.delete.body")}
      action={t(ending ? "campaign.action.end" : "campaign.action.delete")}
      destructive
      busy={running !== null}
      onConfirm={() => asking && onConfirm(asking)}
      onClose={onClose}
    />
  );
}
