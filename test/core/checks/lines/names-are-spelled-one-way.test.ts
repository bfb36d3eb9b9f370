import { checkWorkbook } from "../../../../src/core/tasks/check-workbook";
import { found } from "../../../support/check-drawn";
import { gridFromTsv } from "../../../support/draw-grid";

const check = "names-are-spelled-one-way";

describe("accepts", () => {
  test.each([
    [
      "one spelling for each directorate",
      `
      Savings £000     | Directorate         | 2025/26
      Library opening  | Adults & Health     | 120
      Park maintenance | Adults & Health     | 35
      Care contracts   | Places & Growth     | 10`,
    ],
    [
      "directorates alike but for a word that stand side by side",
      `
      Savings £000     | Directorate              | 2025/26
      Library opening  | Strategy & Partnerships  | 120
      Park maintenance | Strategy & Resources     | 35
      Care contracts   | Places & Growth          | 10`,
    ],
    [
      "descriptions that differ by a letter",
      `
      Savings £000     | Comment                  | 2025/26
      Library opening  | Strategy & partnerships  | 120
      Park maintenance | Strategy and Partnerships | 35
      Care contracts   | strategy & partnerships  | 10`,
    ],
    [
      '"and" for "&" in a sentence',
      `
      Savings £000     | Directorate              | 2025/26
      Library opening  | Strategy & Partnerships  | 120
      Park maintenance | Strategy & Partnerships  | 35

      Lead | The savings are made in the Strategy and Partnerships Directorate.`,
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      '"and" for "&"',
      `
      Savings £000     | Directorate           | 2025/26
      Library opening  | Adults & Health       | 120
      Park maintenance | Adults and Health     | 35
      Care contracts   | Places & Growth       | 10`,
      'warning K05 Sheet1!B2 The directorate "Adults & Health" (Sheet1!B2) is also spelled "Adults and Health" (Sheet1!B3).',
    ],
    [
      "another case and a double blank",
      `
      Savings £000     | Portfolio         | 2025/26
      Library opening  | Culture, Leisure  | 120
      Park maintenance | Culture,  leisure | 35
      Care contracts   | Care              | 10`,
      'warning K05 Sheet1!B2 The portfolio "Culture, Leisure" (Sheet1!B2) is also spelled "Culture,  leisure" (Sheet1!B3).',
    ],
    [
      "a directorate renamed between two tables",
      `
      Savings £000     | Directorate                    | 2025/26
      Library opening  | Families, Children & Learning  | 120
      Park maintenance | City Services                  | 35
                       |                                |
      Growth £000      | Directorate                    | 2025/26
      Foster care      | Families, Children & Wellbeing | 120
      Road repair      | City Services                  | 35`,
      'warning K05 Sheet1!B2 The directorate "Families, Children & Learning" (Sheet1!B2) is elsewhere called "Families, Children & Wellbeing" (Sheet1!B6).',
    ],
  ])("%s", (_, drawn, finding) => {
    expect(found(check, drawn)).toEqual([finding]);
  });
});

const paddedIn = (tsv: string): readonly string[] =>
  checkWorkbook({ sheets: [gridFromTsv(tsv)], names: [], dates1904: false }, new Map())
    .findings.filter((finding) => finding.check === check)
    .map(({ message }) => message);

test("a name with a blank after it in one cell and none in another is pointed out", () => {
  const lines = ["Adults & Health\tLibrary opening hours\t120", "Adults & Health \tPark maintenance costs\t35"];
  expect(
    paddedIn(["Directorate\tSavings £000\t2025/26", ...lines, "Places\tCare home contracts\t10"].join("\n")),
  ).toEqual([
    '1 cell in which a directorate is named has a blank before or after the name, and others have none: "Adults & Health" (Sheet1!A3).',
  ]);
});

test("a name with a blank after it wherever it stands is left alone", () => {
  const lines = ["Adults & Health \tLibrary opening hours\t120", "Adults & Health \tPark maintenance costs\t35"];
  expect(
    paddedIn(["Directorate\tSavings £000\t2025/26", ...lines, "Places\tCare home contracts\t10"].join("\n")),
  ).toEqual([]);
});
