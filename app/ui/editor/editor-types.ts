import type { CampaignForm, FormErrors } from "../../contracts/campaign-form";
import type { Instant } from "../../domain/instant";

export type EditorVariant = { id: string; title: string; minor: number; available: boolean };
export type EditorProduct = { id: string; handle: string; title: string; image: string | null; status: "active" | "draft" | "archived"; variants: EditorVariant[] };
export type Clash = { id: string; title: string; startsAt: Instant; endsAt: Instant };

/** What the product door answers: Shopify's facts about a product, and the campaigns it is already in. */
export type ProductReply = { product: EditorProduct | null; clashes: Clash[] };

/** What saving answers. `errors` are the form's; `refused` is the shop's or another editor's. */
export type SaveReply = { errors: FormErrors } | { refused: string };

export type Setter = <K extends keyof CampaignForm>(field: K, value: CampaignForm[K]) => void;

/** What each card of the editor gets. `error` gives the text of a field's error once it should be seen. */
export type CardProps = { form: CampaignForm; set: Setter; error: (field: string) => string | undefined; published: boolean };
