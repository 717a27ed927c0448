import type { ShopDomain } from "../../domain/id";
import { type Instant, MINUTE } from "../../domain/instant";

/** A file that nobody has read a row of for so long is given up when somebody else wants one. */
const IDLE = MINUTE;

/** A shop's turn to export. */
export type Turn = {
  /** A row more is to be written. @returns false when the turn has been given to somebody else meanwhile */
  goesOn(): boolean;
  end(): void;
};

/** Who of whom exports: each shop a file at a time, so that none reads its books a hundred times at once. Each process counts for itself. */
export function exportTurns(now: () => Instant) {
  const turns = new Map<ShopDomain, { movedAt: Instant }>();
  return {
    /** @returns null when another file of this shop's is on its way */
    begin(shop: ShopDomain): Turn | null {
      const other = turns.get(shop);
      if (other && now() - other.movedAt < IDLE) return null;
      const mine = { movedAt: now() };
      turns.set(shop, mine);
      return {
        goesOn() {
          if (turns.get(shop) !== mine) return false;
          mine.movedAt = now();
          return true;
        },
        end: () => void (turns.get(shop) === mine && turns.delete(shop)),
      };
    },
  };
}

/** What a file's text is made of, as a body that ends the turn when it ends, breaks off, or is read no more. */
export function inTurn(pieces: AsyncGenerator<string>, turn: Turn): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          if (!turn.goesOn()) throw new Error("another export of this shop's has begun");
          const { done, value } = await pieces.next();
          if (!done) return controller.enqueue(bytes.encode(value));
          turn.end();
          controller.close();
        } catch (error) {
          turn.end();
          controller.error(error);
        }
      },
      async cancel() {
        turn.end();
        await pieces.return(undefined);
      },
    },
    // No row before it is asked for.
    { highWaterMark: 0 },
  );
}
