import type { CampaignForm } from "../../contracts/campaign-form";
import type { GroupRules } from "../../domain/group-rules";
import type { Instant } from "../../domain/instant";
import type { ErrorOf, Setter as SetterOf } from "../parts/useFormEditor";

export type EditorVariant = { id: string; title: string; minor: number; available: boolean };
export type EditorProduct = { id: string; handle: string; title: string; image: string | null; status: "active" | "draft" | "archived"; variants: EditorVariant[] };
export type Clash = { id: string; title: string; startsAt: Instant; endsAt: Instant };

/** What the product door answers: Shopify's facts about a product, and the campaigns it is already in. */
export type ProductReply = { product: EditorProduct | null; /** Shopify does not answer: the same question may be answered later. */ unread: boolean; clashes: Clash[] };

export type Setter = SetterOf<CampaignForm>;

/** What each card of the editor gets. */
export type CardProps = { form: CampaignForm; set: Setter; error: ErrorOf; published: boolean; /** The rules that shoppers buy by, once it is published. */ standing: GroupRules | null };
