/* eslint-disable eslint-comments/disable-enable-pair */
/* eslint-disable eslint-comments/no-unlimited-disable */
/* eslint-disable */
import type * as AdminTypes from './admin.types.js';

export type AddCodesMutationVariables = AdminTypes.Exact<{
  discountId: AdminTypes.Scalars['ID']['input'];
  codes: Array<AdminTypes.DiscountRedeemCodeInput> | AdminTypes.DiscountRedeemCodeInput;
}>;


export type AddCodesMutation = { discountRedeemCodeBulkAdd?: AdminTypes.Maybe<{ bulkCreation?: AdminTypes.Maybe<Pick<AdminTypes.DiscountRedeemCodeBulkCreation, 'id'>>, userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }> };

export type CodesAddedQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type CodesAddedQuery = { discountRedeemCodeBulkCreation?: AdminTypes.Maybe<(
    Pick<AdminTypes.DiscountRedeemCodeBulkCreation, 'id' | 'done'>
    & { discountCode?: AdminTypes.Maybe<Pick<AdminTypes.DiscountCodeNode, 'id'>>, codes: { nodes: Array<(
        Pick<AdminTypes.DiscountRedeemCodeBulkCreationCode, 'code'>
        & { discountRedeemCode?: AdminTypes.Maybe<Pick<AdminTypes.DiscountRedeemCode, 'id'>>, errors: Array<Pick<AdminTypes.DiscountUserError, 'message' | 'code'>> }
      )> } }
  )> };

