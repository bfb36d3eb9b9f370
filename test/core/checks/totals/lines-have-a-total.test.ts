import { found } from "../../../support/check-drawn";

const check = "lines-have-a-total";

describe("accepts", () => {
  test.each([
    [
      "savings with a total",
      `
      Savings £000 | 2025/26
      Libraries    | 120
      Parks        | 35
      Care         | 10
      Total        | 165`,
    ],
    [
      "a short list",
      `
      Savings £000 | 2025/26
      Libraries    | 120
      Parks        | 35`,
    ],
    [
      "a base budget nobody adds up here",
      `
      Base budget £000 | 2025/26
      Employees        | 120
      Premises         | 35
      Transport        | 10
      Supplies         | 5`,
    ],
    [
      "lines that a total of the whole sheet adds up",
      `
      Savings £000            | 2025/26
      Libraries               | 120
      Parks                   | 35
      Care                    | 10
                              |
      Savings £000            | 2025/26
      TOTAL POTENTIAL SAVINGS | 165`,
    ],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "savings without a total",
      `
      Savings £000 | 2025/26 | 2026/27
      Libraries    | 120     | 40
      Parks        | 35      | 15
      Care         | 10      | 5`,
      'info T09 Sheet1!B2 The 3 lines from "Libraries" to "Care" have no stated total: they come to 165 (2025/26) and 60 (2026/27).',
    ],
    [
      "a last block without a total (brighton-business-case)",
      `
      Costs £000               | 2025/26 | 2026/27
      Licences                 | 120     | 40
      Payroll                  | 35      | 15
      Total Costs              | 155     | 55
      Efficiency Savings       |         |
      Procurement savings      | 11      | 33
      Audit fee savings        | 4       | 11
      Recruitment savings      | 38      | 113`,
      'info T09 Sheet1!B6 The 3 lines from "Procurement savings" to "Recruitment savings" have no stated total: they come to 53 (2025/26) and 157 (2026/27).',
    ],
    [
      "lines beside what is to be found (edinburgh-2018)",
      `
      Budget framework |          |       |
      Overall savings requirement |       |      | 23.900
      Less revised assumption     |       |      | -3.000
                                  |       |      | 20.900
                                  | Proposal | Service | £m
      1                           | Rental income | Resources | 0.500
      2                           | Fleet financing | Place | 0.300
      3                           | Recycling centres | Place | 0.200
      4                           | Verge advertising | Place | 0.300`,
      'info T09 Sheet1!D6 The 4 lines from "Rental income" to "Verge advertising" have no stated total: they come to 1.300, of 20.900 for what is left of "Overall savings requirement": 19.600 is still to be found.',
    ],
  ])("%s", (_, drawn, finding) => {
    expect(found(check, drawn, { typed: true })).toEqual([finding]);
  });
});
