/**
 * `npm run screenshots`: pictures of what merchants and shoppers see, for docs and README. Every state is brought about
 * in the stand-in shop by people who click; nothing is painted by hand. Needs a build (`npm run build`).
 */
import { Stage } from "../tests/support/browser/stage";
import { admin, emptyAdmin } from "./screenshots/admin";
import { Camera } from "./screenshots/camera";
import { campaignStates, failure, groupStates } from "./screenshots/card";
import { castOf } from "./screenshots/cast";
import { troubledHealth, wellHealth } from "./screenshots/health";
import { programs } from "./screenshots/programs";
import { sharing } from "./screenshots/sharing";
import { shopPages } from "./screenshots/shop";

const stage = new Stage();
const camera = new Camera();
try {
  await stage.begin();
  const cast = castOf(stage.sandbox);
  await emptyAdmin(stage, camera);
  await groupStates(stage, camera, cast);
  await wellHealth(stage, camera);
  await campaignStates(stage, camera, cast);
  await failure(stage, camera, cast);
  await admin(stage, camera, cast);
  await sharing(stage, camera);
  await programs(stage, camera);
  await shopPages(stage, camera, cast);
  await troubledHealth(stage, camera);
  console.log(`${camera.taken.length} pictures`);
} finally {
  await stage.end();
}
