import { printRef } from "../../../../src/core/grid/address";
import { checkWorkbook } from "../../../../src/core/tasks/check-workbook";
import { drawGrid } from "../../../support/draw-grid";

const base = `
  Base budget (£000)
  Cost centre | Directorate | Service | Spending | 2026/27 | 2027/28
  C101 | Communities | Libraries | Employees | 120 | 124
  C102 | Communities | Parks and open spaces | Employees | 88 | 90
  C201 | Adults | Business support | Employees | 47 | 48
  C301 | Place | Highways | Premises | 260 | 265
  C302 | Place | Parking | Premises | 60 | 65
`;

const byDirectorate = `
  Base budget (£000)
  Directorate | 2026/27 | 2027/28
  Communities | 208 | 214
  Adults | 47 | 48
  Place | 320 | 330
`;

/** What is found in a register of one line each directorate and service beside a base budget. */
const found = (
  services: readonly (readonly [directorate: string, service: string])[],
  { typed = false, budget = base, answers = {} }: Setting = {},
): readonly string[] => {
  const rows = services.map(
    ([directorate, service], index) =>
      `S${index + 1} | Saving ${index + 1} | ${directorate} | ${service} | -${index + 3} | -1`,
  );
  const register = `
  Savings register (£000)
  Figures are incremental: each year shows the change from the year before. Savings are negative.
  Ref | Name | Directorate | Service | 2026/27 | 2027/28
  ${rows.join("\n  ")}
  `;
  const sheets = [drawGrid(budget, { sheet: "Base", typed }), drawGrid(register, { sheet: "Register", typed })];
  return checkWorkbook({ sheets, names: [], dates1904: false }, new Map(Object.entries(answers)))
    .findings.filter(({ code }) => code === "K06")
    .map(({ severity, cells, message }) => `${severity} ${cells.map((at) => printRef(at)).join(" ")} ${message}`);
};

interface Setting {
  readonly typed?: boolean;
  readonly budget?: string;
  readonly answers?: Readonly<Record<string, string>>;
}

describe.each([{ typed: false }, { typed: true }])("typed: $typed", ({ typed }) => {
  test.each<[string, readonly (readonly [string, string])[], Setting]>([
    [
      "services of the base budget, however they are written",
      [
        ["Communities", "LIBRARIES"],
        ["Place", "Highways "],
      ],
      {},
    ],
    [
      "lines of a whole directorate",
      [
        ["Communities", ""],
        ["Place", "Highways"],
      ],
      {},
    ],
    [
      "services within directorates, where the base budget has no services",
      [
        ["Communities", "Beaches"],
        ["Place", "Harbours"],
      ],
      { budget: byDirectorate },
    ],
    [
      "services that are cut up otherwise throughout",
      [
        ["Communities", "Beaches"],
        ["Place", "Harbours"],
      ],
      {},
    ],
    [
      "a name that a person said is none of them",
      [
        ["Place", "Highways"],
        ["Place", "Parkin"],
      ],
      { answers: { "service:Parkin": "none" } },
    ],
    [
      "lines beside no base budget",
      [
        ["Communities", "Beaches"],
        ["Place", "Highways"],
      ],
      { budget: "Notes\n  Nothing here" },
    ],
  ])("accepts %s", (_, services, setting) => {
    expect(found(services, { typed, ...setting })).toEqual([]);
  });

  test("rejects services that the base budget has not, with the names somewhat like them", () => {
    const services: readonly (readonly [string, string])[] = [
      ["Communities", "Libraries"],
      ["Communities", "Parks and open spaces"],
      ["Communities", "Beaches"],
      ["Place", "Highways lighting and signs"],
      ["Harbours", "Harbours"],
      ["Harbours", "Harbours"],
      ["Place", "Parking"],
    ];
    expect(found(services, { typed })).toEqual([
      'warning Register!D8 Register!D9 Register!D6 Register!D7 4 lines of Register!A3:F10 are for a service that the base budget has not, and stand apart from it: "Harbours" (S5 and S6), "Beaches" (S3) and "Highways lighting and signs" (S4; the base budget has Highways).',
    ]);
  });

  test("points to the question about a name that is nearly one of them", () => {
    const services: readonly (readonly [string, string])[] = [
      ["Communities", "Libaries"],
      ["Place", "Highways"],
    ];
    expect(found(services, { typed })).toEqual([
      'warning Register!D4 1 line of Register!A3:F5 is for a service that the base budget has not, and stands apart from it: "Libaries" (S1; it is asked whether it is Libraries).',
    ]);
  });
});
