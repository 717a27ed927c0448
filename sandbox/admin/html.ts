/** Text that is already safe markup. Only `html` and `raw` make it. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

export type Piece = Html | string | number | null | undefined | false | Piece[];

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** @returns text that is safe between tags and inside quoted attributes */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

function render(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (piece instanceof Html) return piece.text;
  if (Array.isArray(piece)) return piece.map(render).join("");
  return escape(String(piece));
}

/** Template tag: every value is escaped unless it is itself `Html`; lists are joined, null and false leave nothing. */
export function html(strings: TemplateStringsArray, ...values: Piece[]): Html {
  return new Html(strings.reduce((text, part, index) => text + part + (index < values.length ? render(values[index]) : ""), ""));
}

/** Marks text as markup. Only for text that this program wrote itself. */
export const raw = (text: string): Html => new Html(text);

/** @returns a JSON island for a script of ours to read; `</script>` inside it cannot end the element */
export const json = (id: string, value: unknown): Html => raw(`<script type="application/json" id="${escape(id)}">${JSON.stringify(value).replace(/</g, "\\u003c")}</script>`);
