const { createHash } = require("node:crypto");
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

/** The command line, the makers of sample and bench workbooks, the scorer and the prover of budget models, each one file that Node runs. */
const commandLine = {
  ...common,
  name: "command-line",
  target: "node20",
  entry: {
    crosscast: "./src/cli/main.ts",
    "make-samples": "./scripts/make-samples.ts",
    "bench-workbooks": "./scripts/bench-workbooks.ts",
    "prove-models": "./scripts/prove-models.ts",
    score: "./scripts/score.ts",
  },
  output: { path: from("dist"), filename: "[name].js", clean: { keep: /^(web|workbench)\// } },
  module: { rules: [typescript] },
  optimization: { minimize: false },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: "crosscast" })],
};

/** Where the add-in's files will stand; the manifest that is built names it throughout. */
const localUrl = "https://localhost:3000";

/** Beside Excel the page must load Microsoft's own library from Microsoft; nothing else comes from anywhere but here. */
const policy = (page) =>
  [
    "default-src 'none'",
    `script-src 'self'${page.includes("appsforoffice") ? " https://appsforoffice.microsoft.com" : ""}`,
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

const serviceWorker = "service-worker.js";

/** Tells the service worker which files to keep, and a word that is another whenever one of them is. */
class OfflineFiles {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OfflineFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "OfflineFiles", stage }, (assets) => {
        const names = Object.keys(assets).filter((name) => name !== serviceWorker && !name.endsWith(".LICENSE.txt"));
        const hash = createHash("sha256");
        for (const name of names.sort()) hash.update(name).update(assets[name].buffer());
        const told = JSON.stringify({ version: hash.digest("hex").slice(0, 16), files: ["./", ...names] });
        compilation.updateAsset(serviceWorker, (own) => new sources.ConcatSource(`self.crosscast=${told};`, own));
      });
    });
  }
}

/** What a page of Fluent screens is built with: their styles in one sheet, their themes in another, a strict policy in each page. */
const page = (surfaces, { name, entry, copied, more = [] }) => ({
  ...common,
  name,
  target: ["web", "es2022"],
  // Fluent is most of the work and seldom changes.
  cache: {
    type: "filesystem",
    cacheDirectory: from("node_modules", ".cache", "webpack"),
    buildDependencies: { config: [from("webpack.config.js")] },
  },
  entry,
  // A part that is fetched later is named for what it holds, so that none is taken from an older build.
  output: { path: from("dist", name), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
  module: {
    rules: [
      {
        test: /\.(js|tsx?)$/,
        include: [/@fluentui/, from("src", "ui"), ...surfaces],
        loader: GriffelCSSExtractionPlugin.loader,
      },
      { test: /\.tsx?$/, include: [from("src", "ui"), ...surfaces], loader: "@griffel/webpack-loader" },
      typescript,
      { test: /\.css$/, use: [CssExtractPlugin.loader, "css-loader"] },
    ],
  },
  plugins: [
    new CssExtractPlugin(),
    new GriffelCSSExtractionPlugin(),
    new ThemeStyles(),
    new CopyPlugin({ patterns: [{ from: "assets/icons/*.png", to: "assets/icons/[name][ext]" }, ...copied] }),
    ...more,
  ],
});

const withPolicy = { transform: (html) => String(html).replace("{{policy}}", policy(String(html))) };

/** The task pane and the ribbon's commands as static files for any web server, with the manifest that points there. */
const addIn = ({ url = localUrl }) =>
  page([], {
    name: "web",
    entry: {
      taskpane: "./src/taskpane/taskpane.tsx",
      commands: "./src/commands/commands.ts",
      told: "./src/commands/told.ts",
    },
    copied: [
      { from: "src/{taskpane,commands}/*.html", to: "[name][ext]", ...withPolicy },
      { from: "assets/samples/colchester-communities-theme.xlsx", to: "samples/[name][ext]" },
      {
        from: "manifest.xml",
        transform: (manifest) => String(manifest).replaceAll(localUrl, url.replace(/\/+$/, "")),
      },
    ],
  });

/** The workbench as static files for any web server. */
const workbench = page([from("src", "workbench")], {
  name: "workbench",
  entry: {
    workbench: "./src/workbench/workbench.tsx",
    "service-worker": "./src/workbench/offline/service-worker.ts",
  },
  more: [new OfflineFiles()],
  copied: [
    { from: "src/workbench/workbench.html", to: "index.html", ...withPolicy },
    { from: "assets/samples/*.xlsx", to: "samples/[name][ext]" },
  ],
});

module.exports = (options) => [commandLine, addIn(options), workbench];
