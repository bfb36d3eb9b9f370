import { printPosition } from "../../core/grid/address";
import type { CheckedView, FindingView, SheetView, TotalView } from "../../core/desk/views";
import { severityWords, verdictWords } from "../../core/summary/words";

/** All that was found as text to paste into a message. */
export const checksAsText = ({ statusWords, sheets }: CheckedView): string =>
  [statusWords, ...sheets.flatMap(sheetAsText)].join("\n");

const sheetAsText = ({ sheet, findings, amiss }: SheetView): readonly string[] =>
  findings.length + amiss.length === 0 ? [] : ["", sheet, ...findings.map(findingAsText), ...amiss.map(totalAsText)];

const findingAsText = ({ severity, code, cells: [first], message, remedy }: FindingView): string =>
  [
    `- ${severityWords[severity]} ${code}${first === undefined ? "" : ` at ${printPosition(first)}`}: ${message}`,
    ...(remedy === "" ? [] : [remedy]),
  ].join(" ");

const totalAsText = (total: TotalView): string => {
  const { at, label, verdict } = total;
  return `- ${verdictWords[verdict]} at ${printPosition(at)}: ${label}, ${figuresInWords(total)}`;
};

/** "stated 64, calculated 62, difference 2". */
export const figuresInWords = ({ stated, computed, difference }: TotalView): string =>
  computed === undefined || difference === undefined
    ? `stated ${stated}, cannot be calculated because a part has no figure`
    : `stated ${stated}, calculated ${computed}, difference ${difference}`;
