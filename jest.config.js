/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  // For a machine that is busy with others: the longest test takes some forty seconds on one that is not.
  testTimeout: 240_000,
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/scripts/jest-totals.cjs"],
};
