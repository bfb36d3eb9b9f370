/** The flow of the house as rules: each step may use only earlier ones. */
const steps = ["money", "years", "grid", "model", "reading", "checks", "summary", "tasks", "desk"];
const laterThan = (step) => steps.slice(steps.indexOf(step) + 1);

const flow = steps.slice(0, -1).map((step) => ({
  name: `core-${step}-uses-only-earlier-steps`,
  comment: "The folders are the flow: money, years, grid; model; reading; checks; summary; tasks; desk.",
  severity: "error",
  from: { path: `^src/core/${step}/` },
  to: { path: `^src/core/(${laterThan(step).join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...flow,
    {
      name: "core-is-pure",
      comment: "Core runs in Excel, in a page and on a command line: its only package is decimal.js.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/core/", "node_modules/decimal\\.js"] },
    },
    {
      name: "summary-never-sees-reading",
      comment: "What a summary needs is in the model or in a finding.",
      severity: "error",
      from: { path: "^src/core/summary/" },
      to: { path: "^src/core/reading/" },
    },
    {
      name: "hosts-see-only-the-port",
      comment: "A host decides nothing about money or layout.",
      severity: "error",
      from: { path: "^src/hosts/([^/]+)/" },
      to: {
        path: "^src/",
        pathNot: [
          "^src/hosts/$1/",
          "^src/core/tasks/workbook\\.ts$",
          "^src/core/grid/",
          "^src/core/summary/(sheet-plan|house-style)\\.ts$",
        ],
      },
    },
    {
      name: "screens-see-only-the-desk",
      comment:
        "Screens show plain data and know of no host, so that they run beside Excel, in a page and over a worker alike.",
      severity: "error",
      from: { path: "^src/ui/" },
      to: {
        path: "^src/",
        pathNot: ["^src/ui/", "^src/core/(grid|model|tasks|desk)/", "^src/core/summary/words\\.ts$"],
      },
    },
    {
      name: "surfaces-stand-alone",
      comment: "A surface wires one host to the tasks and imports no other surface.",
      severity: "error",
      from: { path: "^src/(taskpane|commands|workbench|cli)/" },
      to: { path: "^src/(taskpane|commands|workbench|cli)/", pathNot: "^src/$1/" },
    },
    {
      name: "source-never-imports-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts)/" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      comment: "A file nobody imports is dead.",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: ["\\.d\\.ts$", "^src/commands/told\\.ts$"] },
      to: {},
    },
    {
      name: "no-dev-packages-in-source",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default"] },
  },
};
