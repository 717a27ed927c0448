import type { FromFrame, FromShell, Orders, Questions, Reports } from "../bridge-protocol";

/** Written before this script by the front that serves it. */
declare const SHELL_ORIGIN: string;

type Waiting = { resolve(value: unknown): void; reject(error: Error): void };
const waiting = new Map<number, Waiting>();
const listeners = new Map<keyof Orders, ((payload: never) => void)[]>();
let lastId = 0;

const post = (message: FromFrame) => parent.postMessage(message, SHELL_ORIGIN);

/** Asks the shell and waits for its answer. */
export function ask<K extends keyof Questions>(type: K, payload: Questions[K]["ask"]): Promise<Questions[K]["answer"]> {
  return new Promise((resolve, reject) => {
    const id = ++lastId;
    waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
    post({ bridge: "ask", id, type, payload });
  });
}

/** Tells the shell something that needs no answer. */
export const report = <K extends keyof Reports>(type: K, payload: Reports[K]): void => post({ bridge: "report", type, payload });

/** Runs `listener` whenever the shell gives an order of this type. */
export function onOrder<K extends keyof Orders>(type: K, listener: (payload: Orders[K]) => void): void {
  listeners.set(type, [...(listeners.get(type) ?? []), listener as (payload: never) => void]);
}

addEventListener("message", (event: MessageEvent<FromShell>) => {
  if (event.origin !== SHELL_ORIGIN || event.source !== parent) return;
  const message = event.data;
  if (message?.bridge === "order") for (const listener of listeners.get(message.type) ?? []) listener(message.payload as never);
  if (message?.bridge !== "answer") return;
  const asked = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.error === undefined) asked?.resolve(message.answer);
  else asked?.reject(new Error(message.error));
});
