import type http from "node:http";
import type { Socket } from "node:net";

/**
 * How long a connection is kept for a next request: longer than the balancers that we know keep theirs (nginx and AWS one
 * minute, Caddy two, Google's ten), or one of them sends a request just as it is closed, and its shopper is told 502.
 */
export const KEPT_MS = 630_000;

/** What one connection may have of us. */
export type Fairness = {
  /** Requests that it may have sent on before their answers are through; one more, and it is hung up on. */
  atOnce: number;
  /** How often in a row it is seen to have taken nothing of what waits for it, before it is hung up on. */
  looks: number;
  /** How long from one look to the next. */
  everyMs: number;
};

type Standing = { open: Set<http.ServerResponse>; taken: number; still: number };

/**
 * Answers requests, and keeps a connection from holding what it does not take: files, memory, a place. Judged by what goes
 * out alone, so that whoever sends on, a byte now and then, is not kept for it; and only while something waits to go out, so
 * that nobody pays for an answer that is slow to come. Each answer of a connection that has gone emits "close", those behind
 * another one, too, for which Node does not say so: whatever was opened for them is closed by that.
 */
export function attend(server: http.Server, { atOnce, looks, everyMs }: Fairness, answer: (req: http.IncomingMessage, res: http.ServerResponse) => unknown): void {
  const standings = new Map<Socket, Standing>();
  server.on("connection", (socket: Socket) => {
    const standing: Standing = { open: new Set(), taken: 0, still: 0 };
    standings.set(socket, standing);
    socket.once("close", () => {
      standings.delete(socket);
      for (const response of [...standing.open]) if (response.socket === null) response.destroy().emit("close");
    });
  });
  server.on("request", (request, response) => {
    const { socket } = request;
    const open = standings.get(socket)?.open ?? new Set();
    open.add(response);
    response.once("close", () => open.delete(response));
    if (open.size > atOnce) socket.destroy();
    if (!socket.destroyed) answer(request, response);
  });
  const look = () => {
    for (const [socket, standing] of standings) {
      const taken = socket.bytesWritten - socket.writableLength;
      standing.still = socket.writableLength === 0 || taken !== standing.taken ? 0 : standing.still + 1;
      standing.taken = taken;
      if (standing.still >= looks) socket.destroy();
    }
  };
  const timer = setInterval(look, everyMs).unref();
  server.once("close", () => clearInterval(timer));
}
