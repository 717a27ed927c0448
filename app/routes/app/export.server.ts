import { clock } from "../../composition.server";
import { type Sheet, sheetPieces } from "../../contracts/csv";
import type { ShopDomain } from "../../domain/id";
import { csvFile, MARK } from "./csv.server";
import { exportTurns, inTurn } from "./export-turns";

const turns = exportTurns(() => clock.now());

/**
 * A list of any length as a file, written row by row while it is read.
 * @throws a Response, 429, while another file of the shop's is on its way
 */
export function exportFile<Row>(request: Request, shop: ShopDomain, sheet: Sheet<Row>, rows: AsyncIterable<Row>, name: string): Response {
  // Of an answer to HEAD nobody reads, or ends, the body.
  if (request.method === "HEAD") return csvFile("", name);
  const turn = turns.begin(shop);
  if (!turn) throw new Response("Another file is being made.", { status: 429, headers: { "retry-after": "5" } });
  return csvFile(inTurn(marked(sheetPieces(sheet, rows)), turn), name);
}

async function* marked(pieces: AsyncGenerator<string>): AsyncGenerator<string> {
  yield MARK;
  yield* pieces;
}
