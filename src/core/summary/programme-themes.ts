import type { Line, LineKind } from "../model/line";
import type { Decimal } from "../money/decimal";
import type { BlockAt } from "./block";
import type { Headline } from "./figures-table";
import { unitSuffix } from "./plan-context";
import { headingRow } from "./prose-rows";
import { countOfLines, type Criteria, type ProgrammeScope, sumOfLines } from "./sum-of-lines";
import { drawSummaryRow, summaryHeader, type SummaryRow, totalOfYears } from "./summary-rows";
import { themeOf } from "./theme-of";
import { kindWords } from "./words";

/** A programme's lines of one theme and one kind. */
export interface ThemeRow extends Headline {
  readonly kind: LineKind;
  readonly values: readonly (Decimal | string)[];
}

/** The table of a programme by theme and kind, and where its rows stand. */
export interface ThemeTable {
  readonly block: BlockAt;
  readonly headerRow: number;
  readonly rows: readonly ThemeRow[];
}

/** Each theme's lines of each kind by year, in the order the themes first appear. */
export const programmeThemes = (scope: ProgrammeScope, top: number): ThemeTable => {
  const { columns, context, own, number, words, several } = scope;
  const headerRow = top + 2;
  const drawn = groupsOf(scope).map((group, index) => {
    const row = headerRow + 1 + index;
    const criteria: Criteria = [
      ["theme", `$A${row}`],
      ["kind", `$C${row}`],
      ["presentation", `$B$${headerRow - 1}`],
    ];
    const figures = columns.years.map(({ index: year }) => sumOfLines(scope, year, criteria, group.lines));
    const summary: SummaryRow = {
      label: group.theme,
      about: countOfLines(scope, criteria, group.lines),
      basis: kindWords[group.kind],
      role: "amount",
      figures,
      total: totalOfYears(row, figures, columns),
    };
    return { row, label: group.theme, kind: group.kind, values: figures.map(({ value }) => value), summary };
  });
  const right = columns.total;
  return {
    headerRow,
    rows: drawn,
    block: () => ({
      rows: [
        { cells: [] },
        scopedHeading(`By theme and kind${unitSuffix(context.style)}`, several ? words : ""),
        summaryHeader(["Theme", "Lines", "Kind"], columns, context),
        ...drawn.map(({ summary }) => drawSummaryRow(summary, columns, context)),
      ],
      tables: [
        {
          name: `${own.marker}_themes${number}_table`,
          range: { top: headerRow, left: 1, bottom: headerRow + drawn.length, right },
          isForPublication: true,
        },
      ],
    }),
  };
};

/** A heading, with what a year's figure is beside it where a programme holds more than one presentation. */
export const scopedHeading = (text: string, words: string) => ({
  ...headingRow(text),
  cells: [...headingRow(text).cells, ...(words === "" ? [] : headingRow(words).cells)],
});

interface Group {
  readonly theme: string;
  readonly kind: LineKind;
  readonly lines: readonly Line[];
}

/** Excel compares words without regard to case, so themes that differ by it alone are one. */
const groupsOf = ({ lines }: ProgrammeScope): readonly Group[] => {
  const groups = new Map<string, { readonly theme: string; readonly kind: LineKind; readonly lines: Line[] }>();
  for (const line of lines) {
    const theme = themeOf(line);
    const key = `${theme.toLowerCase()}\n${line.kind}`;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, { theme, kind: line.kind, lines: [line] });
    else own.lines.push(line);
  }
  return [...groups.values()];
};
