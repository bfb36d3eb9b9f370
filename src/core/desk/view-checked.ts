import type { CheckedWorkbook, Status } from "../tasks/check-workbook";
import { countVerdicts, totalsInWords } from "./totals-in-words";
import { viewLook } from "./summary-request";
import { viewLines } from "./view-lines";
import { viewQuestions } from "./view-questions";
import { viewSheets } from "./view-sheets";
import type { CheckedView } from "./views";

/** A checked workbook as plain words and cells. */
export const viewChecked = (checked: CheckedWorkbook): CheckedView => ({
  status: checked.status,
  statusWords: `${statusWords[checked.status]}. ${totalsInWords(countVerdicts(checked.reading.tieOuts))}`,
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
