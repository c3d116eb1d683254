import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Globals that would tie the scoring core to a place, a moment or a language. */
const placeGlobals = [
  ["window", "globalThis", "self", "document", "navigator", "location", "history", "localStorage"],
  ["sessionStorage", "indexedDB", "fetch", "XMLHttpRequest", "WebSocket", "process", "Buffer", "require"],
  ["Office", "OfficeExtension", "Excel", "CustomFunctions", "console", "alert", "performance", "crypto"],
  ["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "Intl"],
].flat();

const coreOnly =
  "The core is pure: no Office, DOM, network, node, clock or locale. Pass it in as an argument.";

/** Calls whose answer depends on the clock, on chance or on the machine's language. */
const impureCalls = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", what: "new Date() reads the clock" },
  { selector: "CallExpression[callee.name='Date']", what: "Date() reads the clock" },
  {
    selector: "MemberExpression[object.name='Date'][property.name=/^(now|parse)$/]",
    what: "Date.now and Date.parse depend on the clock or the time zone",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    what: "chance is not a method",
  },
  {
    selector: "MemberExpression[property.name=/^(toLocale\\w*|localeCompare)$/]",
    what: "the answer depends on the machine's language",
  },
  {
    selector:
      "MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/]",
    what: "local dates depend on the time zone: use the UTC forms or ISO text",
  },
].map(({ selector, what }) => ({ selector, what, message: `${what}. ${coreOnly}` }));

const deskOnly =
  "The desk has no screen and no workbook: no Office, DOM, network, node or clock. Pass it in as an argument.";

/** The rule takes a selector and a message, nothing else. */
const asRule = ({ selector, message }) => ({ selector, message });

/** Where a test would say for itself how long it may take. */
const ownLimits = [
  "Property[key.name='timeout'] > Literal",
  "CallExpression[callee.name=/^(test|it|before|after)/] > Literal[raw=/^[0-9_]+$/]",
  "CallExpression[callee.type='CallExpression'][callee.callee.object.name=/^(test|it)$/] > Literal[raw=/^[0-9_]+$/]",
].map((selector) => ({
  selector,
  message: "A busy machine misses it: everything waits as long as test/patience.ts says.",
}));

/** What ECMAScript leaves to the engine: the last digits differ between browsers, and with them a record's. */
const engineMath = [
  "MemberExpression[object.name='Math'][property.name=/^(log|log10|log2|log1p|exp|expm1|pow|cbrt|hypot)$/]",
  "MemberExpression[object.name='Math'][property.name=/^a?(sin|cos|tan)h?2?$/]",
  "BinaryExpression[operator='**']",
  "AssignmentExpression[operator='**=']",
].map((selector) => ({
  selector,
  message:
    "Engines differ in the last digit of logarithms and powers, so that a score made in one is not reproduced in " +
    "another: use ln, exp, power and root of src/elementary.ts, or multiply.",
}));

export default tseslint.config(
  { ignores: ["dist/", "dist-cli/", "package/", "coverage/", ".cache/", "node_modules/", "certs/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ["error", "always"],
      "no-else-return": "error",
      "no-implicit-coercion": ["error", { allow: ["!!"] }],
      "no-param-reassign": "error",
      "no-self-compare": "error",
      "no-template-curly-in-string": "error",
      "no-unreachable-loop": "error",
      "no-promise-executor-return": "error",
      "array-callback-return": "error",
      "default-case-last": "error",
      "prefer-const": "error",
      "no-var": "error",
      "object-shorthand": "error",
      // `typeof import("./x")` is how the type of a module that loads later is named.
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // A number or a boolean in a message is what it looks like; objects and undefined still fail.
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      // An event handler may return what it calls: `onClick={() => save()}`.
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...placeGlobals.map((name) => ({ name, message: coreOnly }))],
      "no-restricted-syntax": ["error", ...impureCalls.map(asRule), ...engineMath],
    },
  },
  {
    files: ["desk/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...placeGlobals.filter((name) => name !== "Intl").map((name) => ({ name, message: deskOnly })),
      ],
      "no-restricted-syntax": [
        "error",
        ...impureCalls.filter(({ what }) => !what.includes("language")).map(asRule),
      ],
    },
  },
  { files: ["taskpane/**/*.{ts,tsx}", "workbench/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  {
    // Tests prove what they index: a missing element fails the test itself.
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-restricted-syntax": ["error", ...ownLimits],
    },
  },
  { files: ["**/*.{js,mjs,cjs}"], ...tseslint.configs.disableTypeChecked },
  {
    // Served to Excel's page as it stands.
    files: ["addin/page/*.js"],
    languageOptions: {
      sourceType: "script",
      globals: Object.fromEntries(
        ["Office", "URL", "clearTimeout", "document", "location", "setTimeout"].map((name) => [name, false]),
      ),
    },
  },
);
