import type { CellRef } from "../../grid/address";
import type { SheetReading, Table, TableRow } from "../../model/reading";
import { Decimal } from "../../money/decimal";

/** Posts that a line gives up, with where it says so. */
export interface PostCount {
  readonly table: Table;
  readonly row: TableRow;
  /** Full-time equivalents, whatever their sign. */
  readonly posts: Decimal;
  readonly at: CellRef;
}

/** The column of a table that counts posts given up; never the posts there are. */
const postColumn = ({ columns }: Table): number => {
  const counts = columns.flatMap(({ meaning, header }, index) => (meaning.kind === "fte" ? [{ header, index }] : []));
  const givenUp = counts.find(({ header }) => /delet|reduc|remov|redundan|saved|lost|cut|change|impact/i.test(header));
  if (givenUp !== undefined) return givenUp.index;
  const [only, ...others] = counts;
  return only === undefined ||
    others.length > 0 ||
    /total|existing|current|budget|establish|\bin post\b/i.test(only.header)
    ? -1
    : only.index;
};

/** The posts of each line of a table with a column of posts given up; a blank or a dash is none. */
export const countedBeside = (table: Table): readonly PostCount[] => {
  const index = postColumn(table);
  const column = table.columns[index];
  if (column === undefined) return [];
  return table.rows.flatMap((row): readonly PostCount[] => {
    if (row.role !== "line" || row.kind === "fte") return [];
    const posts = postsIn(row.amounts[index]);
    return posts === undefined
      ? []
      : [{ table, row, posts, at: { sheet: table.sheet, row: row.row, column: column.column } }];
  });
};

/** Posts counted in a row of their own, apart from the savings: "Number of posts reduced in FTE | 1 FTE". */
export const countedApart = ({ tables }: SheetReading): readonly PostCount[] =>
  tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      if (row.kind !== "fte" || row.role !== "line" || !givesUp.test(row.name)) return [];
      return table.columns.flatMap(({ column, meaning }, index): readonly PostCount[] => {
        const posts = meaning.kind === "percent" ? undefined : postsIn(row.amounts[index]);
        return posts === undefined || posts.isZero()
          ? []
          : [{ table, row, posts, at: { sheet: table.sheet, row: row.row, column } }];
      });
    }),
  );

const givesUp =
  /\b(posts?|fte|wte|headcount)\b.*\b(reduc|delet|remov|redundan|lost|cut)|\b(reduc|delet|remov|redundan|lost|cut)\w*\b.*\b(posts?|fte|wte|headcount)\b/i;

const postsIn = (amount: TableRow["amounts"][number]): Decimal | undefined => {
  if (amount === undefined || amount.kind === "nil") return new Decimal(0);
  return amount.kind === "amount" || amount.kind === "fte" ? amount.value.abs() : undefined;
};

const numbers: readonly string[] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The posts a line's own name counts: "(1.5 fte of 2 x 3.5 fte)" is 1.5, "(two posts)" is 2. */
export const postsNamed = (name: string): Decimal | undefined => {
  if (!mayCount.test(name)) return undefined;
  const count = /\b(\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten) ?(?:fte|wte|posts?)\b/i
    .exec(name)?.[1]
    ?.toLowerCase();
  if (count === undefined) return undefined;
  const inWords = numbers.indexOf(count);
  return inWords === -1 ? new Decimal(count) : new Decimal(inWords + 1);
};

/** A quick no to most names of a ledger. */
const mayCount = /fte|wte|post/i;

/** Whether words speak of people employed. */
export const namesPosts = (text: string): boolean =>
  /\b(fte|wte|posts?|staff(ing)?|redundanc\w*|vacanc\w*|vacant|restructur\w*|headcount)\b/i.test(text);
