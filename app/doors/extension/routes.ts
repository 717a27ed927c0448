import type { Routes } from "../routes";
import type { ExtensionCall } from "./call";
import { postInvite } from "./invite";
import { postExtensionShare } from "./share";

/** Everything that the door for extensions answers. The attack tests are made from this list: what joins it is attacked, or they do not compile. */
export const EXTENSION_ROUTES = { invite: { post: postInvite }, share: { post: postExtensionShare } } satisfies Routes<ExtensionCall>;
