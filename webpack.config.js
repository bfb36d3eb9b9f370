const path = require("node:path");
const { BannerPlugin } = require("webpack");

/** The command line, the makers of sample and bench workbooks, the scorer and the prover of budget models, each one file that Node runs. */
module.exports = {
  name: "command-line",
  target: "node20",
  entry: {
    crosscast: "./src/cli/main.ts",
    "make-samples": "./scripts/make-samples.ts",
    "bench-workbooks": "./scripts/bench-workbooks.ts",
    "prove-models": "./scripts/prove-models.ts",
    score: "./scripts/score.ts",
  },
  output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", clean: true },
  devtool: false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" } },
      },
    ],
  },
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: "crosscast" })],
  stats: "errors-warnings",
};
