import { printRef } from "../../grid/address";
import { yearKey } from "../../years/financial-year";
import type { Line } from "../line";
import type { Table } from "../reading";
import { amountContent } from "./amount-content";
import { type EditSource, gridNamed, type LineContent, type PlannedCells, refused } from "./line-edit";
import { amountPlace, cellChanges, hiddenWarnings, type Target, wordContent, wordIn } from "./row-cells";
import { hasKindsInColumns, type WordTarget, wordTargets } from "./word-columns";

/** The cells that change when a line is to say something else. */
export const planChange = (
  line: Line,
  to: LineContent,
  source: EditSource & { readonly table: Table },
): PlannedCells => {
  const { table } = source;
  const grid = gridNamed(source, line.sheet);
  if (grid === undefined) return refused(`The sheet ${line.sheet} is no longer there: read the workbook again.`);
  const targets: Target[] = [];
  const [warnings, refusals]: [string[], string[]] = [[], []];
  const words = wordsToChange(line, to, table, (row, column) => wordIn(grid, row, column));
  refusals.push(...words.refusals);
  if (to.kind !== undefined && hasKindsInColumns(table))
    refusals.push(
      `The kinds of change stand in columns of ${table.id}: to make the line ${to.kind}, blank its amounts here and add a line of that kind.`,
    );
  for (const target of words.targets) {
    const content = wordContent(target, { table, grid, row: line.row });
    if (typeof content === "string") refusals.push(content);
    else targets.push({ at: { sheet: line.sheet, row: line.row, column: target.column }, content });
  }
  for (const { year, amount } of to.amounts ?? []) {
    const [found, ...others] = line.years.filter((each) => each.year.start === year.start);
    if (found === undefined) refusals.push(noSuchYear(yearKey(year), table.id, line));
    else if (others.length > 0)
      refusals.push(
        `${yearKey(year)} stands twice in ${table.id} (${[found, ...others].map(({ at }) => printRef(at)).join(", ")}): settle which is meant first.`,
      );
    else {
      const placed = amountContent(amount, amountPlace(found.at, { table, grid }));
      if (placed.kind === "refusal") refusals.push(placed.sentence);
      else {
        targets.push({ at: found.at, content: placed.content });
        if (placed.warning !== undefined) warnings.push(placed.warning);
      }
    }
  }
  const { cells, refusals: barred } = cellChanges(targets, grid);
  const asked = refusals.length + barred.length > 0 || cells.length > 0;
  return {
    changes: { cells },
    row: line.row,
    warnings: [
      ...warnings,
      ...hiddenWarnings(
        grid,
        line.row,
        cells.map(({ at }) => at.column),
      ),
    ],
    refusals: [
      ...refusals,
      ...barred,
      ...(asked ? [] : [`"${line.name}" says all that already: there is nothing to change.`]),
    ],
  };
};

const noSuchYear = (year: string, table: string, { years }: Line): string => {
  const printed = years.map((each) => each.printed);
  const span = printed.length > 1 ? `${printed[0] ?? ""} to ${printed.at(-1) ?? ""}` : printed.join("");
  return `${table} has no year ${year.replace("-", "/")}: it has ${span}.`;
};

/** A name stands where it is printed, which in a list of groups may be left of the other names. */
const wordsToChange = (
  line: Line,
  to: LineContent,
  table: Table,
  wordAt: (row: number, column: number) => string | undefined,
): { readonly targets: readonly WordTarget[]; readonly refusals: readonly string[] } => {
  const saysWords = [to.name, to.reference, to.kind, to.recurrence].some((word) => word !== undefined);
  if (table.rows.some(({ year }) => year !== undefined) && (saysWords || (to.words?.size ?? 0) > 0))
    return {
      targets: [],
      refusals: [
        `The years of ${table.id} stand down its rows and its lines are columns: change the headings in the sheet itself.`,
      ],
    };
  const { targets, refusals } = wordTargets(to, table, wordAt);
  const nameColumn = table.nameColumn?.column;
  if (to.name === undefined || (nameColumn !== undefined && wordAt(line.row, nameColumn) === line.name))
    return { targets, refusals };
  const columns = Array.from(
    { length: table.range.right - table.range.left + 1 },
    (_, index) => table.range.left + index,
  );
  const found = columns.find((column) => wordAt(line.row, column) === line.name);
  return found === undefined
    ? {
        targets: targets.filter(({ what }) => what !== "name"),
        refusals: [
          ...refusals,
          `The name "${line.name}" is printed on another row than its amounts: change it in the sheet itself.`,
        ],
      }
    : {
        targets: [...targets.filter(({ what }) => what !== "name"), { column: found, text: to.name, what: "name" }],
        refusals: refusals.filter((sentence) => !sentence.includes("no column for a name")),
      };
};
