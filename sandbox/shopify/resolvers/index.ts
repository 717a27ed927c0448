import type { Resolvers } from "../shop-room";
import { codeMutations, codeQueries } from "./codes";
import { customerQueries } from "./customers";
import { discountMutations, discountQueries } from "./discounts";
import { fulfillmentMutations, fulfillmentQueries } from "./fulfillment";
import { giftCardMutations, giftCardQueries } from "./gift-cards";
import { jobQueries } from "./jobs";
import { metafieldMutations } from "./metafields";
import { nodeQueries } from "./nodes";
import { orderMutations } from "./order-actions";
import { orderQueries } from "./orders";
import { pixelMutations, pixelQueries } from "./pixels";
import { productQueries } from "./products";
import { refundMutations } from "./refunds";
import { shopQueries } from "./shop";
import { storeCreditMutations, storeCreditQueries } from "./store-credit";
import { tagMutations } from "./tags";

/** Everything the stand-in answers; any other field of the schema fails loudly. */
export const queries: Resolvers = { ...shopQueries, ...productQueries, ...discountQueries, ...codeQueries, ...orderQueries, ...fulfillmentQueries, ...customerQueries, ...storeCreditQueries, ...giftCardQueries, ...jobQueries, ...nodeQueries, ...pixelQueries };

export const mutations: Resolvers = { ...metafieldMutations, ...discountMutations, ...codeMutations, ...orderMutations, ...refundMutations, ...fulfillmentMutations, ...tagMutations, ...storeCreditMutations, ...giftCardMutations, ...pixelMutations };
