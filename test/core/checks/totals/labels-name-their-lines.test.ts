import { found } from "../../../support/check-drawn";

const check = "labels-name-their-lines";

const form = (label: string, total: number): string => `
       | Service           | £000
  361  | Sexual health     | 690
  362  | NHS health checks | 497
  386  | Other services    | 12
  389  | Miscellaneous     | 203
  390  | ${label}          | ${total}`;

describe("accepts", () => {
  test.each([
    ["a label that names every line", form("TOTAL PUBLIC HEALTH (total of lines 361 to 389)", 1402)],
    ["a total that agrees with neither reading", form("TOTAL PUBLIC HEALTH (total of lines 361 to 386)", 1300)],
    ["a label that leaves out a line its total leaves out too", form("SUB-TOTAL (total of lines 361 to 386)", 1199)],
    ["a total that names no lines", form("TOTAL PUBLIC HEALTH", 1402)],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test("a label that passes a line over", () => {
    expect(found(check, form("TOTAL PUBLIC HEALTH (total of lines 361 to 386)", 1402))).toEqual([
      'warning T05 Sheet1!A6 The label "TOTAL PUBLIC HEALTH (total of lines 361 to 386)" leaves out line 389: in Sheet1!A1:C6 the total differs from the lines it names, and does not with that line added.',
    ]);
  });
});
