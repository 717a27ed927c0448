// The last step of `npm run build`: puts the packages into the server's build, since looking for thousands of their files
// is most of a start's time. A restart then takes half as long, be it after a crash or in a rolling upgrade.
import { build } from "esbuild";

const file = "build/server/index.js";
await build({
  entryPoints: [file],
  outfile: file,
  allowOverwrite: true,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "error",
  // These bring engines or workers as files of their own; pg asks for pg-native only where it is installed.
  external: ["libsql", "@prisma/client", "pino", "pg-native"],
  // What is written as CommonJS inside asks for Node's own modules by `require`.
  banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
});
