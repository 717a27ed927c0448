let asked = 0;
const waiting = new Map<number, (answer: unknown) => void>();

window.addEventListener("message", (event: MessageEvent<{ kind?: string; id?: number; answer?: unknown }>) => {
  if (event.source !== window.parent || event.data.kind !== "answer" || event.data.id === undefined) return;
  waiting.get(event.data.id)?.(event.data.answer);
  waiting.delete(event.data.id);
});

/** Asks the page around the frame for something only it can get. */
export function askPage(question: "session-token"): Promise<unknown> {
  const id = ++asked;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    window.parent.postMessage({ kind: question, id }, "*");
  });
}
