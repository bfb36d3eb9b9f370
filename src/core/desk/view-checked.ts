import type { TieOut } from "../model/reading";
import type { CheckedWorkbook, Status } from "../tasks/check-workbook";
import { viewLook } from "./summary-request";
import { viewLines } from "./view-lines";
import { viewQuestions } from "./view-questions";
import { viewSheets } from "./view-sheets";
import type { CheckedView } from "./views";

/** A checked workbook as plain words and cells. */
export const viewChecked = (checked: CheckedWorkbook): CheckedView => ({
  status: checked.status,
  statusWords: `${statusWords[checked.status]}. ${totalsInWords(checked.reading.tieOuts)}`,
  sheets: viewSheets(checked),
  questions: viewQuestions(checked.questions),
  unit: checked.style.unit ?? "",
  look: viewLook(checked.choices),
  ...viewLines(checked),
});

const statusWords: Readonly<Record<Status, string>> = {
  agrees: "Everything agrees",
  differs: "Something does not agree",
  incomplete: "Not all of it could be checked",
};

const totalsInWords = (tieOuts: readonly TieOut[]): string => {
  if (tieOuts.length === 0) return "There is no printed total.";
  const count = (verdict: TieOut["verdict"]): number => tieOuts.filter((one) => one.verdict === verdict).length;
  const [rounding, differ, lack] = [count("rounding"), count("differs"), count("incomplete")];
  const agree = tieOuts.length - differ - lack;
  const parts = [
    `${agree} of ${tieOuts.length} printed totals agree${rounding === 0 ? "" : `, ${rounding} of them within rounding`}`,
    ...(differ === 0 ? [] : [`${differ} ${differ === 1 ? "does" : "do"} not`]),
    ...(lack === 0 ? [] : [`${lack} ${lack === 1 ? "lacks" : "lack"} a part`]),
  ];
  return `${parts.join("; ")}.`;
};
