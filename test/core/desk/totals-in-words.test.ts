import { totalsInWords } from "../../../src/core/desk/totals-in-words";

const none = { agrees: 0, rounding: 0, differs: 0, incomplete: 0 };

test.each([
  [none, "There is no printed total to check."],
  [{ ...none, agrees: 1 }, "1 of 1 printed total agrees."],
  [{ ...none, agrees: 59, rounding: 1 }, "60 of 60 printed totals agree, 1 of them within rounding."],
  [{ ...none, agrees: 21, differs: 1, incomplete: 2 }, "21 of 24 printed totals agree; 1 does not; 2 lack a part."],
  [{ ...none, agrees: 8_999, differs: 1_001 }, "8,999 of 10,000 printed totals agree; 1,001 do not."],
])("%j in words", (counts, words) => expect(totalsInWords(counts)).toBe(words));
