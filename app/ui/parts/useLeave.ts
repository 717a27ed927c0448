import { useNavigate } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";

/** Leaves an editor once App Bridge has asked about unsaved changes. */
export function useLeave() {
  const bridge = useAppBridge();
  const navigate = useNavigate();
  return (to: string) => void bridge.saveBar.leaveConfirmation().then(() => navigate(to));
}
