// The floors of the house: what may import what. See docs/handbook/house.md.
const floor = (name, from, to) => ({ name, severity: "error", from: { path: `^app/${from}` , pathNot: "\\.test\\.tsx?$" }, to: { path: "^app/", pathNot: to.map((t) => `^app/${t}`) } });

module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    { name: "unresolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^virtual:|/generated/|admin\\.types" } },
    { name: "app-knows-no-sandbox", severity: "error", from: { path: "^app/", pathNot: "\\.test\\.tsx?$" }, to: { path: "^(sandbox|tests)/" } },
    { name: "siblings-never-meet", severity: "error", from: { path: "^app/mechanisms/([^/]+)/" }, to: { path: "^app/mechanisms/[^/]+/", pathNot: "^app/mechanisms/$1/" } },
    { name: "adapters-never-meet", severity: "error", from: { path: "^app/adapters/([^/]+)/", pathNot: "\\.test\\.tsx?$" }, to: { path: "^app/adapters/[^/]+/", pathNot: "^app/adapters/$1/" } },
    floor("domain", "domain/", ["domain/", "locales/"]),
    floor("locales", "locales/", ["locales/", "domain/"]),
    floor("ports", "ports/", ["ports/", "domain/"]),
    floor("contracts", "contracts/", ["contracts/", "domain/"]),
    floor("mechanisms", "mechanisms/", ["mechanisms/", "ports/", "domain/"]),
    floor("features", "features/", ["features/", "ports/", "domain/"]),
    floor("adapters", "adapters/", ["adapters/", "ports/", "domain/", "config/"]),
    floor("ui", "ui/", ["ui/", "domain/", "locales/", "contracts/", "ports/"]),
    floor("routes", "routes/", ["routes/", "composition", "contracts/", "ui/", "domain/", "locales/", "ports/"]),
    floor("doors", "doors/", ["doors/", "composition", "contracts/", "domain/", "locales/"]),
    floor("jobs", "jobs/", ["jobs/", "composition", "ports/", "domain/"]),
    floor("composition", "composition", ["composition", "adapters/", "mechanisms/", "features/", "ports/", "domain/", "config/"]),
    floor("config", "config/", ["config/"]),
  ],
  options: { tsPreCompilationDeps: true, tsConfig: { fileName: "tsconfig.json" }, doNotFollow: { path: "node_modules" }, exclude: { path: "adapters/prisma/generated|\\.css$" }, enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types", "require"], extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] } },
};
