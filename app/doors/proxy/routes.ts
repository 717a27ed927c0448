import type { Routes } from "../routes";
import { getStatement } from "./affiliate-statement";
import { getAffiliates, postApplication, postDetails, postPayout } from "./affiliates";
import type { ProxyCall } from "./call";
import { getInvite, getQr } from "./invite";
import { getStop, postStop } from "./letters";
import { getLink, getLinkQr, postVisit } from "./links";
import { getLive } from "./live";
import { postSeat, postStatus } from "./seats";
import { getShare, postAddress, postPacket, postShare, postShareStatus } from "./share";
import { postWelcome } from "./welcome";

/** Everything that the door for storefronts answers. The attack tests are made from this list: what joins it is attacked, or they do not compile. */
export const PROXY_ROUTES = {
  seats: { post: postSeat },
  "seats/status": { post: postStatus },
  visits: { post: postVisit },
  welcome: { post: postWelcome },
  "campaigns/:x/live": { get: getLive },
  "i/:x": { get: getInvite },
  "i/:x/qr.svg": { get: getQr },
  "r/:x": { get: getLink },
  "r/:x/qr.svg": { get: getLinkQr },
  affiliates: { get: getAffiliates },
  // A form's answer is the page itself: whoever loads it again sees the page.
  "affiliates/apply": { get: getAffiliates, post: postApplication },
  "affiliates/details": { get: getAffiliates, post: postDetails },
  "affiliates/payout": { get: getAffiliates, post: postPayout },
  "affiliates/statement/:x": { get: getStatement },
  share: { get: getShare, post: postShare },
  "share/status": { get: getShare, post: postShareStatus },
  "share/address": { get: getShare, post: postAddress },
  "share/open": { get: getShare, post: postPacket },
  // Mail programs press this button from wherever they are; the token in the address allows it, and nothing else.
  "letters/stop": { get: getStop, post: postStop, anywhere: true },
} satisfies Routes<ProxyCall>;
