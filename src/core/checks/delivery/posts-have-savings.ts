import { printRef } from "../../grid/address";
import { printsChanges } from "../../model/budget-changes";
import type { Finding } from "../../model/finding";
import { layoutOf } from "../../model/gather-business-cases";
import type { SheetReading, Table } from "../../model/reading";
import { zero } from "../../money/decimal";
import { asPrinted, inFull, listed } from "../as-printed";
import type { Check } from "../check";
import { lineMoney } from "./line-money";
import { countedApart, countedBeside, namesPosts, type PostCount } from "./post-counts";

/** Posts given up come with a saving, and a saving that names posts counts them (F01). */
export const postsHaveSavings: Check = {
  name: "posts-have-savings",
  codes: ["F01"],
  run: ({ sheets }) => sheets.flatMap((sheet) => [...sheet.tables.flatMap(besideSavings), ...apartFromSavings(sheet)]),
};

const besideSavings = (table: Table): readonly Finding[] => {
  const counts = countedBeside(table);
  if (counts.every(({ posts }) => posts.isZero()) || !printsChanges(table)) return [];
  const odd = counts.flatMap(({ row, posts, at }) => {
    const money = lineMoney(row, table);
    if (money === undefined || money.value.isZero() === posts.isZero()) return [];
    const unexplained = `"${row.name}"${noteOn(row.name, table)}`;
    if (money.value.isZero())
      return [{ at, words: `${unexplained} gives up ${inFull(posts)} posts and saves nothing` }];
    return namesPosts(row.name)
      ? [{ at, words: `${unexplained} saves ${asPrinted(money.amount)} and counts no posts` }]
      : [];
  });
  return odd.length === 0
    ? []
    : [
        warning(
          `Posts and savings do not go together: ${listed(odd.map(({ words }) => words))}.`,
          "Give the missing figure, or say in a note where the other side of it stands.",
          odd.map(({ at }) => at),
        ),
      ];
};

/** "Public Health*" has a note that may say why. */
const noteOn = (name: string, { notes }: Table): string => {
  const mark = /(\*+|\[\d+\]|†)$/.exec(name)?.[1];
  const note = mark === undefined ? undefined : notes.find(({ text }) => text.startsWith(mark));
  return note === undefined ? "" : ` (see the note in ${printRef(note.at)})`;
};

/** A form that counts posts in a place of their own has to say which saving they belong to, unless there is only one. */
const apartFromSavings = (sheet: SheetReading): readonly Finding[] => {
  const counts = countedApart(sheet);
  const [first] = counts;
  if (first === undefined) return [];
  const savings = sheet.tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      if (row.role !== "line" || (row.kind !== "saving" && row.kind !== "income")) return [];
      const money = lineMoney(row, table);
      return money === undefined || money.value.isZero() || namesPosts(row.name) ? [] : [{ row, money }];
    }),
  );
  const named = sheet.tables.some((table) =>
    table.rows.some(({ role, kind, name }) => role === "line" && kind === "saving" && namesPosts(name)),
  );
  if (named || savings.length === 1 || (savings.length === 0 && layoutOf(sheet) === "programme")) return [];
  const which =
    savings.length === 0
      ? "no saving has a figure"
      : `nothing says which saving is theirs: ${listed(savings.map(({ row, money }) => `"${row.name}" ${asPrinted(money.amount)}`))}`;
  return [
    warning(
      `${postsInWords(counts)} given up (${printRef(first.at)}), and ${which}.`,
      "Say on the form which saving each post belongs to.",
      [...counts.map(({ at }) => at), ...savings.map(({ money }) => money.at)],
    ),
  ];
};

const postsInWords = (counts: readonly PostCount[]): string => {
  const sum = counts.reduce((total, { posts }) => total.plus(posts), zero);
  return `${inFull(sum)} FTE ${sum.equals(1) ? "is" : "are"}`;
};

const warning = (message: string, remedy: string, cells: Finding["cells"]): Finding => ({
  check: postsHaveSavings.name,
  code: "F01",
  severity: "warning",
  message,
  remedy,
  cells,
});
