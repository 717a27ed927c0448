import { useLayoutEffect, useEffect, useRef, useState, type ReactNode } from "react";
import { createPortal } from "react-dom";

const useMount = typeof document === "undefined" ? useEffect : useLayoutEffect;

/** Renders children in a shadow root with these styles only: the admin's own styles stay out, and the preview's in. */
export function ShadowBox({ css, children }: { css: string; children: ReactNode }) {
  const host = useRef<HTMLDivElement>(null);
  const [root, setRoot] = useState<ShadowRoot | null>(null);
  useMount(() => {
    const element = host.current;
    if (element) setRoot(element.shadowRoot ?? element.attachShadow({ mode: "open" }));
  }, []);
  return (
    <div ref={host}>
      {root &&
        createPortal(
          <>
            <style>{css}</style>
            {children}
          </>,
          root as unknown as Element,
        )}
    </div>
  );
}
