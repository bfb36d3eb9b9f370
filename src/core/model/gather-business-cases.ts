import type { BusinessCase, ProgrammeCase } from "./business-case";
import { fieldNamed, themeLabel, workstreamLabel } from "./find-fields-named";
import type { Line } from "./line";
import { printedRows } from "./printed-totals";
import { proposalCase } from "./proposal-case";
import type { Reading, SheetReading } from "./reading";
import { themeCase } from "./theme-case";

/** How a person wants the summary laid out; "auto" goes by what each sheet holds. */
export type Template = "theme" | "proposal" | "programme" | "auto";

/** The business cases of a workbook, in sheet order; the register-like tables of all sheets make one programme, last. */
export const gatherBusinessCases = (
  reading: Reading,
  lines: readonly Line[],
  template: Template,
): readonly BusinessCase[] => {
  const sheets = reading.sheets.map((sheet) => {
    const own = lines.filter((line) => line.sheet === sheet.sheet);
    return { sheet, lines: own, layout: template === "auto" ? layoutOf(sheet) : template };
  });
  const forms = sheets.flatMap(({ sheet, lines: own, layout }): BusinessCase[] => {
    if (own.length === 0 || layout === "programme") return [];
    return [layout === "theme" ? themeCase(sheet, own) : proposalCase(sheet, own)];
  });
  const registers = sheets.filter(({ layout, lines: own }) => layout === "programme" && own.length > 0);
  return registers.length === 0 ? forms : [...forms, programmeCase(reading, registers)];
};

/** A form with a workstream or a theme is a theme; one with a title, a reference or scores is a proposal; the rest is a register. */
export const layoutOf = ({ fields }: Pick<SheetReading, "fields">): "theme" | "proposal" | "programme" => {
  const has = (label: RegExp): number => (fieldNamed(fields, label) === undefined ? 0 : 1);
  const proposalSigns =
    has(/^(activity|proposal|project|scheme) (title|name)/i) +
    has(/^reference( (no|number))?\.?$|^ref(\.| no)/i) +
    has(/\b(social|environment\w*|financial) score\b/i) +
    has(/\b(lead|sponsor)\b/i) +
    has(/^document prepared by/i);
  if (has(workstreamLabel) === 1) return "theme";
  if (proposalSigns >= 2) return "proposal";
  return has(themeLabel) === 1 ? "theme" : "programme";
};

/** A register's own title without the unit, which every header of ours states. */
const titleOf = (sheet: SheetReading | undefined): string =>
  sheet?.title?.text.replace(/\s*\([^()]*£[^()]*\)\s*$/, "") ?? "Savings programme";

const programmeCase = (
  { sheets }: Reading,
  registers: readonly { readonly sheet: SheetReading; readonly lines: readonly Line[] }[],
): ProgrammeCase => ({
  layout: "programme",
  key: "All registers",
  title: registers.length === 1 ? titleOf(registers[0]?.sheet) : "Savings programme",
  lines: registers.flatMap(({ lines }) => lines),
  targets: sheets.flatMap((sheet) =>
    printedRows(sheet, ({ kind, role }) => kind === "target" && role !== "heading" && role !== "note"),
  ),
});
