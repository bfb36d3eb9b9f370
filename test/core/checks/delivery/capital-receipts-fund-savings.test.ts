import { found } from "../../../support/check-drawn";

const check = "capital-receipts-fund-savings";
const form = (funding: string, saving: string): string => `
  Project title | Digital programme
  Funding source | ${funding}

  Kind | 2026/27 £000 | 2027/28 £000
  Saving | ${saving} |
  Income | |
  Investment | 230 |`;

test.each([
  ["with its saving", form("Flexible use of capital receipts", "-50")],
  ["another funding", form("Capital receipts", "")],
  ["flexibility of something else", form("Flexible working and prudential borrowing", "")],
])("accepts %s", (_, drawn) => {
  expect(found(check, drawn)).toEqual([]);
});

test.each([
  ["a field", form("Flexible use of capital receipts", ""), "B2"],
  ["a line", form("Grant", "").replace("Investment", "Flexible capital receipts"), "A7"],
  ["a note", `${form("Grant", "")}\n  * Funded by the capital receipts flexibility`, "A8"],
])("rejects it without a saving, named in %s", (_, drawn, at) => {
  expect(found(check, drawn)).toEqual([
    `warning F08 Sheet1!${at} Flexible use of capital receipts is named as funding (Sheet1!${at}), and no saving with a figure stands in the workbook: they may pay only for what leads to savings.`,
  ]);
});
