import { createReadStream, type ReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type http from "node:http";
import path from "node:path";
import { PIECE, sendStream } from "./answers";

const TYPES: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2", ".ico": "image/x-icon", ".json": "application/json" };

/** @returns the path an address asks for, or null when it is not written as one */
function pathOf(url: string): string | null {
  try {
    return path.normalize(decodeURIComponent(url.split("?")[0]!));
  } catch {
    return null;
  }
}

/**
 * Built files of the admin.
 * @param folder where they are
 * @returns what answers a request for one of them, or says false when there is no such file
 */
export function files(folder: string, open: (file: string) => ReadStream = (file) => createReadStream(file, { highWaterMark: PIECE })) {
  return async (req: http.IncomingMessage, res: http.ServerResponse): Promise<boolean> => {
    if (req.method !== "GET" && req.method !== "HEAD") return false;
    const name = pathOf(req.url ?? "/");
    if (name === null) return false;
    const file = path.join(folder, name);
    if (!file.startsWith(folder + path.sep) || !(await stat(file).catch(() => null))?.isFile()) return false;
    // Opened for nobody, a file would be closed by nobody.
    if (res.destroyed) return true;
    res.setHeader("content-type", TYPES[path.extname(file)] ?? "application/octet-stream");
    res.setHeader("cache-control", name.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    if (req.method === "HEAD") res.end();
    else await sendStream(open(file), res);
    return true;
  };
}
