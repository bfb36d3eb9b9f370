import { tied } from "../../support/check-drawn";

test("shares printed without a percent sign stand in no sum", () => {
  expect(
    tied(`
      Town £000 | Total | Number | Share | Number | Share
      Laurel    | 1552  | 702    | 45.23 | 850    | 54.77
      Lewistown | 1180  | 574    | 48.64 | 606    | 51.36
      Lame Deer | 806   | 435    | 53.97 | 371    | 46.03
      Total     | 3538  | 1711   | 48.36 | 1827   | 51.64`),
  ).toEqual([
    "B5 SUM(B2:B4) agrees",
    "C5 SUM(C2:C4) agrees",
    "E5 SUM(E2:E4) agrees",
    ...[2, 3, 4, 5].map((row) => `B${row} C${row}+E${row} agrees`),
  ]);
});

test("a column of counts headed Number is money's neighbour, not a reference", () => {
  expect(
    tied(`
      No | Town     | Number | Cost £000
      1  | Laurel   | 702    | 45
      2  | Lame     | 435    | 54
         | Total    | 1137   | 99`),
  ).toEqual(["C4 C2+C3 agrees", "D4 D2+D3 agrees"]);
});
