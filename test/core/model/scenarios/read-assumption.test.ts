import { plainLook, type CellValue } from "../../../../src/core/grid/cell";
import {
  readAssumption,
  readShare,
  readYears,
  type TypedFigure,
} from "../../../../src/core/model/scenarios/read-assumption";

const cell = (value: CellValue, numberFormat = "General") => ({ value, look: { ...plainLook, numberFormat } });
const told = (figure: TypedFigure): string =>
  figure.kind === "read" ? `${figure.value.toFixed()} ${figure.from}` : figure.kind === "wrong" ? figure.why : "blank";

test.each([
  [undefined, "blank"],
  [cell(0.8, "0.0%"), "0.8 cell"],
  [cell(1.2, "0%"), "1.2 cell"],
  [cell(0), "0 cell"],
  [cell(80), "0.8 hundredths"],
  [cell("80%"), "0.8 words"],
  [cell(" 12.5 % "), "0.125 words"],
  [cell(80, "0%"), "The cell shows 8000%: type a percentage such as 80%."],
  [cell(0.8), "0.8 may be a share or a percentage: type it with its %."],
  [cell(-0.1, "0%"), "-0.1 is below 0: type a percentage such as 80%."],
  [cell("most of it"), '"most of it" is not a percentage: type one such as 80%.'],
  [cell({ error: "#REF!" }), '"#REF!" is not a percentage: type one such as 80%.'],
])("a share typed as %j", (typed, expected) => {
  expect(told(readShare(typed))).toBe(expected);
});

test.each([
  [undefined, "blank"],
  [cell(2), "2 cell"],
  [cell("1 year"), "1 words"],
  [cell(1.5), '"1.5" is not a number of whole years: type 1, 2 or more.'],
  [cell(-1), '"-1" is not a number of whole years: type 1, 2 or more.'],
  [cell("soon"), '"soon" is not a number of whole years: type 1, 2 or more.'],
])("years typed as %j", (typed, expected) => {
  expect(told(readYears(typed))).toBe(expected);
});

test.each([
  [undefined, undefined, undefined, "blank"],
  [80, undefined, undefined, "0.8 0 0"],
  [undefined, 20, 1, "1 0.2 1"],
  [undefined, 120, 1, "More than 100% cannot slip: 120% is typed."],
  [undefined, 20, undefined, "Say by how many years it slips."],
  [undefined, undefined, 1, "Say what share slips."],
])("%s%% delivered, %s%% slips %s years", (delivered, slips, years, expected) => {
  const typed = (value: number | undefined) => (value === undefined ? undefined : cell(value));
  const read = readAssumption({
    delivered: readShare(typed(delivered)),
    slips: readShare(typed(slips)),
    years: readYears(typed(years)),
  });
  const shown =
    read.kind === "read"
      ? `${read.assumption.delivered.toFixed()} ${read.assumption.slips.toFixed()} ${read.assumption.years}`
      : read.kind === "wrong"
        ? read.why
        : "blank";
  expect(shown).toBe(expected);
});
