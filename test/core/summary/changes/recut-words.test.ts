import { recutOf, recutWords } from "../../../../src/core/summary/changes/recut-words";
import { compareDrawn } from "../../../support/compare-drawn";

const table = (rows: string): string => `
  Savings £000
  Each year shows the change on the year before; savings are shown as positive figures
  Ref | Saving | Theme | 2025/26 | 2026/27
  ${rows.trim()}
`;

const before = table(`
  S1 | Close one office | Property | 40 | 10
  S2 | Share a team     | People   | 25 | 5
`);

const wordsFor = (rows: string): string | undefined => {
  const [group] = compareDrawn(before, table(rows)).groups;
  const recut = group && recutOf(group);
  return recut && recutWords(recut);
};

test.each([
  [
    "a line under another theme",
    "S1 | Close one office | People | 40 | 10\nS2 | Share a team | People | 25 | 5",
    "The total is unchanged but its parts are re-cut: 2 themes changed.",
  ],
  [
    "one line's gain another line's loss",
    "S1 | Close one office | Property | 50 | 10\nS2 | Share a team | People | 15 | 5",
    "The total is unchanged but its parts are re-cut: 2 themes changed.",
  ],
  [
    "a new line for one that is gone in the same theme",
    "S1 | Close one office | Property | 40 | 10\nS3 | Merge the back office | People | 25 | 5",
    "The total is unchanged but its lines are re-cut.",
  ],
  [
    "money in another year",
    "S1 | Close one office | Property | 10 | 40\nS2 | Share a team | People | 25 | 5",
    "The total is unchanged but money moved between years.",
  ],
  [
    "one line's year another line's other year",
    "S1 | Close one office | Property | 40 | 20\nS2 | Share a team | People | 15 | 5",
    "The total is unchanged but its years are re-cut.",
  ],
])("an unchanged total with %s is said to be so", (_, rows, expected) => {
  expect(wordsFor(rows)).toBe(expected);
});

test.each([
  ["nothing changed", "S1 | Close one office | Property | 40 | 10\nS2 | Share a team | People | 25 | 5"],
  ["only a name changed", "S1 | Close an office | Property | 40 | 10\nS2 | Share a team | People | 25 | 5"],
  ["the total changed", "S1 | Close one office | Property | 41 | 10\nS2 | Share a team | People | 25 | 5"],
  ["a figure is undecided", "S1 | Close one office | Property | 40 | TBC\nS2 | Share a team | People | 35 | 5"],
])("nothing is said where %s", (_, rows) => {
  expect(wordsFor(rows)).toBeUndefined();
});
