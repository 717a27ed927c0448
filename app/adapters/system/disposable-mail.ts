import { disposableEmailBlocklistSet } from "disposable-email-domains-js";
import type { DisposableMail } from "../../ports/system";

/** Services of throw-away addresses, as the list that this was built with has them: nothing is fetched. */
export function listedDisposableMail(): DisposableMail {
  // Made once: the library's own question builds its set anew for every address.
  const listed = disposableEmailBlocklistSet();
  return {
    knows(email) {
      const labels = email.slice(email.lastIndexOf("@") + 1).trim().toLowerCase().replace(/\.$/, "").split(".");
      // A service hands out subdomains, too.
      return labels.some((_, from) => from < labels.length - 1 && listed.has(labels.slice(from).join(".")));
    },
  };
}
