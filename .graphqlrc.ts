import { ApiType, shopifyApiProject } from "@shopify/api-codegen-preset";
import { API_VERSION } from "./app/adapters/shopify/api-version.ts";

// For editors: completion and checks inside #graphql strings. The committed types are made with the same preset by
// `npx tsx scripts/admin-types.ts`, from the schema kept in the repository, without a network.
export default {
  projects: {
    default: shopifyApiProject({
      apiType: ApiType.Admin,
      apiVersion: API_VERSION,
      documents: ["./app/adapters/shopify/operations/*.ts"],
      outputDir: "./app/adapters/shopify/generated",
    }),
  },
};
