// `npm run reseal`: brings every row of the database to the secret of today, so that former ones can be dropped. It reads
// the same settings as the app, may run beside it, and may be run again. See docs/handbook/operate.md.
import { openDatabase } from "../app/adapters/prisma/open-database";
import { reseal } from "../app/adapters/prisma/reseal";
import { TokenCipher } from "../app/adapters/shopify/token-cipher";
import { systemSealer } from "../app/adapters/system/sealer";
import { env } from "../app/config/env.server";
import { whatIsRead } from "../app/features/webhook-body";

const { databaseUrl, secret, formerSecrets } = env();
const sealer = systemSealer(secret, ...formerSecrets);
const database = await openDatabase(databaseUrl, { sealer });
const done = await reseal(database.prisma, { sealer, tokens: new TokenCipher(secret, ...formerSecrets), body: whatIsRead });
await database.sweep(true);
await database.close();
console.log(`${done.resealed} values sealed anew, ${done.current} were already, ${done.cleared} cleared that are not kept any more, ${done.unreadable} that no secret opens.`);
if (done.unreadable > 0) console.log("Those that no secret opens read as empty. Is a former secret missing in TUAN_FORMER_SECRETS?");
process.exitCode = done.unreadable > 0 ? 1 : 0;
