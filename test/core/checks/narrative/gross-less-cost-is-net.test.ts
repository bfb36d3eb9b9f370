import { found } from "../../../support/check-drawn";

const check = "gross-less-cost-is-net";

const bulletin =
  "Collectively, the West Cheshire business cases are forecast to generate financial benefits of around £106m gross and £51m net over the next five years.";
const localGovernment = "In West Cheshire the gross benefit of £108m is for a cost of £41m.";
const audit = "The audit office gives West Cheshire a net benefit of £56m over five years.";

describe("accepts", () => {
  test.each([
    ["gross and net without a cost", bulletin],
    ["sums that are right", "Gross savings of £5.0m less costs of £1.2m leave £3.8m net."],
    ["a gap that rounding explains", "Gross savings of £5.0m at a cost of £1.2m, a net benefit of £3.7m."],
    ["two programmes", `${bulletin}\nIn East Cheshire the net benefit is £56m and the gross benefit of £108m stands.`],
    ["a net budget", "The net budget of £320m and gross budget of £500m, at a cost of £10m, are for West Cheshire."],
    ["figures too far apart to be versions", `${bulletin}\nFor West Cheshire alone the net benefit is £2m.`],
    ["a figure a year", `${bulletin}\nWest Cheshire has a net benefit of £48m a year.`],
    ["the same figure more closely", `${bulletin}\nWest Cheshire has a net benefit of £51.2m over five years.`],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "a sum that is wrong",
      "Gross savings of £5.0m less costs of £1.2m leave £4.8m net.",
      "warning N05 Sheet1!A1 Unexpected net £4.8m, expected £3,800,000: £5.0m gross less a cost of £1.2m comes to that.",
    ],
    [
      "versions that differ",
      `${bulletin}\n${localGovernment}\n${audit}`,
      "warning N05 Sheet1!A1 West Cheshire has more than one figure: gross £106m (Sheet1!A1) and £108m (Sheet1!A2); net £51m (Sheet1!A1) and £56m (Sheet1!A3). £106m less £41m is £65,000,000 and £108m less £41m is £67,000,000.",
    ],
    [
      "two nets for one name",
      `${bulletin}\n${audit}`,
      "warning N05 Sheet1!A1 West Cheshire has more than one figure: net £51m (Sheet1!A1) and £56m (Sheet1!A2).",
    ],
  ])("%s", (_, drawn, expected) => {
    expect(found(check, drawn)).toEqual([expected]);
  });
});
