import { found } from "../../../support/check-drawn";

const check = "phases-reach-the-target";

const first =
  "Connecting Communities was an ambitious approach. Phase 1 of Connecting Communities focused on ten specific proposals, all of which were on track to deliver the £1m savings target set for 2016/2017 and £1.2m ongoing.";
const second = (target: string): string =>
  `Phase 2 of Connecting Communities focused on how services could be delivered differently in local communities, within the resources that were available. As a consequence of cuts, a target of ${target} was set for this work.`;
const overall = "Across all phases of Connecting Communities a total of £5m savings must be achieved.";

describe("accepts", () => {
  test.each([
    ["phases that reach the target", `Phase 1 delivers savings of £1.2m. Phase 2 has a target of £3.8m. ${overall}`],
    [
      "phases named after their amounts",
      "Across both phases savings of £5m are planned: £1.2m in phase one and £3.8m in phase two.",
    ],
    [
      "a gap that rounding explains",
      `Phase 1 saves £1.2m and delivers. Phase 2 has a savings target of £4.1m. ${overall}`,
    ],
    ["no target for all phases", `${first} | ${second("£3.8m")}`],
    ["a phase without an amount", `Phase 1 delivers savings of £1.2m. Phase 3 has a target of £1m. ${overall}`],
    ["one phase alone", `${first} ${overall}`],
    [
      "two targets for all phases",
      `Phase 1 saves £1m. Phase 2 saves £1m. ${overall} Savings of £9m in all phases are hoped for.`,
    ],
    ["amounts that are no savings", "Phase 1 cost £1.25m. Phase 2 cost £2.25m. The cost of both phases is £9.25m."],
    ["a rate", `Phase 1 delivers savings of £1.2m. Phase 2 has a target of £100 per head. ${overall}`],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test("phases that reach the target on one basis only", () => {
    expect(found(check, `${first}\n${second("£3.8m")} ${overall}`)).toEqual([
      'warning N04 Sheet1!A2 The phases reach the overall £5m with "£1.2m ongoing" (Sheet1!A1): £1.2m + £3.8m. Otherwise £1m + £3.8m come to £4,800,000.',
    ]);
  });

  test.each([
    [
      "phases that fall short",
      "Phase 1 delivers savings of £1.2m. Phase 2 has a target of £2.8m. In all phases savings of £5.0m must be achieved.",
      "warning N04 Sheet1!A1 The phases do not reach the overall £5.0m: £1.2m + £2.8m come to £4,000,000.",
    ],
    [
      "stages in a cell each",
      `Stage 1 delivers savings of £500k.\nStage 2 has a savings target of £250k.\nSavings of £900k from both stages`,
      "warning N04 Sheet1!A3 The phases do not reach the overall £900k: £500k + £250k come to £750,000.",
    ],
  ])("%s", (_, drawn, expected) => {
    expect(found(check, drawn)).toEqual([expected]);
  });
});
