import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

// Rules that catch mistakes; looks are nobody's business here.
export default ts.config(
  { ignores: ["build/", "node_modules/", "**/generated/", "extensions/*/dist/", "**/shopify.d.ts", ".sandbox/"] },
  ...ts.configs.recommended,
  { plugins: { "react-hooks": hooks }, files: ["app/**/*.{ts,tsx}"], rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" } },
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-unused-expressions": ["error", { allowTernary: true, allowShortCircuit: true }],
      "no-console": "off",
      "@typescript-eslint/no-namespace": ["error", { allowDeclarations: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Time and randomness are passed in; only adapters/system reads them.
    files: ["app/**/*.{ts,tsx}"],
    ignores: ["app/adapters/system/**", "**/*.test.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "pass `now` in: only adapters/system reads the clock" },
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "pass `now` in: only adapters/system reads the clock" },
        { selector: "MemberExpression[object.name='process'][property.name='env']", message: "only app/config reads the environment" },
      ],
    },
  },
  {
    // Only Shopify is called, by its adapter: no address that anybody types is ever dialled.
    files: ["app/**/*.{ts,tsx}"],
    ignores: ["app/adapters/shopify/**", "**/*.test.{ts,tsx}"],
    rules: { "no-restricted-globals": ["error", { name: "fetch", message: "only adapters/shopify calls out" }] },
  },
  {
    // The stand-in shop serves from the tests' own process: while it stands still, connections that wait grow stale.
    files: ["tests/**/*.ts", "sandbox/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { paths: [{ name: "node:child_process", importNames: ["execFileSync", "execSync", "spawnSync"], message: "the stand-in shop stands still meanwhile: await the process" }] }] },
  },
  {
    // Node closes a quiet connection after five seconds: whoever asks by it just then, after a moment in which this process stood still, is hung up on.
    files: ["sandbox/**/*.ts", "tests/widget/**/*.ts"],
    ignores: ["**/*.test.ts", "**/testing/**"],
    rules: { "no-restricted-syntax": ["error", { selector: "CallExpression:matches([callee.name='createServer'], [callee.object.name='http'][callee.property.name='createServer']):not(:has(Identifier[name='keepAliveTimeout']))", message: "keep quiet connections: keepAliveTimeout: KEPT_MS" }] },
  },
  // Before anything serves.
  { files: ["tests/support/postgres.ts", "sandbox/start.ts"], rules: { "no-restricted-imports": "off" } },
  { files: ["app/config/**"], rules: { "no-restricted-syntax": "off" } },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
