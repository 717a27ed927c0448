import { useEffect, useState } from "react";
import type { CampaignView, Phase } from "../../domain/views";
import type { useAction } from "../parts/useAction";
import { useWords } from "../texts";

/** What a merchant can do with a campaign as a whole; those in `asked` are confirmed first. */
export type CampaignIntent = "publish" | "pause" | "resume" | "end" | "duplicate" | "delete";
export type AskedIntent = "end" | "delete";

/** @returns the intents that make sense for a campaign in this phase, the main one first */
export function intentsFor(phase: Phase): CampaignIntent[] {
  switch (phase) {
    case "draft":
      return ["publish", "duplicate", "delete"];
    case "scheduled":
    case "live":
    case "sold_out":
      return ["pause", "duplicate", "end"];
    case "paused":
      return ["resume", "duplicate", "end"];
    case "ended":
      return ["duplicate"];
  }
}

/** Turns the intents into Polaris actions; `asking` holds the one that waits for a confirmation. */
export function useCampaignActions(view: CampaignView, action: ReturnType<typeof useAction>) {
  const { t } = useWords();
  const [asking, setAsking] = useState<AskedIntent | null>(null);
  useEffect(() => {
    if (action.running === null) setAsking(null);
  }, [action.running]);
  const start = (intent: CampaignIntent) => (intent === "end" || intent === "delete" ? setAsking(intent) : action.run(intent));
  const all = intentsFor(view.phase).map((intent) => ({ intent, content: t(`campaign.action.${intent}`), destructive: intent === "delete" || intent === "end", loading: action.running === intent, onAction: () => start(intent) }));
  const main = all.find((a) => a.intent === "publish" || a.intent === "resume");
  return { primary: main && { ...main, destructive: false }, secondary: all.filter((a) => a !== main), asking, setAsking };
}
