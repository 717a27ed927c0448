import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string>; optionalDependencies?: Record<string, string>; overrides?: Record<string, unknown>; workspaces?: string[] };
type Locked = { version?: string; resolved?: string; integrity?: string; link?: boolean; inBundle?: boolean; hasInstallScript?: boolean };

const json = <T>(file: string) => JSON.parse(readFileSync(file, "utf8")) as T;
const root = json<Manifest>("package.json");
const manifests = ["package.json", ...(root.workspaces ?? []).map((folder) => path.join(folder, "package.json"))];
const lock = json<{ lockfileVersion: number; packages: Record<string, Locked & Manifest> }>("package-lock.json");
/** What comes from a registry: not the project itself, nor its workspaces. */
const packages = Object.entries(lock.packages).filter(([place, one]) => place.includes("node_modules/") && !one.link);

/** Packages that would run something while they install. Nothing runs (docs/decisions/0003): a new one is noticed here. */
const WITH_SCRIPTS = ["@parcel/watcher", "@prisma/client", "@prisma/engines", "esbuild", "prisma"];

describe("dependencies", () => {
  it.each(manifests)("of %s are exact versions, and the lockfile has the same", (file) => {
    const manifest = json<Manifest>(file);
    const locked = lock.packages[file === "package.json" ? "" : path.dirname(file)]!;
    for (const kind of ["dependencies", "devDependencies", "optionalDependencies"] as const) {
      for (const [name, version] of Object.entries(manifest[kind] ?? {})) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
      expect(locked[kind] ?? {}).toEqual(manifest[kind] ?? {});
    }
    for (const version of Object.values(manifest.overrides ?? {})) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("are pinned by their content, and come from the npm registry only", () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(packages.length).toBeGreaterThan(1_000);
    for (const [place, one] of packages) {
      expect(one.integrity, place).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
      // Without an address it is whichever registry npm is set to; the content is the same or refused.
      if (one.resolved !== undefined) expect(one.resolved, place).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
    expect(readFileSync(".npmrc", "utf8")).not.toMatch(/registry\s*=|_auth|strict-ssl/i);
  });

  it("run nothing while they install", () => {
    expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
    const names = packages.filter(([, one]) => one.hasInstallScript).map(([place]) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length));
    expect([...new Set(names)].sort()).toEqual(WITH_SCRIPTS);
    for (const file of manifests) for (const hook of ["preinstall", "install", "postinstall", "prepare"]) expect(json<{ scripts?: object }>(file).scripts ?? {}).not.toHaveProperty(hook);
  });
});
