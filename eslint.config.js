const js = require("@eslint/js");
const tseslint = require("typescript-eslint");

const impure = [
  { selector: "NewExpression[callee.name='Date']", message: "Core has no clock: take the date as an argument." },
  { selector: "MemberExpression[object.name='Date']", message: "Core has no clock: take the date as an argument." },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "Core has no randomness: take it as an argument.",
  },
  {
    selector: "MemberExpression[property.name=/^toLocale/]",
    message: "Core has no locale: word amounts with core/money/print.",
  },
];

module.exports = tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...impure],
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
    },
  },
  {
    files: ["**/*.js", "**/*.cjs", "**/*.mjs"],
    languageOptions: {
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        __filename: "readonly",
        process: "readonly",
        console: "readonly",
        URL: "readonly",
      },
    },
  },
);
