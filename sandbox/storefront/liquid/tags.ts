import { evalToken, Tag, type Context, type Emitter, type Liquid, type Parser, type TagToken, type Template, type TopLevelToken, type ValueToken } from "liquidjs";
import { environmentOf } from "./environment";
import { escapeHtml } from "./escape";

/** Text up to `end` that renders nothing: schemas and comments for tools. */
function silent(end: string) {
  return class extends Tag {
    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      while (rest.length > 0) {
        const next = rest.shift() as TopLevelToken & { name?: string };
        if (next.name === end) return;
      }
      throw new Error(`tag ${token.getText()} not closed by ${end}`);
    }
    override render(): string {
      return "";
    }
  };
}

/** Tags that Shopify forbids in app blocks: https://shopify.dev/docs/storefronts/themes/tools/theme-check/checks/app-block-valid-tags */
function forbidden(name: string) {
  return class extends Tag {
    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      throw new Error(`Shopify forbids {% ${name} %} in app blocks`);
    }
    override render(): string {
      return "";
    }
  };
}

/** Where each kind of form posts to, and what its form element always carries. */
const FORMS: Record<string, { action: string; id: string; extra: string }> = {
  product: { action: "/cart/add", id: "product_form", extra: ' class="shopify-product-form" enctype="multipart/form-data"' },
  cart: { action: "/cart", id: "cart_form", extra: ' class="shopify-cart-form" enctype="multipart/form-data"' },
  customer_login: { action: "/account/login", id: "customer_login", extra: "" },
  create_customer: { action: "/account", id: "create_customer", extra: "" },
  localization: { action: "/localization", id: "localization_form", extra: ' class="shopify-localization-form" enctype="multipart/form-data"' },
};

/** `form`: https://shopify.dev/docs/api/liquid/tags/form — kinds that this shop has no page for fail. */
class FormTag extends Tag {
  private readonly kind: ValueToken;
  private readonly positional: ValueToken[] = [];
  private readonly named = new Map<string, ValueToken>();
  private readonly body: Template[] = [];

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
    super(token, rest, liquid);
    const words = token.tokenizer;
    const kind = words.readValue();
    if (!kind) throw new Error("form: a kind is needed");
    this.kind = kind;
    for (words.skipBlank(); !words.end() && words.peek() === ","; words.skipBlank()) {
      words.advance();
      words.skipBlank();
      const start = words.p;
      const name = words.readIdentifier().content;
      words.skipBlank();
      const isNamed = name !== "" && words.peek() === ":";
      if (isNamed) words.advance();
      else words.p = start;
      words.skipBlank();
      const value = words.readValue();
      if (!value) throw new Error(`form: a value is missing in ${token.getText()}`);
      if (isNamed) this.named.set(name, value);
      else this.positional.push(value);
    }
    const stream = parser.parseStream(rest);
    stream
      .on("tag:endform", () => stream.stop())
      .on("template", (template: Template) => this.body.push(template))
      .on("end", () => {
        throw new Error("form: not closed");
      });
    stream.start();
  }

  override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const kind = String(yield evalToken(this.kind, context));
    const form = FORMS[kind];
    if (!form) throw new Error(`form: the stand-in has no form of kind ${kind}`);
    const about = this.positional[0] ? ((yield evalToken(this.positional[0], context)) as { id?: number } | undefined) : undefined;
    const own = new Map<string, string>();
    for (const [name, value] of this.named) own.set(name, String((yield evalToken(value, context)) ?? ""));
    const id = own.get("id") ?? (about?.id ? `${form.id}_${about.id}` : form.id);
    const returnTo = own.get("return_to");
    own.delete("id");
    own.delete("return_to");
    const extra = own.has("class") ? form.extra.replace(/ class="[^"]*"/, "") : form.extra;
    const attributes = [...own].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join("");
    const { root } = environmentOf(context);
    emitter.write(`<form method="post" action="${root}${form.action}" id="${escapeHtml(id)}" accept-charset="UTF-8"${extra}${attributes}>`);
    emitter.write(`<input type="hidden" name="form_type" value="${kind}"><input type="hidden" name="utf8" value="✓">`);
    if (returnTo !== undefined) emitter.write(`<input type="hidden" name="return_to" value="${escapeHtml(returnTo)}">`);
    context.push({ form: { posted_successfully: false, errors: null } });
    yield this.liquid.renderer.renderTemplates(this.body, context, emitter);
    context.pop();
    if (kind === "product" && about?.id) emitter.write(`<input type="hidden" name="product-id" value="${about.id}">`);
    emitter.write("</form>");
  }
}

/** Gives an engine Shopify's tags, and takes away liquidjs' own. */
export function registerTags(engine: Liquid, kind: "theme" | "extension"): void {
  for (const name of ["layout", "block", "include"]) delete engine.tags[name];
  engine.registerTag("form", FormTag);
  engine.registerTag("schema", silent("endschema"));
  engine.registerTag("doc", silent("enddoc"));
  if (kind === "extension") for (const name of ["javascript", "stylesheet", "include", "layout", "section", "sections"]) engine.registerTag(name, forbidden(name));
}
