import { printPosition, printRange } from "../grid/address";
import type { LineKind } from "../model/line";
import { thousandsBetween } from "../model/line-figure";
import { Decimal, zero } from "../money/decimal";
import type { BlockAt } from "./block";
import { inputCell, textCell } from "./cells";
import { addUp, type Figure, takeAway } from "./figure";
import { toCell } from "./formula";
import { downLines, downServices, levelsIn } from "./model-lines";
import { drawModelRow, firstYearColumn, modelHeader, type ModelRow, worth, type YearCell } from "./model-row";
import { type ServiceRows, totalRowOf } from "./model-services";
import { kindsIn, type ModelService, type ModelSheet, printedBaseTotal } from "./model-sheet";
import { wholeRowOf, type WholeRows } from "./model-whole";
import { kindRowWords, rowWords } from "./model-words";
import { countFormat } from "./number-formats";
import { kindWords } from "./words";

/** A sum of the model, or of the scenarios over it, worked out two ways, and what the two differ by in each year. */
export interface ModelProof {
  readonly label: string;
  readonly how: string;
  /** The sheet it stands on, its row there and its cells of figures. */
  readonly sheet: string;
  readonly row: number;
  readonly cells: string;
  readonly differences: readonly (Decimal | string)[];
}

/** Decimal places the two ways are compared to: finer than any budget is printed. */
export const comparedPlaces = 6;

/** The rows that prove the model: nothing was lost between the lines, the services and the whole. */
export const proofRows = (sheet: ModelSheet, whole: WholeRows, services: ServiceRows): readonly ModelRow[] => [
  ...[...services].map(([service, rows]) => serviceProof(service, rows, sheet)),
  wholeProof(sheet, whole),
  servicesProof(sheet, whole, services),
  ...baseProof(sheet, whole),
  ...kindsIn(sheet.whole).map((kind) => kindProof(kind, sheet, { whole, services })),
];

/** The proofs as Checks lists them. */
export const listProofs = (sheet: ModelSheet, proofs: readonly ModelRow[]): readonly ModelProof[] =>
  proofs.map(({ service, name, years }, index) => {
    const row = sheet.places.decimals + 2 + index;
    const right = firstYearColumn + years.length - 1;
    return {
      label: service,
      how: name,
      sheet: sheet.context.names.model.name,
      row,
      cells: printRange({ top: row, bottom: row, left: firstYearColumn, right }),
      differences: years.flatMap((year) => worth(year) ?? []),
    };
  });

/** The proofs as a table, under the number of decimal places they are compared to. */
export const proofTable =
  (sheet: ModelSheet, rows: readonly ModelRow[]): BlockAt =>
  (top) => {
    return {
      rows: [
        {
          cells: [
            textCell("label", "Decimal places compared"),
            textCell("text", "Each difference is rounded to so many"),
            inputCell(new Decimal(comparedPlaces), countFormat),
          ],
        },
        modelHeader(sheet.context),
        ...rows.map((row) => drawModelRow(row, sheet.context)),
      ],
      tables: [
        {
          name: "Crosscast_model_proof_table",
          range: {
            top: top + 1,
            left: 1,
            bottom: top + 1 + rows.length,
            right: firstYearColumn + sheet.model.starts.length - 1,
          },
        },
      ],
    };
  };

const serviceProof = (service: ModelService, rows: readonly ModelRow[], sheet: ModelSheet): ModelRow => {
  const total = totalRowOf(service);
  return {
    service: service.name,
    name: service.base === undefined ? "Its total less its lines" : "Revised less base budget and lines",
    kind: "",
    role: "amount",
    years: sheet.model.starts.map((_, year): YearCell => {
      const shown = worth(rows.at(-1)?.years[year]);
      if (shown === undefined) return undefined;
      const column = firstYearColumn + year;
      const lines = `SUMIFS(${downLines(sheet, column)},${downLines(sheet, 1)},$A${total})`;
      const base = service.base === undefined ? undefined : printPosition({ row: service.row, column });
      const rest = takeAway(shown, addUp(levelsIn(service.lines, year)));
      return rounded(
        [printPosition({ row: total, column }), ...(base === undefined ? [] : [base]), lines].join("-"),
        base === undefined ? rest : takeAway(rest, worth(rows[0]?.years[year]) ?? zero),
        sheet,
      );
    }),
  };
};

