import { kindHinted, kindNamed, kindOf, kindSaid } from "../../../src/core/reading/read-kind";
import { checkDrawn } from "../../support/check-drawn";

test.each([
  ["Efficiency savings", "saving"],
  ["VFM & other savings", "saving"],
  ["Budget cuts", "saving"],
  ["Options to close the budget gap:", "saving"],
  ["Income generation", "income"],
  ["Fees and charges", "income"],
  ["Service Improvement Growth", "investment"],
  ["Commitments and reinvestment", "investment"],
  ["Budget bids", "investment"],
  ["Implementation costs", "investment"],
  ["Demographic demand", "pressure"],
  ["Contract inflation", "pressure"],
  ["Savings target", "target"],
  ["Planned use of reserves", "funding"],
  ["Specific grants", "funding"],
  ["Adjusted base", "base"],
  ["Posts deleted (FTE)", "fte"],
  ["Reversal of prior year items", "reversal"],
])("%s names %s", (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test.each([
  "Income statement",
  "Income & Expenditure",
  "Income tax",
  "Post-16 provision",
  "Libraries",
  "Adult Services",
  "Passport office",
  "Insurance contributions",
])("%s names no kind", (text) => {
  expect(kindOf(text)).toBeUndefined();
});

test.each([
  ["Reversal of one-off funding", "reversal"],
  ["Remove Trading Standards savings targets", "reversal"],
  ["Remove net one off short term funding and expenditure", "reversal"],
  ["One off savings in previous years", "reversal"],
  ["Undeliverable prior year savings", "reversal"],
  ["Ongoing savings towards 2010/11 target", "saving"],
  ["Annual savings target", "target"],
  ["Cumulative savings target (Three Year Budget)", "target"],
  ["Estimated annual savings requirement", "target"],
  ["Initial Budget", "base"],
  ["Budget Requirement", "base"],
  ["Formula Grant (25% real terms reduction over 4 years)", "funding"],
  ["Planned use of reserves", "funding"],
])("%s is %s whatever it stands under", (name, kind) => {
  expect(kindSaid(name)).toBe(kind);
});

test.each([
  "Remove Overhead Growth",
  "Remove high cost interims",
  "Removal of school crossing patrols",
  "Reversible lanes",
  "Reviewing grants and contract management",
  "Council Tax & Hsg. Benefit : (Balance of combined savings to achieve)",
  "Funding needed for children's pedestrian training",
  "Contribution to Investment Reserve",
  "One-off savings",
  "Full year effect of previous years' savings",
])("%s is left to what stands over it", (name) => {
  expect(kindSaid(name)).toBeUndefined();
});

test.each([
  ["General Contingency Update", "pressure"],
  ["London Pensions Fund Authority Levy", "pressure"],
  ["National Insurance 1.25% Increase", "pressure"],
  ["Redundancy costs", "investment"],
  ["Horserace Betting Levy", undefined],
  ["Pay as you earn", undefined],
])("%s hints at %s", (name, kind) => {
  expect(kindHinted(name)).toBe(kind);
});

test("only a name that is nothing but a kind names one", () => {
  expect(["Saving", "Investments:", "Savings Bank", "Income tax"].map(kindNamed)).toEqual([
    "saving",
    "investment",
    undefined,
    undefined,
  ]);
});

test("a removal, a target and the budget itself keep their kind under another heading", () => {
  const { reading } = checkDrawn(`
    Changes £000                     | 2025/26 | 2026/27
    Opening budget                   | 1,000   | 1,050
    Growth
    Extra gritting                   | 60      | 20
    Reversal of one-off grant        | -10     |
    Annual savings target            |         | -70
    Specific grants                  |         | 5`);
  expect(reading.sheets[0]?.tables[0]?.rows.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "Opening budget base",
    "Growth investment",
    "Extra gritting investment",
    "Reversal of one-off grant reversal",
    "Annual savings target target",
    "Specific grants funding",
  ]);
});