export type CodesOfDiscountQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type CodesOfDiscountQuery = { discountNode?: AdminTypes.Maybe<(
    Pick<AdminTypes.DiscountNode, 'id'>
    & { discount: { __typename: 'DiscountAutomaticApp' | 'DiscountAutomaticBasic' | 'DiscountAutomaticBxgy' | 'DiscountAutomaticFreeShipping' | 'DiscountCodeApp' | 'DiscountCodeBxgy' | 'DiscountCodeFreeShipping' } | (
      { __typename: 'DiscountCodeBasic' }
      & { codes: { nodes: Array<Pick<AdminTypes.DiscountRedeemCode, 'id' | 'code'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
    ) }
  )> };

export type RemoveCodesMutationVariables = AdminTypes.Exact<{
  discountId: AdminTypes.Scalars['ID']['input'];
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type RemoveCodesMutation = { discountCodeRedeemCodeBulkDelete?: AdminTypes.Maybe<{ job?: AdminTypes.Maybe<Pick<AdminTypes.Job, 'id' | 'done'>>, userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }> };

export type CollectionQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type CollectionQuery = { collection?: AdminTypes.Maybe<(
    Pick<AdminTypes.Collection, 'id' | 'title'>
    & { image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }
  )> };

export type CollectedQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
  collection: AdminTypes.Scalars['ID']['input'];
}>;


export type CollectedQuery = { nodes: Array<AdminTypes.Maybe<{ __typename: 'AppInstallation' | 'Collection' | 'Customer' | 'DiscountAutomaticBxgy' | 'DiscountCodeNode' | 'DiscountNode' | 'DiscountRedeemCodeBulkCreation' | 'Domain' | 'ExternalVideo' | 'Fulfillment' | 'FulfillmentHold' | 'FulfillmentOrder' | 'FulfillmentOrderLineItem' | 'GiftCard' | 'InventoryItem' | 'LineItem' | 'MailingAddress' | 'MediaImage' | 'Model3d' | 'Order' } | { __typename: 'OrderDisputeSummary' | 'OrderTransaction' | 'ProductVariant' | 'Refund' | 'Shop' | 'StoreCreditAccount' | 'StoreCreditAccountCreditTransaction' | 'StoreCreditAccountDebitRevertTransaction' | 'StoreCreditAccountDebitTransaction' | 'Video' | 'WebPixel' } | (
    { __typename: 'Product' }
    & Pick<AdminTypes.Product, 'id' | 'inCollection'>
  )>> };

export type UnitCostsQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type UnitCostsQuery = { nodes: Array<AdminTypes.Maybe<{ __typename: 'AppInstallation' | 'Collection' | 'Customer' | 'DiscountAutomaticBxgy' | 'DiscountCodeNode' | 'DiscountNode' | 'DiscountRedeemCodeBulkCreation' | 'Domain' | 'ExternalVideo' | 'Fulfillment' | 'FulfillmentHold' | 'FulfillmentOrder' | 'FulfillmentOrderLineItem' | 'GiftCard' | 'InventoryItem' | 'LineItem' | 'MailingAddress' | 'MediaImage' | 'Model3d' | 'Order' } | { __typename: 'OrderDisputeSummary' | 'OrderTransaction' | 'Product' | 'Refund' | 'Shop' | 'StoreCreditAccount' | 'StoreCreditAccountCreditTransaction' | 'StoreCreditAccountDebitRevertTransaction' | 'StoreCreditAccountDebitTransaction' | 'Video' | 'WebPixel' } | (
    { __typename: 'ProductVariant' }
    & Pick<AdminTypes.ProductVariant, 'id'>
    & { inventoryItem: { unitCost?: AdminTypes.Maybe<Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>> } }
  )>> };

export type CreateDiscountMutationVariables = AdminTypes.Exact<{
  discount: AdminTypes.DiscountCodeBasicInput;
}>;


export type CreateDiscountMutation = { discountCodeBasicCreate?: AdminTypes.Maybe<{ codeDiscountNode?: AdminTypes.Maybe<Pick<AdminTypes.DiscountCodeNode, 'id'>>, userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }> };

export type UpdateDiscountMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  discount: AdminTypes.DiscountCodeBasicInput;
}>;


export type UpdateDiscountMutation = { discountCodeBasicUpdate?: AdminTypes.Maybe<{ codeDiscountNode?: AdminTypes.Maybe<Pick<AdminTypes.DiscountCodeNode, 'id'>>, userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }> };

export type DiscountByCodeQueryVariables = AdminTypes.Exact<{
  code: AdminTypes.Scalars['String']['input'];
}>;


export type DiscountByCodeQuery = { codeDiscountNodeByCode?: AdminTypes.Maybe<(
    Pick<AdminTypes.DiscountCodeNode, 'id'>
    & { codeDiscount: { __typename: 'DiscountCodeApp' | 'DiscountCodeBxgy' | 'DiscountCodeFreeShipping' } | (
      { __typename: 'DiscountCodeBasic' }
      & { customerGets: { items: { __typename: 'AllDiscountItems' | 'DiscountCollections' } | (
          { __typename: 'DiscountProducts' }
          & { products: { nodes: Array<Pick<AdminTypes.Product, 'id'>> }, productVariants: { nodes: Array<Pick<AdminTypes.ProductVariant, 'id'>> } }
        ) } }
    ) }
  )> };

export type CouponByCodeQueryVariables = AdminTypes.Exact<{
  code: AdminTypes.Scalars['String']['input'];
}>;


export type CouponByCodeQuery = { codeDiscountNodeByCode?: AdminTypes.Maybe<{ codeDiscount: { __typename: 'DiscountCodeApp' | 'DiscountCodeBxgy' | 'DiscountCodeFreeShipping' } | (
      { __typename: 'DiscountCodeBasic' }
      & Pick<AdminTypes.DiscountCodeBasic, 'status' | 'asyncUsageCount'>
    ) }> };

export type StopDiscountMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type StopDiscountMutation = { discountCodeDeactivate?: AdminTypes.Maybe<{ codeDiscountNode?: AdminTypes.Maybe<Pick<AdminTypes.DiscountCodeNode, 'id'>>, userErrors: Array<Pick<AdminTypes.DiscountUserError, 'field' | 'message' | 'code'>> }> };

export type DiscountExistsQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type DiscountExistsQuery = { discountNode?: AdminTypes.Maybe<Pick<AdminTypes.DiscountNode, 'id'>> };

export type CreateGiftCardMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.GiftCardCreateInput;
}>;


export type CreateGiftCardMutation = { giftCardCreate?: AdminTypes.Maybe<{ giftCard?: AdminTypes.Maybe<Pick<AdminTypes.GiftCard, 'id'>>, userErrors: Array<Pick<AdminTypes.GiftCardUserError, 'field' | 'message' | 'code'>> }> };

