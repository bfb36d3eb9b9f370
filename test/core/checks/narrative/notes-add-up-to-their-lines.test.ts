import { found } from "../../../support/check-drawn";

const check = "notes-add-up-to-their-lines";

const under = (figure: string, ...notes: readonly string[]): string => `
  Savings £000 | 2025/26 | 2026/27
  Libraries*   | ${figure} | 0
  Parks        | 120     | 10
  Total        | 420     | 10

  ${notes.join("\n")}`;

const beside = (figure: string, words: string): string => `
  Savings   | 2025/26 £000 | Rationale
  Libraries | ${figure}    | ${words}
  Parks     | 120          | Fewer beds`;

const below = (figure: string): string => `
  Savings £000        | 2025/26
  Libraries           | ${figure}
  £60,000 for books   |
  £80,000 for rent    |
  £160,000 for posts  |
  Parks               | 120`;

const three = "£60,000 for books, £80,000 for rent and £160,000 for posts";

describe.each([false, true])("typed %s", (typed) => {
  test.each([
    ["notes that add up under a mark", under("300", `* ${three}`)],
    ["words that add up beside the line", beside("300", three)],
    ["rows that add up below the line", below("300")],
    ["figures of the other sign", beside("-300", three)],
    ["a part of the line", beside("340", `Including £60,000 for books and £240,000 for posts`)],
    ["a note about other money", beside("300", "The budget of £4.2m met £5.72m of costs")],
    ["a rate and an amount", beside("300", "£280,000 for posts at £35,000 each")],
    ["the whole and its parts", beside("300", `£300,000: ${three}`)],
    ["a single amount", beside("300", "Netting off £350k of spending")],
    ["rounding to thousands", beside("300", "£60,200 for books, £80,100 for rent and £160,100 for posts")],
    ["money that is not saved", under("0", "* £206,000 and £100,000 are spent again")],
    ["no unit", beside("300", three).replace("£000", "")],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, { typed })).toEqual([]);
  });

  const list = "£60,000 + £80,000 + £160,000 = £300,000";
  test.each([
    [
      "a mark",
      under("310", `* ${three}`),
      `Sheet1!A6 The note on "Libraries*" lists ${list}, but the line is 310 in £000 (£310,000).`,
    ],
    [
      "words beside",
      beside("-330", three),
      `Sheet1!C2 The note on "Libraries" lists ${list}, but the line is -330 in £000 (£330,000).`,
    ],
    [
      "rows below",
      below("280"),
      `Sheet1!A3 The note on "Libraries" lists ${list}, but the line is 280 in £000 (£280,000).`,
    ],
    [
      "a name",
      under("310", `Libraries*: ${three}`),
      `Sheet1!A6 The note on "Libraries*" lists ${list}, but the line is 310 in £000 (£310,000).`,
    ],
    [
      "a slip of unit",
      beside("300,000", three),
      `Sheet1!C2 The note on "Libraries" lists ${list}, but the line is 300,000 in £000 (£300,000,000).`,
    ],
  ])("rejects %s", (_, drawn, expected) => {
    expect(found(check, drawn, { typed })).toEqual([`warning N08 ${expected}`]);
  });
});
