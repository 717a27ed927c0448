import { useAppBridge } from "@shopify/app-bridge-react";
import { useState } from "react";
import { useWords } from "../texts";

/**
 * Saves a file of the app. A plain link would come without a session token: App Bridge adds one to what is fetched.
 * @returns `download`, and the path that is on its way
 */
export function useDownload() {
  const bridge = useAppBridge();
  const { t } = useWords();
  const [loading, setLoading] = useState<string | null>(null);
  async function download(path: string): Promise<void> {
    setLoading(path);
    try {
      // The browser asks the app it is in; nobody outside is called.
      const response = await window.fetch(path);
      // A shop's files are made one at a time.
      if (response.status === 429) return void bridge.toast.show(t("list.file.busy"), { isError: true });
      if (!response.ok) throw new Error(String(response.status));
      const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "tuan.csv";
      // As bytes: read as text, the mark at the beginning would be lost.
      const address = URL.createObjectURL(await response.blob());
      Object.assign(document.createElement("a"), { href: address, download: name }).click();
      URL.revokeObjectURL(address);
    } catch {
      bridge.toast.show(t("list.file.failed"), { isError: true });
    } finally {
      setLoading(null);
    }
  }
  return { download: (path: string) => void download(path), loading };
}