export type NewestGiftCardsQueryVariables = AdminTypes.Exact<{
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type NewestGiftCardsQuery = { giftCards: { nodes: Array<(
      Pick<AdminTypes.GiftCard, 'createdAt' | 'lastCharacters'>
      & { initialValue: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type FulfillmentOrdersQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type FulfillmentOrdersQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id' | 'cancelledAt'>
    & { fulfillmentOrders: { nodes: Array<(
        Pick<AdminTypes.FulfillmentOrder, 'id' | 'status'>
        & { fulfillmentHolds: Array<Pick<AdminTypes.FulfillmentHold, 'id' | 'handle' | 'heldByRequestingApp'>>, lineItems: { nodes: Array<(
            Pick<AdminTypes.FulfillmentOrderLineItem, 'id' | 'remainingQuantity'>
            & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
          )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
  )> };

export type MoreFulfillmentOrderLinesQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type MoreFulfillmentOrderLinesQuery = { fulfillmentOrder?: AdminTypes.Maybe<{ lineItems: { nodes: Array<(
        Pick<AdminTypes.FulfillmentOrderLineItem, 'id' | 'remainingQuantity'>
        & { lineItem: Pick<AdminTypes.LineItem, 'id'> }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }> };

export type HoldMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  hold: AdminTypes.FulfillmentOrderHoldInput;
}>;


export type HoldMutation = { fulfillmentOrderHold?: AdminTypes.Maybe<{ fulfillmentHold?: AdminTypes.Maybe<Pick<AdminTypes.FulfillmentHold, 'id'>>, userErrors: Array<Pick<AdminTypes.FulfillmentOrderHoldUserError, 'field' | 'message' | 'code'>> }> };

export type ReleaseHoldsMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  holdIds: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type ReleaseHoldsMutation = { fulfillmentOrderReleaseHold?: AdminTypes.Maybe<{ fulfillmentOrder?: AdminTypes.Maybe<Pick<AdminTypes.FulfillmentOrder, 'id'>>, userErrors: Array<Pick<AdminTypes.FulfillmentOrderReleaseHoldUserError, 'field' | 'message' | 'code'>> }> };

export type OrderQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type OrderQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id' | 'name' | 'createdAt' | 'updatedAt' | 'cancelledAt' | 'displayFinancialStatus' | 'currencyCode' | 'test' | 'capturable' | 'email' | 'phone' | 'customerLocale' | 'displayFulfillmentStatus' | 'returnStatus' | 'edited'>
    & { shippingAddress?: AdminTypes.Maybe<Pick<AdminTypes.MailingAddress, 'address1' | 'address2' | 'city' | 'zip' | 'countryCodeV2' | 'phone'>>, customer?: AdminTypes.Maybe<(
      Pick<AdminTypes.Customer, 'id' | 'firstName' | 'numberOfOrders'>
      & { orders: { nodes: Array<Pick<AdminTypes.Order, 'id' | 'createdAt'>> } }
    )>, customAttributes: Array<Pick<AdminTypes.Attribute, 'key' | 'value'>>, disputes: Array<Pick<AdminTypes.OrderDisputeSummary, 'status'>>, refundDiscrepancySet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, subtotalPriceSet?: AdminTypes.Maybe<{ shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }>, currentTotalPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalReceivedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalRefundedSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalRefundedShippingSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, fulfillments: Array<Pick<AdminTypes.Fulfillment, 'status' | 'createdAt' | 'deliveredAt'>>, transactions: Array<Pick<AdminTypes.OrderTransaction, 'kind' | 'status' | 'createdAt' | 'processedAt'>>, lineItems: { nodes: Array<(
        Pick<AdminTypes.LineItem, 'id' | 'title' | 'quantity' | 'currentQuantity' | 'isGiftCard'>
        & { product?: AdminTypes.Maybe<Pick<AdminTypes.Product, 'id'>>, variant?: AdminTypes.Maybe<Pick<AdminTypes.ProductVariant, 'id'>>, originalUnitPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, priceAfterAllDiscountsBeforeTaxesSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, taxLines: Array<{ priceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> } }>, customAttributes: Array<Pick<AdminTypes.Attribute, 'key' | 'value'>>, discountAllocations: Array<{ allocatedAmountSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, discountApplication: { __typename: 'AutomaticDiscountApplication' | 'ManualDiscountApplication' | 'ScriptDiscountApplication' } | (
            { __typename: 'DiscountCodeApplication' }
            & Pick<AdminTypes.DiscountCodeApplication, 'code'>
          ) }> }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
  )> };

export type OrdersChangedQueryVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type OrdersChangedQuery = { orders: { nodes: Array<Pick<AdminTypes.Order, 'id' | 'updatedAt'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type TagOrderMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  tags: Array<AdminTypes.Scalars['String']['input']> | AdminTypes.Scalars['String']['input'];
}>;


export type TagOrderMutation = { tagsAdd?: AdminTypes.Maybe<{ userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type OrderMoneyQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type OrderMoneyQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id' | 'cancelledAt' | 'displayFinancialStatus' | 'currencyCode' | 'presentmentCurrencyCode'>
    & { totalReceivedSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalRefundedSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, currentTotalPriceSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, fulfillments: Array<Pick<AdminTypes.Fulfillment, 'status'>>, transactions: Array<Pick<AdminTypes.OrderTransaction, 'id' | 'kind' | 'status'>>, refunds: Array<(
      Pick<AdminTypes.Refund, 'id' | 'note'>
      & { transactions: { nodes: Array<(
          Pick<AdminTypes.OrderTransaction, 'id' | 'status' | 'gateway'>
          & { amountSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, parentTransaction?: AdminTypes.Maybe<Pick<AdminTypes.OrderTransaction, 'id'>> }
        )> } }
    )>, lineItems: { nodes: Array<Pick<AdminTypes.LineItem, 'id' | 'quantity' | 'currentQuantity' | 'refundableQuantity' | 'unfulfilledQuantity'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
  )> };

export type SuggestedRefundQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  lines: Array<AdminTypes.RefundLineItemInput> | AdminTypes.RefundLineItemInput;
  shipping: AdminTypes.Scalars['Boolean']['input'];
}>;


export type SuggestedRefundQuery = { order?: AdminTypes.Maybe<{ suggestedRefund?: AdminTypes.Maybe<{ suggestedTransactions: Array<(
        Pick<AdminTypes.SuggestedOrderTransaction, 'gateway'>
        & { amountSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, parentTransaction?: AdminTypes.Maybe<Pick<AdminTypes.OrderTransaction, 'id'>> }
      )> }> }> };

export type RefundMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.RefundInput;
  key: AdminTypes.Scalars['String']['input'];
}>;


export type RefundMutation = { refundCreate?: AdminTypes.Maybe<{ refund?: AdminTypes.Maybe<(
      Pick<AdminTypes.Refund, 'id'>
      & { transactions: { nodes: Array<Pick<AdminTypes.OrderTransaction, 'id' | 'status'>> } }
    )>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type CancelMutationVariables = AdminTypes.Exact<{
  orderId: AdminTypes.Scalars['ID']['input'];
  refundMethod: AdminTypes.OrderCancelRefundMethodInput;
  restock: AdminTypes.Scalars['Boolean']['input'];
  staffNote: AdminTypes.Scalars['String']['input'];
}>;


export type CancelMutation = { orderCancel?: AdminTypes.Maybe<{ job?: AdminTypes.Maybe<Pick<AdminTypes.Job, 'id' | 'done'>>, orderCancelUserErrors: Array<Pick<AdminTypes.OrderCancelUserError, 'field' | 'message' | 'code'>> }> };

export type JobQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type JobQuery = { job?: AdminTypes.Maybe<Pick<AdminTypes.Job, 'id' | 'done'>> };

export type CapturableQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type CapturableQuery = { order?: AdminTypes.Maybe<(
    Pick<AdminTypes.Order, 'id' | 'displayFinancialStatus' | 'capturable' | 'presentmentCurrencyCode'>
    & { totalCapturableSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, currentTotalPriceSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, totalReceivedSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }, transactions: Array<(
      Pick<AdminTypes.OrderTransaction, 'id'>
      & { totalUnsettledSet?: AdminTypes.Maybe<{ presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount'> }> }
    )> }
  )> };

export type CaptureMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.OrderCaptureInput;
}>;


export type CaptureMutation = { orderCapture?: AdminTypes.Maybe<{ transaction?: AdminTypes.Maybe<Pick<AdminTypes.OrderTransaction, 'id' | 'status'>>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type CreatePixelMutationVariables = AdminTypes.Exact<{
  webPixel: AdminTypes.WebPixelInput;
}>;


export type CreatePixelMutation = { webPixelCreate?: AdminTypes.Maybe<{ webPixel?: AdminTypes.Maybe<Pick<AdminTypes.WebPixel, 'id'>>, userErrors: Array<Pick<AdminTypes.ErrorsWebPixelUserError, 'field' | 'message' | 'code'>> }> };

export type OwnPixelQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type OwnPixelQuery = { webPixel?: AdminTypes.Maybe<Pick<AdminTypes.WebPixel, 'id' | 'settings'>> };

export type UpdatePixelMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  webPixel: AdminTypes.WebPixelInput;
}>;


export type UpdatePixelMutation = { webPixelUpdate?: AdminTypes.Maybe<{ webPixel?: AdminTypes.Maybe<Pick<AdminTypes.WebPixel, 'id'>>, userErrors: Array<Pick<AdminTypes.ErrorsWebPixelUserError, 'field' | 'message' | 'code'>> }> };

export type ProductQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type ProductQuery = { product?: AdminTypes.Maybe<(
    Pick<AdminTypes.Product, 'id' | 'handle' | 'title' | 'status'>
    & { featuredMedia?: AdminTypes.Maybe<{ preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }>, variants: { nodes: Array<(
        Pick<AdminTypes.ProductVariant, 'id' | 'title' | 'price' | 'availableForSale'>
        & { media: { nodes: Array<{ preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }> } }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
  )> };

export type ProductExistsQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type ProductExistsQuery = { product?: AdminTypes.Maybe<Pick<AdminTypes.Product, 'id'>> };

export type SetMetafieldMutationVariables = AdminTypes.Exact<{
  metafield: AdminTypes.MetafieldsSetInput;
}>;


export type SetMetafieldMutation = { metafieldsSet?: AdminTypes.Maybe<{ userErrors: Array<Pick<AdminTypes.MetafieldsSetUserError, 'field' | 'message'>> }> };

export type DeleteMetafieldMutationVariables = AdminTypes.Exact<{
  metafield: AdminTypes.MetafieldIdentifierInput;
}>;


export type DeleteMetafieldMutation = { metafieldsDelete?: AdminTypes.Maybe<{ userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type ShopQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type ShopQuery = { shop: (
    Pick<AdminTypes.Shop, 'name' | 'contactEmail' | 'currencyCode' | 'enabledPresentmentCurrencies' | 'ianaTimezone'>
    & { primaryDomain: Pick<AdminTypes.Domain, 'url'> }
  ), shopLocales: Array<Pick<AdminTypes.ShopLocale, 'locale' | 'primary'>> };

export type InstallationQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type InstallationQuery = { currentAppInstallation: Pick<AdminTypes.AppInstallation, 'id'> };

export type StoreCreditAccountsQueryVariables = AdminTypes.Exact<{
  customerId: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type StoreCreditAccountsQuery = { owner?: AdminTypes.Maybe<(
    Pick<AdminTypes.Customer, 'id'>
    & { storeCreditAccounts: { nodes: Array<(
        Pick<AdminTypes.StoreCreditAccount, 'id'>
        & { balance: Pick<AdminTypes.MoneyV2, 'currencyCode'> }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
  )> };

export type StoreCreditTransactionsQueryVariables = AdminTypes.Exact<{
  accountId: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type StoreCreditTransactionsQuery = { storeCreditAccount?: AdminTypes.Maybe<(
    Pick<AdminTypes.StoreCreditAccount, 'id'>
    & { transactions: { nodes: Array<(
        { __typename: 'StoreCreditAccountCreditTransaction' }
        & Pick<AdminTypes.StoreCreditAccountCreditTransaction, 'id'>
        & { amount: Pick<AdminTypes.MoneyV2, 'amount'> }
      ) | (
        { __typename: 'StoreCreditAccountDebitRevertTransaction' | 'StoreCreditAccountDebitTransaction' | 'StoreCreditAccountExpirationTransaction' }
        & { amount: Pick<AdminTypes.MoneyV2, 'amount'> }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
  )> };

export type CreditStoreMutationVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  credit: AdminTypes.StoreCreditAccountCreditInput;
}>;


export type CreditStoreMutation = { storeCreditAccountCredit?: AdminTypes.Maybe<{ storeCreditAccountTransaction?: AdminTypes.Maybe<Pick<AdminTypes.StoreCreditAccountCreditTransaction, 'id'>>, userErrors: Array<Pick<AdminTypes.StoreCreditAccountCreditUserError, 'field' | 'message' | 'code'>> }> };

interface GeneratedQueryTypes {
  "#graphql\n  query CodesAdded($id: ID!) {\n    discountRedeemCodeBulkCreation(id: $id) {\n      id\n      done\n      discountCode { id }\n      codes(first: 250) {\n        nodes {\n          code\n          discountRedeemCode { id }\n          errors { message code }\n        }\n      }\n    }\n  }\n": {return: CodesAddedQuery, variables: CodesAddedQueryVariables},
  "#graphql\n  query CodesOfDiscount($id: ID!, $after: String) {\n    discountNode(id: $id) {\n      id\n      discount {\n        __typename\n        ... on DiscountCodeBasic {\n          codes(first: 250, after: $after) {\n            nodes { id code }\n            pageInfo { hasNextPage endCursor }\n          }\n        }\n      }\n    }\n  }\n": {return: CodesOfDiscountQuery, variables: CodesOfDiscountQueryVariables},
  "#graphql\n  query Collection($id: ID!) {\n    collection(id: $id) { id title image { url } }\n  }\n": {return: CollectionQuery, variables: CollectionQueryVariables},
  "#graphql\n  query Collected($ids: [ID!]!, $collection: ID!) {\n    nodes(ids: $ids) {\n      __typename\n      ... on Product { id inCollection(id: $collection) }\n    }\n  }\n": {return: CollectedQuery, variables: CollectedQueryVariables},
  "#graphql\n  query UnitCosts($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      __typename\n      ... on ProductVariant {\n        id\n        inventoryItem {\n          unitCost { amount currencyCode }\n        }\n      }\n    }\n  }\n": {return: UnitCostsQuery, variables: UnitCostsQueryVariables},
  "#graphql\n  query DiscountByCode($code: String!) {\n    codeDiscountNodeByCode(code: $code) {\n      id\n      codeDiscount {\n        __typename\n        ... on DiscountCodeBasic {\n          customerGets {\n            items {\n              __typename\n              ... on DiscountProducts {\n                products(first: 100) { nodes { id } }\n                productVariants(first: 100) { nodes { id } }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": {return: DiscountByCodeQuery, variables: DiscountByCodeQueryVariables},
  "#graphql\n  query CouponByCode($code: String!) {\n    codeDiscountNodeByCode(code: $code) {\n      codeDiscount {\n        __typename\n        ... on DiscountCodeBasic { status asyncUsageCount }\n      }\n    }\n  }\n": {return: CouponByCodeQuery, variables: CouponByCodeQueryVariables},
  "#graphql\n  query DiscountExists($id: ID!) {\n    discountNode(id: $id) { id }\n  }\n": {return: DiscountExistsQuery, variables: DiscountExistsQueryVariables},
  "#graphql\n  query NewestGiftCards($after: String) {\n    giftCards(first: 100, after: $after, sortKey: CREATED_AT, reverse: true) {\n      nodes { createdAt lastCharacters initialValue { amount currencyCode } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": {return: NewestGiftCardsQuery, variables: NewestGiftCardsQueryVariables},
  "#graphql\n  query FulfillmentOrders($id: ID!, $after: String) {\n    order(id: $id) {\n      id\n      cancelledAt\n      fulfillmentOrders(first: 10, after: $after) {\n        nodes {\n          id\n          status\n          fulfillmentHolds { id handle heldByRequestingApp }\n          lineItems(first: 30) {\n            nodes { id remainingQuantity lineItem { id } }\n            pageInfo { hasNextPage endCursor }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: FulfillmentOrdersQuery, variables: FulfillmentOrdersQueryVariables},
  "#graphql\n  query MoreFulfillmentOrderLines($id: ID!, $after: String) {\n    fulfillmentOrder(id: $id) {\n      lineItems(first: 100, after: $after) {\n        nodes { id remainingQuantity lineItem { id } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: MoreFulfillmentOrderLinesQuery, variables: MoreFulfillmentOrderLinesQueryVariables},
  "#graphql\n  query Order($id: ID!, $after: String) {\n    order(id: $id) {\n      id\n      name\n      createdAt\n      updatedAt\n      cancelledAt\n      displayFinancialStatus\n      currencyCode\n      test\n      capturable\n      email\n      phone\n      shippingAddress { address1 address2 city zip countryCodeV2 phone }\n      customerLocale\n      customer {\n        id\n        firstName\n        numberOfOrders\n        orders(first: 20, sortKey: CREATED_AT, reverse: true) { nodes { id createdAt } }\n      }\n      customAttributes { key value }\n      displayFulfillmentStatus\n      returnStatus\n      edited\n      disputes { status }\n      refundDiscrepancySet { shopMoney { amount } }\n      subtotalPriceSet { shopMoney { amount } }\n      currentTotalPriceSet { shopMoney { amount } }\n      totalReceivedSet { shopMoney { amount } }\n      totalRefundedSet { shopMoney { amount } }\n      totalRefundedShippingSet { shopMoney { amount } }\n      fulfillments(first: 20) { status createdAt deliveredAt }\n      transactions(first: 50) { kind status createdAt processedAt }\n      lineItems(first: 25, after: $after) {\n        nodes {\n          id\n          title\n          quantity\n          currentQuantity\n          isGiftCard\n          product { id }\n          variant { id }\n          originalUnitPriceSet { shopMoney { amount } }\n          priceAfterAllDiscountsBeforeTaxesSet { shopMoney { amount } }\n          taxLines { priceSet { shopMoney { amount } } }\n          customAttributes { key value }\n          discountAllocations {\n            allocatedAmountSet { shopMoney { amount } }\n            discountApplication {\n              __typename\n              ... on DiscountCodeApplication { code }\n            }\n          }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: OrderQuery, variables: OrderQueryVariables},
  "#graphql\n  query OrdersChanged($query: String!, $after: String) {\n    orders(first: 100, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes { id updatedAt }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": {return: OrdersChangedQuery, variables: OrdersChangedQueryVariables},
  "#graphql\n  query OrderMoney($id: ID!, $after: String) {\n    order(id: $id) {\n      id\n      cancelledAt\n      displayFinancialStatus\n      currencyCode\n      presentmentCurrencyCode\n      totalReceivedSet { presentmentMoney { amount } }\n      totalRefundedSet { presentmentMoney { amount } }\n      currentTotalPriceSet { presentmentMoney { amount } }\n      fulfillments(first: 50) { status }\n      transactions(first: 50) { id kind status }\n      refunds(first: 50) {\n        id\n        note\n        transactions(first: 5) {\n          nodes {\n            id\n            status\n            gateway\n            amountSet { presentmentMoney { amount } }\n            parentTransaction { id }\n          }\n        }\n      }\n      lineItems(first: 100, after: $after) {\n        nodes { id quantity currentQuantity refundableQuantity unfulfilledQuantity }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: OrderMoneyQuery, variables: OrderMoneyQueryVariables},
  "#graphql\n  query SuggestedRefund($id: ID!, $lines: [RefundLineItemInput!]!, $shipping: Boolean!) {\n    order(id: $id) {\n      suggestedRefund(refundLineItems: $lines, refundShipping: $shipping) {\n        suggestedTransactions {\n          gateway\n          amountSet { presentmentMoney { amount } }\n          parentTransaction { id }\n        }\n      }\n    }\n  }\n": {return: SuggestedRefundQuery, variables: SuggestedRefundQueryVariables},
  "#graphql\n  query Job($id: ID!) {\n    job(id: $id) { id done }\n  }\n": {return: JobQuery, variables: JobQueryVariables},
  "#graphql\n  query Capturable($id: ID!) {\n    order(id: $id) {\n      id\n      displayFinancialStatus\n      capturable\n      presentmentCurrencyCode\n      totalCapturableSet { presentmentMoney { amount } }\n      currentTotalPriceSet { presentmentMoney { amount } }\n      totalReceivedSet { presentmentMoney { amount } }\n      transactions(first: 10, capturable: true) {\n        id\n        totalUnsettledSet { presentmentMoney { amount } }\n      }\n    }\n  }\n": {return: CapturableQuery, variables: CapturableQueryVariables},
  "#graphql\n  query OwnPixel {\n    webPixel { id settings }\n  }\n": {return: OwnPixelQuery, variables: OwnPixelQueryVariables},
  "#graphql\n  query Product($id: ID!, $after: String) {\n    product(id: $id) {\n      id\n      handle\n      title\n      status\n      featuredMedia { preview { image { url } } }\n      variants(first: 100, after: $after) {\n        nodes {\n          id\n          title\n          price\n          availableForSale\n          media(first: 1) { nodes { preview { image { url } } } }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: ProductQuery, variables: ProductQueryVariables},
  "#graphql\n  query ProductExists($id: ID!) {\n    product(id: $id) { id }\n  }\n": {return: ProductExistsQuery, variables: ProductExistsQueryVariables},
  "#graphql\n  query Shop {\n    shop {\n      name\n      contactEmail\n      currencyCode\n      enabledPresentmentCurrencies\n      ianaTimezone\n      primaryDomain {\n        url\n      }\n    }\n    shopLocales(published: true) {\n      locale\n      primary\n    }\n  }\n": {return: ShopQuery, variables: ShopQueryVariables},
  "#graphql\n  query Installation {\n    currentAppInstallation { id }\n  }\n": {return: InstallationQuery, variables: InstallationQueryVariables},
  "#graphql\n  query StoreCreditAccounts($customerId: ID!, $after: String) {\n    owner: customer(id: $customerId) {\n      id\n      storeCreditAccounts(first: 20, after: $after) {\n        nodes { id balance { currencyCode } }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: StoreCreditAccountsQuery, variables: StoreCreditAccountsQueryVariables},
  "#graphql\n  query StoreCreditTransactions($accountId: ID!, $after: String) {\n    storeCreditAccount(id: $accountId) {\n      id\n      transactions(first: 100, after: $after, sortKey: CREATED_AT, reverse: true) {\n        nodes {\n          __typename\n          amount { amount }\n          ... on StoreCreditAccountCreditTransaction { id }\n        }\n        pageInfo { hasNextPage endCursor }\n      }\n    }\n  }\n": {return: StoreCreditTransactionsQuery, variables: StoreCreditTransactionsQueryVariables},
}

interface GeneratedMutationTypes {
  "#graphql\n  mutation AddCodes($discountId: ID!, $codes: [DiscountRedeemCodeInput!]!) {\n    discountRedeemCodeBulkAdd(discountId: $discountId, codes: $codes) {\n      bulkCreation { id }\n      userErrors { field message code }\n    }\n  }\n": {return: AddCodesMutation, variables: AddCodesMutationVariables},
  "#graphql\n  mutation RemoveCodes($discountId: ID!, $ids: [ID!]!) {\n    discountCodeRedeemCodeBulkDelete(discountId: $discountId, ids: $ids) {\n      job { id done }\n      userErrors { field message code }\n    }\n  }\n": {return: RemoveCodesMutation, variables: RemoveCodesMutationVariables},
  "#graphql\n  mutation CreateDiscount($discount: DiscountCodeBasicInput!) {\n    discountCodeBasicCreate(basicCodeDiscount: $discount) {\n      codeDiscountNode { id }\n      userErrors { field message code }\n    }\n  }\n": {return: CreateDiscountMutation, variables: CreateDiscountMutationVariables},
  "#graphql\n  mutation UpdateDiscount($id: ID!, $discount: DiscountCodeBasicInput!) {\n    discountCodeBasicUpdate(id: $id, basicCodeDiscount: $discount) {\n      codeDiscountNode { id }\n      userErrors { field message code }\n    }\n  }\n": {return: UpdateDiscountMutation, variables: UpdateDiscountMutationVariables},
  "#graphql\n  mutation StopDiscount($id: ID!) {\n    discountCodeDeactivate(id: $id) {\n      codeDiscountNode { id }\n      userErrors { field message code }\n    }\n  }\n": {return: StopDiscountMutation, variables: StopDiscountMutationVariables},
  "#graphql\n  mutation CreateGiftCard($input: GiftCardCreateInput!) {\n    giftCardCreate(input: $input) {\n      giftCard { id }\n      userErrors { field message code }\n    }\n  }\n": {return: CreateGiftCardMutation, variables: CreateGiftCardMutationVariables},
  "#graphql\n  mutation Hold($id: ID!, $hold: FulfillmentOrderHoldInput!) {\n    fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {\n      fulfillmentHold { id }\n      userErrors { field message code }\n    }\n  }\n": {return: HoldMutation, variables: HoldMutationVariables},
  "#graphql\n  mutation ReleaseHolds($id: ID!, $holdIds: [ID!]!) {\n    fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {\n      fulfillmentOrder { id }\n      userErrors { field message code }\n    }\n  }\n": {return: ReleaseHoldsMutation, variables: ReleaseHoldsMutationVariables},
  "#graphql\n  mutation TagOrder($id: ID!, $tags: [String!]!) {\n    tagsAdd(id: $id, tags: $tags) {\n      userErrors { field message }\n    }\n  }\n": {return: TagOrderMutation, variables: TagOrderMutationVariables},
  "#graphql\n  mutation Refund($input: RefundInput!, $key: String!) {\n    refundCreate(input: $input) @idempotent(key: $key) {\n      refund {\n        id\n        transactions(first: 5) { nodes { id status } }\n      }\n      userErrors { field message }\n    }\n  }\n": {return: RefundMutation, variables: RefundMutationVariables},
  "#graphql\n  mutation Cancel($orderId: ID!, $refundMethod: OrderCancelRefundMethodInput!, $restock: Boolean!, $staffNote: String!) {\n    orderCancel(orderId: $orderId, notifyCustomer: false, reason: OTHER, refundMethod: $refundMethod, restock: $restock, staffNote: $staffNote) {\n      job { id done }\n      orderCancelUserErrors { field message code }\n    }\n  }\n": {return: CancelMutation, variables: CancelMutationVariables},
  "#graphql\n  mutation Capture($input: OrderCaptureInput!) {\n    orderCapture(input: $input) {\n      transaction { id status }\n      userErrors { field message }\n    }\n  }\n": {return: CaptureMutation, variables: CaptureMutationVariables},
  "#graphql\n  mutation CreatePixel($webPixel: WebPixelInput!) {\n    webPixelCreate(webPixel: $webPixel) {\n      webPixel { id }\n      userErrors { field message code }\n    }\n  }\n": {return: CreatePixelMutation, variables: CreatePixelMutationVariables},
  "#graphql\n  mutation UpdatePixel($id: ID!, $webPixel: WebPixelInput!) {\n    webPixelUpdate(id: $id, webPixel: $webPixel) {\n      webPixel { id }\n      userErrors { field message code }\n    }\n  }\n": {return: UpdatePixelMutation, variables: UpdatePixelMutationVariables},
  "#graphql\n  mutation SetMetafield($metafield: MetafieldsSetInput!) {\n    metafieldsSet(metafields: [$metafield]) {\n      userErrors { field message }\n    }\n  }\n": {return: SetMetafieldMutation, variables: SetMetafieldMutationVariables},
  "#graphql\n  mutation DeleteMetafield($metafield: MetafieldIdentifierInput!) {\n    metafieldsDelete(metafields: [$metafield]) {\n      userErrors { field message }\n    }\n  }\n": {return: DeleteMetafieldMutation, variables: DeleteMetafieldMutationVariables},
  "#graphql\n  mutation CreditStore($id: ID!, $credit: StoreCreditAccountCreditInput!) {\n    storeCreditAccountCredit(id: $id, creditInput: $credit) {\n      storeCreditAccountTransaction { id }\n      userErrors { field message code }\n    }\n  }\n": {return: CreditStoreMutation, variables: CreditStoreMutationVariables},
}
declare module '@shopify/admin-api-client' {
  type InputMaybe<T> = AdminTypes.InputMaybe<T>;
  interface AdminQueries extends GeneratedQueryTypes {}
  interface AdminMutations extends GeneratedMutationTypes {}
}
