import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useWords } from "../texts";
import { useOncePer } from "./useOncePer";

/** What an action answers: a text to show for a moment, or the code of a refusal. */
export type ActionReply = { done: string; detail?: Record<string, string | number> } | { refused: string; detail?: Record<string, string | number> };

/** @returns the text of a refusal, or of the general one when its code has none */
export function useRefusal() {
  const { t, has } = useWords();
  return (code: string) => {
    const key = `refusal.${code}`;
    return t(has(key) ? key : "refusal.unexpected");
  };
}

/**
 * Posts to an action and tells the outcome in a toast.
 * @param path whose action; the page's own when left out
 * @param asks the code of a refusal upon which the page asks for more: its question tells it, no toast over it does
 * @returns `run` to start, `running` with the intent under way, and the last refusal
 */
export function useAction({ path, asks }: { path?: string; asks?: string } = {}) {
  const fetcher = useFetcher<ActionReply>();
  const bridge = useAppBridge();
  const { t, has } = useWords();
  const refusalText = useRefusal();
  const reply = fetcher.data;
  const refused = reply && "refused" in reply && reply.refused !== asks ? refusalText(reply.refused) : null;
  useOncePer(reply, () => {
    if (reply && "done" in reply) bridge.toast.show(t(has(reply.done) ? reply.done : "done.saved", reply.detail));
    else if (refused !== null) bridge.toast.show(refused, { isError: true });
  });
  const running = fetcher.state === "idle" ? null : String(fetcher.formData?.get("intent") ?? "");
  return {
    run: (intent: string, values: Record<string, string> = {}) => fetcher.submit({ intent, ...values }, { method: "post", ...(path && { action: path }) }),
    running,
    /** The last answer, once it has come. */
    reply: fetcher.state === "idle" ? reply : undefined,
    refused: fetcher.state === "idle" ? refused : null,
  };
}
