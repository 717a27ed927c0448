import fs from "node:fs";
import path from "node:path";

/** What the host needs from shopify.extension.toml. */
export type Manifest = { apiVersion: string; networkAccess: boolean; targets: { target: string; module: string }[]; settings: string[] };

/** Reads the few keys this host honours; the file itself is checked whole by `shopify app build`. */
export function readManifest(folder: string): Manifest {
  const text = fs.readFileSync(path.join(folder, "shopify.extension.toml"), "utf8");
  const value = (block: string, key: string) => new RegExp(`^\\s*${key}\\s*=\\s*"?([^"\\n]+?)"?\\s*$`, "m").exec(block)?.[1];
  const sections = text.split(/^(?=\s*\[)/m);
  const of = (header: string) => sections.filter((section) => section.trimStart().startsWith(header));
  const fields = of("[[extensions.settings.fields]]").map((section) => value(section, "key") ?? "");
  return {
    apiVersion: value(text, "api_version") ?? "",
    networkAccess: of("[extensions.capabilities]").some((section) => value(section, "network_access") === "true"),
    targets: of("[[extensions.targeting]]").map((section) => ({ target: value(section, "target") ?? "", module: value(section, "module") ?? "" })),
    settings: fields,
  };
}
