import { countVerdicts } from "../model/count-verdicts";
import type { CheckedWorkbook } from "../tasks/check-workbook";
import { totalsInWords } from "./totals-in-words";
import { viewLook } from "./summary-request";
import { viewLines } from "./view-lines";
import { viewQuestions } from "./view-questions";
import { viewSheets } from "./view-sheets";
import type { CheckedView, ShownStatus } from "./views";

/** A checked workbook as plain words and cells. */
export const viewChecked = (checked: CheckedWorkbook): CheckedView => {
  const status = shownStatus(checked);
  return {
    status,
    statusWords: `${statusWords[status]}. ${totalsInWords(countVerdicts(checked.reading.tieOuts))}`,
    sheets: viewSheets(checked),
    questions: viewQuestions(checked.questions),
    unit: checked.style.unit ?? "",
    look: viewLook(checked.choices),
    ...viewLines(checked),
  };
};

const shownStatus = ({ status, reading }: CheckedWorkbook): ShownStatus =>
  status === "agrees" && reading.tieOuts.length === 0 ? "untotalled" : status;

const statusWords: Readonly<Record<ShownStatus, string>> = {
  agrees: "Everything agrees",
  differs: "Something does not agree",
  incomplete: "Not all of it could be checked",
  untotalled: "Nothing was found amiss",
};
