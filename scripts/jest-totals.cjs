/** Jest's own totals as the last line of a run: "812 passed, 0 failed, 3 skipped". A test file that cannot run is a failure. */
module.exports = class JestTotals {
  onRunComplete(_, totals) {
    const failed = totals.numFailedTests + totals.numRuntimeErrorTestSuites;
    const skipped = totals.numPendingTests + totals.numTodoTests;
    const line = `${totals.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
    process.on("exit", () => process.stderr.write(`${line}\n`));
  }
};
