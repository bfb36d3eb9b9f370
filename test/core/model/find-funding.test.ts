import { findFunding, findTarget } from "../../../src/core/model/find-funding";
import { drawGrid } from "../../support/draw-grid";
import { readDrawn } from "../../support/read-drawn";

const funding = (drawn: string): string => {
  const { reading } = readDrawn(drawGrid(drawn));
  const found = findFunding(reading, "£000");
  if (found === undefined) return "none";
  return `${found.total.row.name} of ${found.lines.map(({ row }) => row.name).join(", ")}${found.isMinus ? ", as minus" : ""}`;
};

const target = (drawn: string): string => {
  const found = findTarget(readDrawn(drawGrid(drawn)).reading, { unit: "£000", first: 2026 });
  return found === undefined ? "none" : `${found.target.row.name}${found.isMinus ? ", as minus" : ""}`;
};

describe("what pays for the budget", () => {
  test.each([
    [
      "is the total of funding with the lines it adds up",
      `
      Funding (£000). Figures are levels: each year shows the position in that year.
      Funding | 2026/27 | 2027/28
      Council tax | -118 | -122
      Business rates | -58 | -59
      **Total funding** | -176 | -181
      `,
      "Total funding of Council tax, Business rates, as minus",
    ],
    [
      "is the total alone where its lines do not add up to it",
      `
      Funding (£000). Figures are levels: each year shows the position in that year.
      Funding | 2026/27 | 2027/28
      Council tax | 118 | 122
      Business rates | 58 | 59
      **Total funding** | 176 | 183
      `,
      "Total funding of ",
    ],
    [
      "is not known where some years are plus and others minus",
      `
      Funding (£000). Figures are levels: each year shows the position in that year.
      Funding | 2026/27 | 2027/28
      Council tax | 118 | -122
      Business rates | 58 | -59
      **Total funding** | 176 | -181
      `,
      "none",
    ],
    [
      "is not a change in funding",
      `
      Changes in funding (£000). Figures are incremental: each year shows the change from the year before.
      Funding | 2026/27 | 2027/28
      Council tax | 118 | 122
      Business rates | 58 | 59
      **Total funding** | 176 | 181
      `,
      "none",
    ],
  ])("%s", (_, drawn, expected) => {
    expect(funding(drawn)).toBe(expected);
  });
});

describe("the savings target", () => {
  test.each([
    [
      "is the row that says so",
      `
      Savings (£000). Figures are levels: each year shows the position in that year.
      Savings | 2026/27 | 2027/28
      Savings target | -40 | -60
      Identified savings | -30 | -40
      `,
      "Savings target, as minus",
    ],
    [
      "is not chosen from two",
      `
      Savings (£000). Figures are levels: each year shows the position in that year.
      Savings | 2026/27 | 2027/28
      Savings target adults | 40 | 60
      Savings target place | 30 | 40
      `,
      "none",
    ],
    [
      "is not used where its years are not settled",
      `
      Savings (£000)
      Savings | 2026/27 | 2027/28
      Savings target | 40 | 60
      Identified savings | 30 | 40
      `,
      "none",
    ],
  ])("%s", (_, drawn, expected) => {
    expect(target(drawn)).toBe(expected);
  });
});
