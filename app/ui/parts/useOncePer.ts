import { useEffect, useRef } from "react";

/**
 * Acts once for each thing that comes: a reply, a stored revision, something just made. What `act` sees is of the
 * render in which it came; other words or another bridge alone do not make it happen again.
 * @param what compared as React compares: by identity
 */
export function useOncePer<T>(what: T, act: (what: T) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => latest.current(what), [what]);
}
