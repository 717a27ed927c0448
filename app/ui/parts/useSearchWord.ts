import { useSearchParams } from "@remix-run/react";
import { useEffect, useState } from "react";

const TYPING_MS = 300;

/** What is typed into a search field, and in the address a moment later. */
export function useSearchWord(search: string, clean: (typed: string) => string) {
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(search);
  useEffect(() => {
    if (typed === search) return;
    const later = setTimeout(() => {
      const next = new URLSearchParams(params);
      next.delete("page");
      if (typed) next.set("q", typed);
      else next.delete("q");
      setParams(next, { replace: true });
    }, TYPING_MS);
    return () => clearTimeout(later);
  }, [typed, search, params, setParams]);
  return { typed, type: (value: string) => setTyped(clean(value)) };
}
