import type { Finding } from "../../model/finding";
import type { SheetReading, Table, TableRow } from "../../model/reading";
import type { Decimal } from "../../money/decimal";
import { zero } from "../../money/decimal";
import { printPounds } from "../../money/print-amount";
import { poundsPer } from "../../money/unit";
import { roundTo } from "../../money/convert";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { type LineMoney, lineMoney } from "./line-money";
import { countedApart, countedBeside, namesPosts, postsNamed } from "./post-counts";

/** A post with its on-costs costs a council between these, in pounds a year. */
const least = 20_000;
const most = 150_000;

/** A saving from posts is about what posts cost: between £20,000 and £150,000 each (F02). */
export const postsCostWhatPostsCost: Check = {
  name: "posts-cost-what-posts-cost",
  codes: ["F02"],
  run: ({ sheets }) =>
    sheets.flatMap((sheet): readonly Finding[] => {
      const odd = [...sheet.tables.flatMap(lineByLine), ...onlySaving(sheet)].filter(isOutside);
      if (odd.length === 0) return [];
      return [
        {
          check: postsCostWhatPostsCost.name,
          code: "F02",
          severity: "info",
          message: `Outside £20,000 to £150,000 a post: ${listed(odd.map(({ name, each }) => `"${name}" at ${printPounds(roundTo(each, 0))}`))}.`,
          remedy: "See whether the posts, the saving or its unit is right, or what else the saving holds.",
          cells: odd.map(({ money }) => money.at),
        },
      ];
    }),
};

interface CostOfPost {
  readonly name: string;
  /** Pounds a post. */
  readonly each: Decimal;
  readonly money: LineMoney;
  /** The line saves by its posts alone, so that a high figure is as odd as a low one. */
  readonly isPostsAlone: boolean;
}

const isOutside = ({ each, isPostsAlone }: CostOfPost): boolean =>
  each.lessThan(least) || (isPostsAlone && each.greaterThan(most));

const lineByLine = (table: Table): readonly CostOfPost[] => {
  const counted = new Map(countedBeside(table).map(({ row, posts }) => [row, posts]));
  return table.rows.flatMap((row): readonly CostOfPost[] => {
    if (row.role !== "line" || row.kind === "fte") return [];
    const named = counted.get(row) ?? (row.kind === "saving" ? postsNamed(row.name) : undefined);
    return named === undefined || addsPosts(row) ? [] : costOf(row, table, named);
  });
};

/** "Two new posts to collect debts" gives none up. */
const addsPosts = ({ name }: TableRow): boolean => /\b(new|additional|extra)\b/i.test(name);

const costOf = (row: TableRow, table: Table, posts: Decimal): readonly CostOfPost[] => {
  const money = lineMoney(row, table);
  const unit = table.unit.value;
  if (unit === undefined || money === undefined || money.value.isZero() || posts.isZero()) return [];
  const each = money.value.times(poundsPer[unit]).dividedBy(posts);
  return [{ name: row.name, each, money, isPostsAlone: namesPosts(row.name) }];
};

/** A form with one saving and a count of posts. */
const onlySaving = (sheet: SheetReading): readonly CostOfPost[] => {
  const posts = countedApart(sheet).reduce((total, each) => total.plus(each.posts), zero);
  if (posts.isZero()) return [];
  const savings = sheet.tables.flatMap((table) =>
    table.rows.flatMap((row) => (row.role === "line" && row.kind === "saving" ? [{ row, table }] : [])),
  );
  const [only, ...others] = savings.filter(({ row, table }) => lineMoney(row, table)?.value.isZero() === false);
  return only === undefined || others.length > 0 ? [] : costOf(only.row, only.table, posts);
};
