import { readNamedLines } from "../../../../src/core/reading/tie-outs/read-named-lines";
import { checkDrawn, tied } from "../../../support/check-drawn";

test.each([
  ["TOTAL EDUCATION SERVICES (total of lines 110 to 165)", "+110-165"],
  ["Sum of lines 1 to 4 and 9", "+1-4 +9-9"],
  ["TOTAL SERVICE EXPENDITURE (total of lines 190, 290 and 690)", "+190-190 +290-290 +690-690"],
  ["SURPLUS OR DEFICIT (line 4015 minus 4035)", "+4015-4015 -4035-4035"],
])("%s names its lines", (label, lines) => {
  expect(
    readNamedLines(label)
      ?.map(({ from, to, sign }) => `${sign === 1 ? "+" : "-"}${from}-${to}`)
      .join(" "),
  ).toBe(lines);
});

test.each([
  "Specific and special grants outside AEF [SG line 799 as income]",
  "Payment to operators which is included in line 275",
  "Total of the lines above",
  "Bus lane enforcement",
])("%s names none", (label) => {
  expect(readNamedLines(label)).toBeUndefined();
});

const form = (total: number, label: string): string => `
       | Service                | £000
  110  | Early years            | 2824
  120  | Primary schools        | 1698
  130  | Secondary schools      | 7601
  145  | Post-16 provision      | 350
  190  | ${label}               | ${total}`;

const namedIn = (drawn: string): readonly string[] =>
  checkDrawn(drawn).reading.namedTotals.map(
    ({ label, agrees, rounding, differs, leavesOut }) =>
      `${label}: ${agrees} agree, ${rounding} rounding, ${differs.length} differ, leaves out ${leavesOut.join() || "none"}`,
  );

describe("a total whose label names its lines", () => {
  const label = "TOTAL EDUCATION (total of lines 110 to 145)";

  test("agrees with them", () => {
    expect(namedIn(form(12473, label))).toEqual([`${label}: 1 agree, 0 rounding, 0 differ, leaves out none`]);
  });

  test("does not, and the figure is said to differ", () => {
    expect(namedIn(form(12400, label))).toEqual([`${label}: 0 agree, 0 rounding, 1 differ, leaves out none`]);
    expect(tied(form(12400, label))).toContain("C6 SUM(C2:C5) differs");
  });

  test("leaves a line out: the label is wrong, not the figure", () => {
    const short = "TOTAL EDUCATION (total of lines 110 to 130)";
    expect(namedIn(form(12473, short))).toEqual([`${short}: 0 agree, 0 rounding, 1 differ, leaves out 145`]);
    expect(tied(form(12473, short))).toEqual(["C6 SUM(C2:C5) agrees"]);
  });

  test("is held against columns under the same codes", () => {
    expect(
      namedIn(`
               | 110         | 120             | 190
        Council | Early years | Primary schools | TOTAL EDUCATION (total of lines 110 to 120)
        Bath    | 8690        | 57751           | 66441
        Bristol | 26022       | 89594           | 115616
        Luton   | 1225        | 3310            | 4600`),
    ).toEqual(["TOTAL EDUCATION (total of lines 110 to 120): 2 agree, 0 rounding, 1 differ, leaves out none"]);
  });
});
