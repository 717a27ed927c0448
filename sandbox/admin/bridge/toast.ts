import { onOrder, report } from "./channel";

export type ToastOptions = { duration?: number; isError?: boolean; action?: string; onAction?: () => void; onDismiss?: () => void };
const shown = new Map<string, ToastOptions>();
let last = 0;

/** `shopify.toast`: five seconds unless told (https://shopify.dev/docs/api/app-bridge-library/apis/toast). */
export const toastApi = {
  show(message: string, options: ToastOptions = {}): string {
    const id = String(++last);
    shown.set(id, options);
    report("toast", { id, message: String(message), duration: options.duration ?? 5000, isError: options.isError ?? false, action: options.action ?? null });
    return id;
  },
  hide(id: string): void {
    report("hideToast", { id });
  },
};

export function installToast(): void {
  onOrder("toast", ({ id, event }) => {
    const options = shown.get(id);
    if (event === "action") return options?.onAction?.();
    shown.delete(id);
    options?.onDismiss?.();
  });
}
