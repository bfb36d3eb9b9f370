import { found } from "../../../support/check-drawn";

const check = "statements-agree";

const proposal = (first: string, second = ""): string => `
  Financial Summary: | ${first}
             | One off or Permanent | 2022-23 £000 | 2023-24 £000
  Saving     |                      |              |
  Investment | Permanent            | 230          |
  Total      |                      | 230          |

  ${second} |`;

describe("accepts", () => {
  test.each([
    ["the same figure in prose", proposal("Ongoing investment £230k")],
    ["a figure the prose gives more closely", proposal("Ongoing investment £229,800")],
    ["a sum that is right", proposal("", "It cost £900 and had £300, a gap of £600.")],
    ["a rate", proposal("", "£229,000 per school")],
    ["another thing altogether", proposal("", "A grant of £1.354m was used.")],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "a total misquoted (N01)",
      proposal("£250k investment in total"),
      'error N01 Sheet1!B1 Unexpected amount in "£250k", expected £230,000: the table prints that figure in Sheet1!C5.',
    ],
    [
      "a sum out by rounding (N02)",
      proposal("", "The model cost £939,896 and £376,491 is there, a shortfall of £563,406."),
      'warning N02 Sheet1!A7 Unexpected amount in "£376,491 is there, a shortfall of £563,406", expected £563,405: £939,896-£376,491 comes to £563,405, which rounding of pence could explain.',
    ],
    [
      "figures for one thing that are close but differ (N03)",
      proposal("Ongoing investment £230k", "The gap is now £233,776, say £234k."),
      "warning N03 Sheet1!B1 £230k (Sheet1!B1), £233,776 (Sheet1!A7), £234k (Sheet1!A7) and the table's £230,000 (Sheet1!C5) are close but do not agree.",
    ],
  ])("%s", (_, drawn, expected) => {
    expect(found(check, drawn)).toEqual([expected]);
  });
});
