/**
 * Which folder may import which. Every ban says why; all are errors.
 *
 * problem, trace → reading → scale, table → ratio, grid → ratios → statement → scorecard, support, sovereign, issue, review, portfolio → book → cells → kind → pack → plan, form → assess → record →
 * index;
 * functions, desk, taskpane, host, workbench and cli stand on src/index alone of the core; taskpane, workbench and cli
 * stand on desk as well.
 *
 * desk: words, port → draft → reading, explain → paper. taskpane: workbook → parts → places → shell.
 */

/** The core's layers from the ground up (its own files: problem, trace, …). A layer may import itself and those before it. */
const layers = [
  ["ground"],
  ["reading"],
  ["scale", "table"],
  ["ratio", "grid"],
  ["ratios"],
  ["statement"],
  ["scorecard", "support", "sovereign", "issue", "review", "portfolio"],
  ["book"],
  ["cells"],
  ["kind"],
  ["pack"],
  ["plan", "form"],
  ["assess"],
  ["record"],
  ["index"],
];

const special = { ground: "src/(?!index\\.)[^/]+$", index: "src/index\\.ts$" };
const pathOf = (name) => special[name] ?? `src/${name}/`;
const anyOf = (names) => `^(${names.map(pathOf).join("|")})`;

const upwardBans = layers.slice(0, -1).map((names, level) => ({
  name: `core-layer-${names[0]}-looks-down-only`,
  comment:
    "The core is read from the ground up: a rule of a lower layer must hold whatever is built on it, so it " +
    `may not know of ${layers
      .slice(level + 1)
      .flat()
      .join(", ")}.`,
  severity: "error",
  from: { path: anyOf(names) },
  to: { path: anyOf(layers.slice(level + 1).flat()) },
}));

const siblingBans = layers.flatMap((names) =>
  names
    .filter(() => names.length > 1)
    .map((name) => ({
      name: `core-${name}-ignores-its-siblings`,
      comment:
        "Folders of one layer are alternatives to each other; what two of them share belongs one layer down, " +
        "so that each can be read and tested alone.",
      severity: "error",
      from: { path: `^${pathOf(name)}` },
      to: { path: anyOf(names.filter((other) => other !== name)) },
    })),
);

const shells = ["functions", "desk", "taskpane", "host", "workbench", "cli"];

/** Rooms of a shell from the ground up: a room may use itself and those before it. */
const roomBans = (shell, rooms, why) =>
  rooms.slice(0, -1).map((names, level) => ({
    name: `${shell}-${names[0]}-looks-down-only`,
    comment: `${why} It may not know of ${rooms
      .slice(level + 1)
      .flat()
      .join(", ")}.`,
    severity: "error",
    from: { path: `^${shell}/(${names.join("|")})[/.]` },
    to: {
      path: `^${shell}/(${rooms
        .slice(level + 1)
        .flat()
        .join("|")})[/.]`,
    },
  }));

/** Papers that others may show parts of; the rest are read by nobody but who writes them. */
const sharedPapers = ["cells", "record", "ledger", "assessment", "simulation"];

/** A folder that may use another only through the door that the other one keeps. */
const ban = (from, to, name, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: to },
});

