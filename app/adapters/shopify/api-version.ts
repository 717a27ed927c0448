import { ApiVersion } from "@shopify/shopify-app-remix/server";

/** The Admin API version, declared once; a test holds shopify.app.toml and the code generator to it. */
export const API_VERSION = ApiVersion.July26;
