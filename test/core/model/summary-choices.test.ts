import { readSummaryChoices } from "../../../src/core/model/summary-choices";
import { drawGrid } from "../../support/draw-grid";
import { readDrawn } from "../../support/read-drawn";

const linesOf = (title: string) =>
  readDrawn(
    drawGrid(
      `
      ${title}
      Saving | 2025/26 | 2026/27 | 2027/28
      Close an office | 40 | 10 | 5
      `,
      { typed: true },
    ),
  ).lines;

const chosen = (id: string, answer: string, title = "Savings register (£000)") => {
  const { refused, ...choices } = readSummaryChoices(new Map([[`summary:${id}`, answer]]), linesOf(title));
  return { ...choices, refused: [...refused] };
};

const asTheSheets = { rendering: "board", refused: [] };

describe("what a person chooses of the summary", () => {
  test.each([
    ["rendering", "publish", { rendering: "publish" }],
    ["rendering", " Board ", {}],
    ["rendering", "", {}],
    ["years", "2026/27 to 2027/28", { years: { from: 2026, to: 2027 } }],
    ["years", "2026-27 – 2027-28", { years: { from: 2026, to: 2027 } }],
    ["years", "2026/27", { years: { from: 2026, to: 2026 } }],
    ["years", "2020/21 to 2025/26", { years: { from: 2020, to: 2025 } }],
    ["years", "All", {}],
    ["unit", "£m", { unit: "£m" }],
    ["unit", "£", { unit: "£" }],
    ["unit", "as printed", {}],
  ])("is followed: %s %j", (id, answer, wanted) => {
    expect(chosen(id, answer)).toEqual({ ...asTheSheets, ...wanted });
  });

  test.each([
    ["rendering", "one page", "“one page” is neither board nor publish."],
    [
      "years",
      "the next three",
      "“the next three” is not a year, nor a first and a last year, such as 2025/26 to 2027/28.",
    ],
    [
      "years",
      "2027/28 to 2025/26",
      "“2027/28 to 2025/26” is not a year, nor a first and a last year, such as 2025/26 to 2027/28.",
    ],
    ["years", "2031/32 to 2033/34", "“2031/32 to 2033/34” has no year that a line is given for."],
    ["unit", "£bn", "“£bn” is none of £, £000 and £m."],
  ])("is refused in words, and the sheets are followed: %s %j", (id, answer, why) => {
    expect(chosen(id, answer)).toEqual({ ...asTheSheets, refused: [[`summary:${id}`, why]] });
  });

  test("is no unit while a line states none that could be turned into it", () => {
    expect(chosen("unit", "£m", "Savings register")).toEqual({
      ...asTheSheets,
      refused: [["summary:unit", "“£m” is not used, as some lines state no unit to turn into it."]],
    });
  });
});
