import type { IncomingMessage, ServerResponse } from "node:http";
import type { Sandbox, WorldApi } from "../world/api";
import type { Html } from "./html";

export type Origins = { shell: string; front: string };
/** What every page of the shell may use. */
export type Context = {
  api: WorldApi;
  mailbox: Sandbox["mailbox"];
  storefront: string;
  origins: Origins;
  url: URL;
  /** The :names of the route, decoded. */
  params: Record<string, string>;
  /** The posted form; empty for GET. */
  form: URLSearchParams;
};

/** `document` is a whole page of its own; `content` is put into the shell's frame. */
export type Reply =
  | { kind: "content"; title: string; body: Html; status?: number }
  | { kind: "document"; type: string; body: string; status?: number; headers?: Record<string, string> }
  | { kind: "redirect"; to: string };

export type Handler = (context: Context) => Reply | Promise<Reply>;
export type Route = { method: "GET" | "POST"; path: string; run: Handler };

export const get = (path: string, run: Handler): Route => ({ method: "GET", path, run });
export const post = (path: string, run: Handler): Route => ({ method: "POST", path, run });

export const content = (title: string, body: Html, status = 200): Reply => ({ kind: "content", title, body, status });
export const text = (body: string, status = 200): Reply => ({ kind: "document", type: "text/plain; charset=utf-8", body, status });

/**
 * Back to a page after an action, with one sentence about it.
 * @param outcome what happened; `{ error }` as the functions of the world return it
 */
export function back(to: string, outcome: string | { error: string }): Reply {
  const [name, message] = typeof outcome === "string" ? ["done", outcome] : ["error", outcome.error];
  return { kind: "redirect", to: `${to}${to.includes("?") ? "&" : "?"}${name}=${encodeURIComponent(message)}` };
}

/** @returns the route's parameters when the path fits; a last segment `*` takes the rest */
export function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    if (part === "*") return params;
    const value = given[index];
    if (value === undefined) return null;
    if (part.startsWith(":")) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return wanted.length === given.length ? params : null;
}

/** @throws when a form is larger than any of ours */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > 200_000) throw new Error("the form is too large");
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

export function send(response: ServerResponse, status: number, type: string, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers });
  response.end(body);
}
