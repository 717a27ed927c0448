import { useEffect, useState } from "react";
import type { Found } from "../../domain/views";
import { links } from "../links";

const TYPING_MS = 300;

/** People by name or code, a moment after typing has paused; null while nobody was looked for. The words travel in a body, never in an address. */
export function useFindPeople(typed: string): Found[] | null {
  const [found, setFound] = useState<Found[] | null>(null);
  const text = typed.trim();
  useEffect(() => {
    if (text === "") return setFound(null);
    let over = false;
    const later = setTimeout(async () => {
      // The browser asks the app it is in; nobody outside is called. App Bridge adds the session token.
      const answer = await window.fetch(links.findPeople, { method: "POST", body: new URLSearchParams({ q: text }) }).catch(() => null);
      const reply = answer?.ok ? ((await answer.json().catch(() => null)) as { found?: Found[] } | null) : null;
      if (!over) setFound(reply?.found ?? null);
    }, TYPING_MS);
    return () => {
      over = true;
      clearTimeout(later);
    };
  }, [text]);
  return found;
}