const wholeProof = (sheet: ModelSheet, whole: WholeRows): ModelRow => ({
  service: rowWords.whole,
  name: sheet.model.base.length === 0 ? "Net effect less all lines" : "Revised less base budget and all lines",
  kind: "",
  role: "amount",
  years: sheet.model.starts.map((_, year): YearCell => {
    const shown = worth(whole.get("revised")?.years[year]);
    if (shown === undefined) return undefined;
    const column = firstYearColumn + year;
    const base = worth(whole.get("base")?.years[year]);
    const at = (key: "revised" | "base"): string => printPosition({ row: wholeRowOf(sheet, key), column });
    const rest = takeAway(shown, addUp(levelsIn(sheet.lines, year)));
    return rounded(
      `${at("revised")}${base === undefined ? "" : `-${at("base")}`}-SUM(${downLines(sheet, column)})`,
      base === undefined ? rest : takeAway(rest, base),
      sheet,
    );
  }),
});

const servicesProof = (sheet: ModelSheet, whole: WholeRows, services: ServiceRows): ModelRow => ({
  service: rowWords.whole,
  name: "All services together less the whole",
  kind: rowWords.revisedKind,
  role: "amount",
  years: sheet.model.starts.map((_, year): YearCell => {
    const shown = worth(whole.get("revised")?.years[year]);
    if (shown === undefined) return undefined;
    const column = firstYearColumn + year;
    const row = wholeRowOf(sheet, "revised");
    const totals = [...services.values()].flatMap((rows) => worth(rows.at(-1)?.years[year]) ?? []);
    return rounded(
      `SUMIFS(${downServices(sheet, column)},${downServices(sheet, 3)},$C${row})-${printPosition({ row, column })}`,
      takeAway(addUp(totals), shown),
      sheet,
    );
  }),
});

const kindProof = (
  kind: LineKind,
  sheet: ModelSheet,
  { whole, services }: { readonly whole: WholeRows; readonly services: ServiceRows },
): ModelRow => ({
  service: `All services: ${kindRowWords[kind].toLowerCase()}`,
  name: "Services' rows less all lines of the kind",
  kind: kindWords[kind],
  role: "amount",
  years: sheet.model.starts.map((_, year): YearCell => {
    const shown = worth(whole.get(kind)?.years[year]);
    if (shown === undefined) return undefined;
    const column = firstYearColumn + year;
    const row = wholeRowOf(sheet, kind);
    const own = [...services.values()].flatMap(
      (rows) => worth(rows.find((row) => row.kind === kindWords[kind])?.years[year]) ?? [],
    );
    return rounded(
      `SUMIFS(${downServices(sheet, column)},${downServices(sheet, 3)},$C${row})-${printPosition({ row, column })}`,
      takeAway(addUp(own), shown),
      sheet,
    );
  }),
});

/** Where the base budget's table prints one total of all of itself, that total is held against the services' base budgets. */
const baseProof = (sheet: ModelSheet, whole: WholeRows): readonly ModelRow[] => {
  const printed = printedBaseTotal(sheet.model);
  if (printed === undefined) return [];
  const { base, row } = printed;
  const { unit } = sheet.context.style;
  const thousands = thousandsBetween(base.unit, unit);
  const scale = (thousands < 0 ? "/1000" : "*1000").repeat(Math.abs(thousands));
  const years = sheet.model.starts.map((start, year): YearCell => {
    const shown = worth(whole.get("base")?.years[year]);
    const from = base.years.find((one) => one.start === start);
    const amount = from && row.amounts[from.index];
    if (shown === undefined || from === undefined || amount?.kind !== "amount") return undefined;
    const at = toCell({ sheet: base.table.sheet, row: row.row, column: from.column });
    return rounded(
      `${printPosition({ row: wholeRowOf(sheet, "base"), column: firstYearColumn + year })}-${at}${scale}`,
      takeAway(shown, amount.value.times(new Decimal(1000).pow(thousands))),
      sheet,
    );
  });
  return [
    { service: rowWords.whole, name: `Base budget less "${row.name}" as printed`, kind: "", role: "amount", years },
  ];
};

const rounded = (formula: string, value: Decimal | string, { places: { decimals } }: ModelSheet): Figure => ({
  formula: `ROUND(${formula},$C$${decimals})`,
  value: typeof value === "string" ? value : value.toDecimalPlaces(comparedPlaces),
});
