import type { FromFrame, FromShell, Orders, Questions, Reports } from "../bridge-protocol";

type Answers = { [K in keyof Questions]: (payload: Questions[K]["ask"]) => Promise<Questions[K]["answer"]> };
type Receivers = { [K in keyof Reports]: (payload: Reports[K]) => void };

/** The shell's end of the line to the frame. `tell` gives the app's page an order. */
export type FrameLine = { tell<K extends keyof Orders>(type: K, payload: Orders[K]): void };

/**
 * Listens to the frame.
 * @param origin the front's origin; messages from anywhere else are not heard
 */
export function openLine(frame: HTMLIFrameElement, origin: string, answers: Answers, receivers: Receivers): FrameLine {
  const post = (message: FromShell) => frame.contentWindow?.postMessage(message, origin);
  addEventListener("message", (event: MessageEvent<FromFrame>) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    const message = event.data;
    if (message?.bridge === "report") (receivers[message.type] as (payload: unknown) => void)?.(message.payload);
    if (message?.bridge !== "ask") return;
    const answer = answers[message.type] as ((payload: unknown) => Promise<unknown>) | undefined;
    const asked = answer ? answer(message.payload) : Promise.reject(new Error(`the shell does not know ${message.type}`));
    asked.then(
      (value) => post({ bridge: "answer", id: message.id, answer: value }),
      (error: Error) => post({ bridge: "answer", id: message.id, error: error.message }),
    );
  });
  return { tell: (type, payload) => void post({ bridge: "order", type, payload }) };
}
