import { useLocation, useNavigation, useSearchParams } from "@remix-run/react";

/**
 * Narrows a list down by one word in the address; nothing takes the word away. What was chosen a moment ago and is still being
 * loaded counts, too, so that two choices made quickly both hold.
 */
export function useNarrow(): (name: string, value: string | null) => void {
  const { pathname } = useLocation();
  const { location } = useNavigation();
  const [params, setParams] = useSearchParams();
  return (name, value) => {
    const next = new URLSearchParams(location?.pathname === pathname ? location.search : params);
    next.delete("page");
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
    setParams(next, { preventScrollReset: true });
  };
}
