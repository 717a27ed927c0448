import type { RefusalCode } from "../../contracts/storefront";
import type { Money } from "../../domain/money";
import type { Program } from "../../domain/program";
import type { ShareView } from "../../domain/views";
import type { ShopperTexts } from "../../locales/shopper";
import type { SharePlace } from "../share-reply";
import type { ProxyCall } from "./call";

/** Says what became of what was sent. */
export type Notice = { code: "opened"; amount: Money } | { code: "told" | "untold" } | { code: RefusalCode };
/** Everything that the page goes by. */
export type SharePage = { mine: ShareView[]; /** Who looks, as Shopify signed it. */ customerId: string | null; offers: Program[]; notice?: Notice; house: ProxyCall["house"]; shop: ProxyCall["shop"]; /** Whether mail can leave at all. */ writes: boolean };
/** The same in one language. */
export type Spoken = SharePage & SharePlace & { t: ShopperTexts["sharing"]; locale: string };
