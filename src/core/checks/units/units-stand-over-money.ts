import type { Finding } from "../../model/finding";
import type { Table, TableColumn } from "../../model/reading";
import { readUnit } from "../../money/read-unit";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { tables } from "../reach";

/** No unit of money stands over a column of percentages or posts (U04). */
export const unitsStandOverMoney: Check = {
  name: "units-stand-over-money",
  codes: ["U04"],
  run: (reading) => [...tables(reading).values()].flatMap(findingsOf),
};

const findingsOf = (table: Table): readonly Finding[] => {
  const wrong = table.columns.flatMap((column, index) => {
    const unit = isNoMoney(column) ? readUnit(column.header)?.printed : undefined;
    const holds = unit !== undefined && table.rows.some(({ amounts }) => isNumber(amounts[index], column.meaning.kind));
    return unit === undefined || !holds ? [] : [{ column, unit }];
  });
  const [first] = wrong;
  if (first === undefined) return [];
  return [
    {
      check: unitsStandOverMoney.name,
      code: "U04",
      severity: "warning",
      message: `The unit ${first.unit} stands over ${listed(wrong.map(({ column }) => `"${column.header}"`))}, which ${wrong.length === 1 ? "holds" : "hold"} ${wrong.some(({ column }) => column.meaning.kind === "fte") ? "posts" : "percentages"}.`,
      remedy: `Head ${wrong.length === 1 ? "the column" : "each column"} with what it holds: % or FTE.`,
      cells: wrong.map(({ column }) => ({ sheet: table.sheet, row: table.range.top, column: column.column })),
      found: first.unit,
    },
  ];
};

/** "Cost per FTE (£)" and "Savings £000 (4.6 FTE)" head money. */
const isNoMoney = ({ meaning, header }: TableColumn): boolean =>
  meaning.kind === "percent" || (meaning.kind === "fte" && !namesMoney.test(header));

const namesMoney = /\b(?:per|cost|costs|saving|savings|pay|salary|salaries|budget|value|amount)\b|\//i;

/** Under a percentage heading only printed percentages prove that no money is meant. */
const isNumber = (amount: Table["rows"][number]["amounts"][number], kind: TableColumn["meaning"]["kind"]): boolean =>
  kind === "percent" ? amount?.kind === "percent" : amount?.kind === "amount" || amount?.kind === "fte";
