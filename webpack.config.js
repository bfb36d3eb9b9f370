const path = require("node:path");
const { BannerPlugin, sources, Compilation } = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const CssExtractPlugin = require("mini-css-extract-plugin");
const { GriffelCSSExtractionPlugin } = require("@griffel/webpack-extraction-plugin");
const { teamsHighContrastTheme, webDarkTheme, webLightTheme } = require("@fluentui/react-components");

const from = (...parts) => path.resolve(__dirname, ...parts);

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
  },
};

const common = {
  devtool: false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** The command line and the makers of sample and bench workbooks and the scorer, each one file that Node runs. */
const commandLine = {
  ...common,
  name: "command-line",
  target: "node20",
  entry: {
    crosscast: "./src/cli/main.ts",
    "make-samples": "./scripts/make-samples.ts",
    "bench-workbooks": "./scripts/bench-workbooks.ts",
    score: "./scripts/score.ts",
  },
  output: { path: from("dist"), filename: "[name].js", clean: { keep: /^web\// } },
  module: { rules: [typescript] },
  optimization: { minimize: false },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: "crosscast" })],
};

/** Where the add-in's files will stand; the manifest that is built names it throughout. */
const localUrl = "https://localhost:3000";

const policy = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The themes as classes of variables: a strict policy allows no style element, so Fluent's provider cannot write them itself. */
const themeRules = Object.entries({
  light: webLightTheme,
  dark: webDarkTheme,
  "high-contrast": teamsHighContrastTheme,
}).map(([name, theme]) => {
  const variables = Object.entries(theme).map(([variable, value]) => `--${variable}:${value}`);
  return `.crosscast-${name}{${variables.join(";")}}`;
});

class ThemeStyles {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("ThemeStyles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "ThemeStyles", stage }, () => {
        compilation.emitAsset("theme.css", new sources.RawSource(`body{margin:0}${themeRules.join("")}`));
      });
    });
  }
}

/** The task pane and the ribbon's commands as static files for any web server, with the manifest that points there. */
const addIn = ({ url = localUrl }) => ({
  ...common,
  name: "add-in",
  target: ["web", "es2022"],
  entry: {
    taskpane: "./src/taskpane/taskpane.tsx",
    commands: "./src/commands/commands.ts",
    told: "./src/commands/told.ts",
  },
  output: { path: from("dist", "web"), filename: "[name].js", clean: true },
  module: {
    rules: [
      { test: /\.(js|tsx?)$/, include: [/@fluentui/, from("src", "ui")], loader: GriffelCSSExtractionPlugin.loader },
      { test: /\.tsx?$/, include: from("src", "ui"), loader: "@griffel/webpack-loader" },
      typescript,
      { test: /\.css$/, use: [CssExtractPlugin.loader, "css-loader"] },
    ],
  },
  plugins: [
    new CssExtractPlugin(),
    new GriffelCSSExtractionPlugin(),
    new ThemeStyles(),
    new CopyPlugin({
      patterns: [
        {
          from: "src/{taskpane,commands}/*.html",
          to: "[name][ext]",
          transform: (page) => String(page).replace("{{policy}}", policy),
        },
        { from: "assets/icons/*.png", to: "assets/icons/[name][ext]" },
        {
          from: "manifest.xml",
          transform: (manifest) => String(manifest).replaceAll(localUrl, url.replace(/\/+$/, "")),
        },
      ],
    }),
  ],
});

module.exports = (options) => [commandLine, addIn(options)];
