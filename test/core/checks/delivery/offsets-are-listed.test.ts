import { found } from "../../../support/check-drawn";

const check = "offsets-are-listed";
const form = (reply: string, saving = ""): string => `
  Activity Title: | Investment Into Communities
  Reference No: | D/R.5.001

   | One off or Permanent | 2022-23 £000 | 2023-24 £000
  Saving | | ${saving} |
  Income | | |
  Investment | Permanent | 230 |
  Pressure | | |

  What other funding sources have been explored?
  ${reply}`;

describe.each([{ typed: false }, { typed: true }])("typed: $typed", (drawing) => {
  test.each([
    ["a claim with its saving", form("Net investment is zero as it is offset by savings.", "-230")],
    ["no claim", form("None: the investment is funded by growth.")],
    ["a net cost that is something", form("The net cost is £20k after savings.")],
    ["zero of something else", form("Net investment reaches carbon targets; zero carbon by 2030.")],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, drawing)).toEqual([]);
  });

  test.each([
    "Net investment is zero as this investment will be offset by savings made elsewhere.",
    "The proposal is cost neutral.",
    "Net nil to the council.",
    "The investment will be offset by additional income.",
  ])("rejects a claim without a saving: %s", (reply) => {
    expect(found(check, form(reply), drawing)).toEqual([
      `warning F07 Sheet1!A11 "${reply.slice(0, -1)}" (Sheet1!A11), but no saving or income in the workbook stands against the 230 of "Investment".`,
    ]);
  });
});
