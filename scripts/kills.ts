// `npm run kills -- sqlite 7 10`: one shop's life with ten kills, by its seed. For finding out what a failed soak found.
import type { Provider } from "../app/adapters/prisma/client";
import { killLife } from "../tests/crash/life";
import beginRun from "../tests/support/global-setup";

const [provider = "sqlite", seed = "1", kills = "10"] = process.argv.slice(2);
const endRun = beginRun();
const code = await killLife(provider as Provider, Number(seed), Number(kills)).then(
  (figures) => (console.log(figures), 0),
  (error: Error) => (console.error(error.message), 1),
);
endRun();
process.exit(code);
