import type { Kind, Presentation, Recurrence } from "../../../../src/core/model/reading";
import { rollLine } from "../../../../src/core/model/roll-forward/roll-line";
import { whatBecomes } from "../../../../src/core/model/roll-forward/what-becomes";
import { becomesWords } from "../../../../src/core/summary/roll-forward/becomes-words";
import { printsLine } from "../../../support/line-by-hand";

const years = ["2026/27", "2027/28", "2028/29"];

test.each<readonly [Presentation, Kind, Recurrence, string, string]>([
  ["incremental", "saving", "permanent", "75 25 0", "Part in the base (9/12); full effect from 2026/27"],
  ["level", "saving", "permanent", "75 100 100", "Part in the base (9/12); full effect from 2026/27"],
  ["level", "saving", "permanent", "0.080 0.107 0.107", "Part in the base (9/12); full effect from 2026/27"],
  ["level", "saving", "permanent", "70 100 100", "Part in the base; grows in 2026/27"],
  ["level", "saving", "permanent", "10 20 30", "Part in the base; grows in 2026/27, 2027/28"],
  ["level", "saving", "permanent", "30 30 30", "Fully in the base"],
  ["level", "saving", "permanent", "30 20 20", "In the base; falls in 2026/27"],
  ["level", "saving", "permanent", "0 0 30", "Starts in 2027/28"],
  ["level", "saving", "permanent", "0 0 0", "Nothing in the base, no step"],
  ["level", "investment", "one-off", "20 0 0", "In the base; one-off, reversed in 2026/27"],
  ["incremental", "saving", "one-off", "0 0 15", "Starts in 2027/28; one-off, reversed in 2028/29"],
  ["level", "investment", "time-limited", "30 30 0", "In the base; ends in 2027/28"],
  ["level", "investment", "time-limited", "30 30 30", "In the base; 2028/29 not stated"],
  ["in-year", "saving", "permanent", "33 . .", "In the base; 2026/27, 2027/28, 2028/29 not stated"],
  ["level", "saving", "permanent", "? 30 30", "Starts in 2026/27; what is in the base is to be confirmed"],
  ["incremental", "pressure", "permanent", "12 ? 12", "Part in the base; grows in 2027/28; 2026/27 to be confirmed"],
  ["level", "pressure", "permanent", "12 #REF! 12", "An Excel error stands in its way"],
])("%s %s %s %s: %s", (presentation, kind, recurrence, printed, words) => {
  const { line, figures } = printsLine({ presentation, kind, recurrence, printed });
  expect(becomesWords(whatBecomes(rollLine(line, figures, false)), recurrence, years)).toBe(words);
});
