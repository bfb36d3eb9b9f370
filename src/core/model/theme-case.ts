import type { PrintedPair, ThemeCase, Workstream } from "./business-case";
import { documentFacts, statedFacts } from "./document-facts";
import { fieldNamed, themeLabel, workstreamLabel } from "./find-fields-named";
import type { Line } from "./line";
import { lastPrintedTotal } from "./printed-totals";
import type { Field, SheetReading } from "./reading";
import { otherFields } from "./other-fields";

/** A theme's form as a business case: each table and each benefit belongs to the nearest workstream named above it. */
export const themeCase = (sheet: SheetReading, lines: readonly Line[]): ThemeCase => {
  const { fields } = sheet;
  const theme = fieldNamed(fields, themeLabel);
  const introduction = fields.filter(({ label }) => /\bintroduction\b/i.test(label));
  const portfolio = fieldNamed(fields, /\bportfolio\b/i);
  const conclusion = fieldNamed(fields, /^\W*conclusions?\b/i);
  const facts = documentFacts(fields);
  const workstreams = workstreamsOf(sheet, lines);
  const implementationCosts = implementationCostsOf(sheet);
  const printedTotal = lastPrintedTotal(sheet);
  const used = [
    ...fields.filter(({ label }) => workstreamLabel.test(label)),
    ...introduction,
    ...workstreams.flatMap(({ benefits }) => benefits),
    ...statedFacts(facts),
    ...[theme, portfolio, conclusion].filter((field) => field !== undefined),
    ...fields.filter(({ label }) => postsLabel.test(label)),
    ...fields.filter(({ labelAt }) => implementationCosts.some(({ at }) => at.row === labelAt.row)),
    ...fields.filter(isCostHeader),
  ];
  return {
    layout: "theme",
    key: sheet.sheet,
    title: theme?.value ?? lines[0]?.theme ?? sheet.title?.text ?? sheet.sheet,
    sheet: sheet.sheet,
    introduction,
    workstreams,
    lines,
    implementationCosts,
    postsReduced: postsReducedOf(sheet),
    facts,
    otherFields: otherFields(sheet, used),
    ...(printedTotal === undefined ? {} : { printedTotal }),
    ...(portfolio === undefined ? {} : { portfolio }),
    ...(conclusion === undefined ? {} : { conclusion }),
  };
};

const benefitsLabel = /\b(benefits?|risks?|impacts?|issues)\b/i;
const postsLabel = /\b(posts? reduced|posts? deleted|number of posts|fte)\b/i;

const workstreamsOf = ({ fields, sheet }: SheetReading, lines: readonly Line[]): readonly Workstream[] => {
  const heads = fields.filter(({ label, value }) => workstreamLabel.test(label) && value.trim() !== "");
  const benefits = fields.filter(({ label }) => benefitsLabel.test(label) && !workstreamLabel.test(label));
  const between = (row: number, index: number): boolean =>
    row > (heads[index]?.labelAt.row ?? 0) && row < (heads[index + 1]?.labelAt.row ?? Infinity);
  const named = heads.map((head, index) => ({
    name: head.value.replace(/\s+/g, " ").trim(),
    at: head.at,
    lines: lines.filter(({ row }) => between(row, index)),
    benefits: benefits.filter(({ labelAt }) => between(labelAt.row, index)),
  }));
  const first = heads[0]?.labelAt.row ?? Infinity;
  const before = lines.filter(({ row }) => row < first);
  const loose = benefits.filter(({ labelAt }) => labelAt.row < first);
  if (before.length === 0 && loose.length === 0) return named;
  return [{ name: before[0]?.theme ?? sheet, lines: before, benefits: loose }, ...named];
};

/** A field that is the header of a small table of costs: "Item" beside "Cost". */
const isCostHeader = ({ label, value }: Field): boolean => /^item$/i.test(label.trim()) && /\bcost\b/i.test(value);

/** The rows of a table of implementation costs, rows under "Item, Cost", or a cost stated in one field. */
const implementationCostsOf = ({ fields, tables, sheet }: SheetReading): readonly PrintedPair[] => {
  const table = tables.find(({ title }) => /\bimplementation costs?\b/i.test(title?.text ?? ""));
  if (table !== undefined) {
    return table.rows.flatMap(({ row, name, amounts }): PrintedPair[] => {
      const index = amounts.findIndex((amount) => amount !== undefined);
      const column = table.columns[index]?.column;
      return column === undefined ? [] : [{ label: name, at: { sheet, row, column } }];
    });
  }
  const header = fields.findIndex(isCostHeader);
  if (header >= 0) {
    const top = fields[header]?.labelAt;
    const rows: Field[] = [];
    for (const field of fields.slice(header + 1)) {
      const isNext = field.labelAt.row === (rows.at(-1)?.labelAt ?? top)?.row;
      if (isNext) continue;
      if (field.labelAt.row !== (top?.row ?? 0) + rows.length + 1 || field.label.length > 80) break;
      rows.push(field);
    }
    return rows.map(pairOf);
  }
  return fields.filter(({ label }) => /\bimplementation costs?\b/i.test(label)).map(pairOf);
};

const pairOf = ({ label, at }: Field): PrintedPair => ({ label, at });

/** Posts in full-time equivalents by year, wherever a table counts them. */
const postsReducedOf = ({ tables, fields, sheet }: SheetReading): readonly PrintedPair[] => {
  const counted = tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.flatMap(({ column, header, meaning }, index): PrintedPair[] => {
        const reading = row.amounts[index];
        if (reading === undefined || (reading.kind !== "fte" && row.kind !== "fte")) return [];
        const label = meaning.kind === "year" ? meaning.printed : header;
        return [{ label, at: { sheet, row: row.row, column } }];
      }),
    ),
  );
  return counted.length > 0 ? counted : fields.filter(({ label }) => postsLabel.test(label)).map(pairOf);
};
