import { ask, report } from "./channel";
import { installChrome } from "./chrome";
import { installClock } from "./clock";
import { installFetch } from "./fetch";
import { installModal, modalApi } from "./modal";
import { installNavigation } from "./navigation";
import { resourcePicker } from "./picker";
import { installSaveBar, saveBarApi } from "./save-bar";
import { installToast, toastApi } from "./toast";

/**
 * The stand-in for Shopify's App Bridge script: the `shopify` global and the ui-* elements that the app uses, speaking
 * to the shell by postMessage. What is missing here throws by being undefined, so the app cannot lean on it unseen.
 */
const script = document.currentScript;
const parameters = new URLSearchParams(location.search);
const idToken = () => ask("idToken", null);

/** The library's bounce page: come back to where the merchant wanted to be, with a fresh token. */
async function reloadWithToken(address: string): Promise<void> {
  const url = new URL(address, location.origin);
  if (url.origin !== location.origin) throw new Error(`shopify-reload leads to ${url.origin}, the app is at ${location.origin}: is SHOPIFY_APP_URL right?`);
  url.searchParams.set("id_token", await idToken());
  location.replace(url);
}

function install(): void {
  installClock();
  installFetch();
  installToast();
  installSaveBar();
  installModal();
  Object.assign(window, {
    shopify: {
      config: { apiKey: script?.dataset.apiKey ?? "", shop: parameters.get("shop") ?? undefined, host: parameters.get("host") ?? undefined, locale: parameters.get("locale") ?? "en" },
      origin: location.origin,
      environment: { embedded: true, mobile: false, pos: false },
      ready: Promise.resolve(),
      idToken,
      toast: toastApi,
      saveBar: saveBarApi,
      modal: modalApi,
      resourcePicker,
      loading: (on?: boolean) => report("loading", { on: on === true }),
      user: async () => ({ accountAccess: "full" }),
    },
  });
  installNavigation();
  installChrome();
}

const reload = parameters.get("shopify-reload");
// Outside the shell there is nobody to ask: the library sends such visits to the admin by itself.
if (parent !== window) {
  if (reload) void reloadWithToken(reload);
  else install();
}
