import { found } from "../../../support/check-drawn";

const check = "amounts-have-units";

describe("accepts", () => {
  test.each([
    ["amounts with their units", "The gap is £43.893m after savings of £12.1m."],
    ["Band D in pounds and pence", "Band D is £1,253.91 after savings of £12.1m."],
    ["whole pounds beside millions", "The charge rises by £1,253 after savings of £12.1m."],
    ["a rate in fractions of a penny", "The tariff is £0.145 per unit after savings of £12.1m."],
    ["no amount with a unit at all", "The price is £43.893 today."],
    ["a unit shared with the next amount", "Between £43.8 and £45.2m is needed, or £2m."],
    ["a unit printed after a blank", "The gap is £43.893 million after savings of £12.1m."],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "an amount that lost its m",
      "The gap is £43.893 after savings of £12.1m.",
      "warning N07 Sheet1!A1 £43.893 has no unit, though it stands beside £12.1m: it was not tied to any table.",
    ],
    [
      "an amount in another cell",
      "Savings of £12.1m are planned.\nThe gap is £43.9 then.",
      "warning N07 Sheet1!A2 £43.9 has no unit, though it stands beside £12.1m: it was not tied to any table.",
    ],
    [
      "an amount beside a table in £m",
      "The gap is £43.893 now.\n\nSavings £m | 2025/26\nLibraries | 1.2\nParks | 0.3\nTotal | 1.5",
      "warning N07 Sheet1!A1 £43.893 has no unit, though the figures of Sheet1!A3:B6 are in £m: it was not tied to any table.",
    ],
  ])("%s", (_, drawn, expected) => {
    expect(found(check, drawn)).toEqual([expected]);
  });
});