export default {
  forbidden: [
    ...upwardBans,
    ...siblingBans,
    {
      name: "core-stands-alone",
      comment:
        "The core computes ratings and nothing else: it runs the same in Excel, in the browser, on the command " +
        "line and in a test, so it needs no package, no node module and no file outside src. package.json alone is " +
        "read, for the version that every result shows.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(kind|pack)/" },
      to: { pathNot: "^(src/|package\\.json$)" },
    },
    {
      name: "pack-parser-uses-one-package",
      comment:
        "A pack comes from outside and every problem in it is named with its path: a schema library does that, " +
        "pure and without dependencies. It stays behind src/kind/, where each kind says its form, and src/pack/, so " +
        "that it can be replaced.",
      severity: "error",
      from: { path: "^src/(kind|pack)/" },
      to: { pathNot: "^(src/|node_modules/valibot/)" },
    },
    {
      name: "pack-data-through-its-door",
      comment:
        "A methodology is data. Engine code that imports a pack could come to depend on one agency; only " +
        "src/pack/, which parses and checks the data, may read it (and the tests, to damage it).",
      severity: "error",
      from: { pathNot: "^(src/pack/|src/packs/|test/)" },
      to: { path: "^src/packs/" },
    },
    {
      name: "pack-data-is-data",
      comment: "src/packs holds data that an analyst can check against the document: it computes nothing.",
      severity: "error",
      from: { path: "^src/packs/" },
      to: { pathNot: "^src/packs/" },
    },
    {
      name: "core-through-its-only-door",
      comment:
        "src/index is the core's one public door: what is behind it can be rearranged without touching a shell. The build alone looks behind it, where it takes what ships apart so that a page loads it in parts.",
      severity: "error",
      from: { path: `^(${shells.join("|")}|bench|build|addin)/`, pathNot: "^build/packs-later\\.ts$" },
      to: { path: "^src/", pathNot: "^src/index\\.ts$" },
    },
    ...roomBans(
      "desk",
      [["words", "port"], ["draft"], ["reading", "explain"], ["paper"]],
      "The desk is read from the ground up: words, then the draft, then what fills it and what explains it, then paper.",
    ),
    ...roomBans(
      "taskpane",
      [["workbook"], ["parts"], ["places"], ["shell"]],
      "The pane is read from the ground up: the workbook, parts that several places use, places, the shell around them.",
    ),
    {
      name: "places-ignore-each-other",
      comment:
        "A place of the pane is opened, tested, replaced and loaded alone: what two of them show belongs to parts.",
      severity: "error",
      from: { path: "^taskpane/places/([^/]+)/" },
      to: { path: "^taskpane/places/", pathNot: "^taskpane/places/$1/" },
    },
    {
      name: "papers-ignore-each-other",
      comment:
        "A paper is planned alone: what several of them show stands in cells, or in a paper that is a part of others.",
      severity: "error",
      from: { path: "^desk/paper/([^/]+)/" },
      to: { path: "^desk/paper/", pathNot: `^desk/paper/($1|${sharedPapers.join("|")})/` },
    },
    {
      name: "paper-cells-stand-below-papers",
      comment: "Cells, rows and names are what every paper is made of: they may know none of them.",
      severity: "error",
      from: { path: "^desk/paper/cells/" },
      to: { path: "^desk/paper/(?!cells/)" },
    },
    ban(
      "^desk/",
      "^(functions|taskpane|host|workbench|cli)/",
      "desk-has-no-screen",
      "What an analyst does with an assessment must work without a pane, without Excel and without a page: the command " +
        "line writes the same papers.",
    ),
    {
      name: "desk-without-react-or-office",
      comment: "The desk draws nothing and talks to no workbook; what it needs of one is desk/port.ts.",
      severity: "error",
      from: { path: "^desk/" },
      to: { path: "node_modules/(react|react-dom|@fluentui|@microsoft|@univerjs)/" },
    },
    ban(
      "^functions/",
      "^(desk|taskpane|host|workbench|cli)/",
      "functions-know-no-pane",
      "A formula must calculate while the pane is shut, failed or not yet loaded, and in a host we never saw.",
    ),
    ban(
      "^taskpane/",
      "^(functions|host|workbench|cli)/",
      "pane-knows-no-functions-and-no-host",
      "The pane reaches the workbook through Office's own API only; so the same code runs in Excel and in the " +
        "workbench, and a formula it writes is text, calculated by whichever host is there.",
    ),
    {
      name: "grid-stands-alone",
      comment:
        "Addresses and formulas are read and moved in one room that everybody outside the core may enter: it knows the " +
        "tokenizer of formulas and nothing else, no Office, no page, no rating.",
      severity: "error",
      from: { path: "^grid/" },
      to: { pathNot: "^(grid/|node_modules/@borgar/fx/)" },
    },
    ban(
      "^host/",
      "^(functions|desk|taskpane|workbench|cli)/",
      "host-hosts-anything",
      "The host plays Excel: Excel does not know which add-in it runs, functions are registered from outside.",
    ),
    ban(
      "^cli/",
      "^(taskpane|workbench)/",
      "cli-has-no-window",
      "The command line runs without a browser: React and the grid have no business there.",
    ),
    ban(
      "^workbench/",
      "^cli/",
      "workbench-is-a-page",
      "The page cannot use what needs node: files, processes, exit codes.",
    ),
    ban(
      "^(src|functions|desk|taskpane|host|workbench|cli|bench|addin|build)/",
      "^test/",
      "nothing-imports-test",
      "What the product needs is product code; a test's stand-in must never reach a user.",
    ),
    ban(
      "^(src|functions|desk|taskpane|host|workbench|cli)/",
      "^(build|bench|addin)/",
      "product-needs-no-build-script",
      "Build scripts run on the developer's machine and may use node; the product runs in a page.",
    ),
    {
      name: "page-code-without-node",
      comment:
        "These folders are bundled into a page; a node module would break there, or be stubbed in silence.",
      severity: "error",
      from: { path: "^(src|functions|desk|taskpane|workbench)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "functions-without-react",
      comment: "A custom function returns cells. React or Fluent would slow the start of every calculation.",
      severity: "error",
      from: { path: "^(functions|host)/" },
      to: { path: "node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "pane-without-a-grid",
      comment:
        "The pane also runs in Excel: the embedded grid, its engine and the file reader stay out of it.",
      severity: "error",
      from: { path: "^(desk|taskpane|functions)/" },
      to: { path: "node_modules/(@univerjs|hucre|rxjs)/" },
    },
    {
      name: "client-library-never-bundled",
      comment:
        "Microsoft's client library is served as the unmodified script its licence asks for, never imported.",
      severity: "error",
      from: {},
      to: { path: "node_modules/@microsoft/office-js/" },
    },
    {
      name: "no-circular",
      comment: "In a circle no module can be read, tested or moved alone, and start-up order becomes chance.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "resolvable",
      comment: "An import that resolves to nothing fails at a user's, not at ours.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "product-uses-declared-dependencies",
      comment:
        "What a user gets must be a pinned dependency of its own: a package that came along with another one " +
        "may leave with it, and a development package is not installed at all.",
      severity: "error",
      from: { path: "^(src|functions|desk|taskpane|host|workbench|cli)/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown", "undetermined"],
        // Types vanish when compiled.
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|coverage)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    moduleSystems: ["es6"],
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
