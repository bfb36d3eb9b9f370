import type { CellRef } from "../../grid/address";
import { printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import { layoutOf } from "../../model/gather-business-cases";
import type { SheetReading } from "../../model/reading";
import { inFull, listed } from "../as-printed";
import type { Check } from "../check";
import { zero } from "../../money/decimal";
import { countedApart, countedBeside, type PostCount } from "./post-counts";

/** Where posts are given up, the form says what it costs to do so: redundancy, pension strain, consultation (F03). */
export const implementationCostsAreStated: Check = {
  name: "implementation-costs-are-stated",
  codes: ["F03"],
  run: ({ sheets }) =>
    sheets.flatMap((sheet): readonly Finding[] => {
      const counts = [...countedApart(sheet), ...sheet.tables.flatMap(countedBeside)].filter(
        ({ posts }) => !posts.isZero(),
      );
      const [first] = counts;
      if (first === undefined) return [];
      const place = placeForCosts(sheet);
      if (place === "filled") return leftOpen(sheet, counts);
      if (place === "none" && layoutOf(sheet) === "programme") return [];
      const posts = counts.reduce((total, each) => total.plus(each.posts), zero);
      const stated = place === "none" ? "none is asked for" : `they are ${place.printed} (${printRef(place.at)})`;
      return [
        {
          check: implementationCostsAreStated.name,
          code: "F03",
          severity: "warning",
          message: `${inFull(posts)} FTE ${posts.equals(1) ? "is" : "are"} given up (${printRef(first.at)}) and no implementation cost is stated: ${stated}.`,
          remedy:
            "State redundancy, pension strain and other costs of getting there, or say that there are none and why.",
          cells: [first.at, ...(place === "none" ? [] : [place.at])],
        },
      ];
    }),
};

/** Where most lines that give up posts state what that costs beside them, those that leave it blank or print n/a; a nought says there is none. */
const leftOpen = ({ tables }: SheetReading, counts: readonly PostCount[]): readonly Finding[] =>
  tables.flatMap((table): readonly Finding[] => {
    const index = table.columns.findIndex(({ header }) => costWords.test(header));
    const column = table.columns[index];
    const own = counts.filter((count) => count.table === table);
    const open = own.filter(({ row }) => isOpen(row.amounts[index]));
    const [first] = open;
    if (column === undefined || first === undefined || open.length * statedPer > own.length - open.length) return [];
    return [
      {
        check: implementationCostsAreStated.name,
        code: "F03",
        severity: "warning",
        message: `${listed(open.map(({ row, posts }) => `"${row.name}" (${inFull(posts)} FTE)`))} ${open.length === 1 ? "gives" : "give"} up posts and ${open.length === 1 ? "states" : "state"} no "${column.header}", as the ${own.length - open.length} other lines do.`,
        remedy: "State the cost, or 0 where there is none and say why.",
        cells: open.map(({ row }) => ({ sheet: table.sheet, row: row.row, column: column.column })),
      },
    ];
  });

const isOpen = (amount: PostCount["row"]["amounts"][number]): boolean =>
  amount === undefined || amount.kind === "not-applicable" || amount.kind === "tbc";

/** So many lines that state their cost for each that does not. */
const statedPer = 3;

const costWords = /\b(implementation costs?|redundanc(y|ies)|pension strain|severance|exit costs?|one.?off costs?)\b/i;

/** The first place a sheet has for such costs that is left open; "filled" when any of them holds a figure. */
const placeForCosts = ({
  tables,
  fields,
}: SheetReading): "filled" | "none" | { readonly printed: string; readonly at: CellRef } => {
  const places: { readonly printed: string; readonly at: CellRef; readonly isFilled: boolean }[] = [];
  for (const { title, sheet, rows, columns } of tables) {
    const isWhole = costWords.test(title?.text ?? "");
    for (const row of rows) {
      columns.forEach(({ column, header }, index) => {
        if (!isWhole && !costWords.test(row.name) && !costWords.test(header)) return;
        const amount = row.amounts[index];
        const at = { sheet, row: row.row, column };
        if (amount?.kind === "amount" || amount?.kind === "range") places.push({ printed: "", at, isFilled: true });
        else if (amount !== undefined && amount.kind !== "text")
          places.push({ printed: "text" in amount ? amount.text : "nothing", at, isFilled: false });
      });
    }
  }
  for (const { label, value, at } of fields) {
    if (costWords.test(label) && label.length < 80)
      places.push({ printed: value, at, isFilled: /\d/.test(value) || value.length > 30 });
  }
  if (places.some(({ isFilled }) => isFilled)) return "filled";
  return places[0] ?? "none";
};
