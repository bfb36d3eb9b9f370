import { printRange, printRef } from "../core/grid/address";
import { type CellValue, isCellError } from "../core/grid/cell";
import type { NewContent } from "../core/grid/cell-change";
import type { Line } from "../core/model/line";
import type { Level } from "../core/model/line-effect";
import type { AmountReading } from "../core/money/amount";
import { exactly } from "../core/money/typed-figure";
import type { Unit } from "../core/money/unit";
import type { TotalEffect, YearEffect } from "../core/tasks/line-edit-plan";
import { yearKey } from "../core/years/financial-year";
import { amountText } from "./decimal-text";
import { jsonFinding } from "./json-report";
import type { LineOutcome } from "./line-outcome";

/** A change to a line, for a program: every cell from old to new, what follows, and where it was written; what is absent is null. */
export const jsonLine = ({ version, file, edited, output }: LineOutcome) => {
  const { plan, written, checked } = edited;
  const { changes, effects } = plan;
  return {
    crosscast: version,
    file,
    action: plan.edit.kind,
    written,
    output: output?.path ?? null,
    sha256: output?.sha256 ?? null,
    backup: output?.backup ?? null,
    before: jsonLineNamed(effects.before),
    after: jsonLineNamed(effects.after),
    cells: changes.cells.map(({ at, before, after }) => ({
      cell: printRef(at),
      before: jsonValue(before),
      after: jsonContent(after),
    })),
    grownTables: (changes.grown ?? []).map(({ sheet, name, from, to }) => ({
      sheet,
      table: name,
      before: printRange(from),
      after: printRange(to),
    })),
    effectUnit: plan.checked.style.unit ?? null,
    years: effects.years.map(jsonYear),
    totals: effects.totals.map(jsonTotal),
    notWorkedOut: effects.waiting.map((at) => printRef(at)),
    newFindings: effects.found.map(jsonFinding),
    settledFindings: effects.settled.map(jsonFinding),
    warnings: plan.warnings,
    refusals: plan.refusals,
    status: (written ? checked : (plan.after ?? checked)).status,
  };
};

const jsonLineNamed = (line: Line | undefined) =>
  line === undefined
    ? null
    : {
        key: line.key,
        reference: line.reference ?? null,
        name: line.name,
        kind: line.kind,
        recurrence: line.recurrence,
        table: line.table,
        sheet: line.sheet,
        row: line.row,
      };

const jsonYear = ({ start, before, after, unit, effectBefore, effectAfter }: YearEffect) => ({
  year: yearKey({ start }),
  unit: unit ?? null,
  before: jsonAmount(before, unit),
  after: jsonAmount(after, unit),
  effectBefore: jsonLevel(effectBefore),
  effectAfter: jsonLevel(effectAfter),
});

const jsonAmount = (reading: AmountReading | undefined, unit: Unit | undefined): string | null =>
  reading === undefined ? null : amountText(reading, unit);

const jsonLevel = (level: Level): string | null => {
  if (level === undefined) return null;
  return typeof level === "string" ? level : level.toFixed();
};

const jsonTotal = ({ at, label, heading, formula, before, after }: TotalEffect) => ({
  cell: printRef(at),
  label,
  heading,
  formula,
  before: jsonValue(before)?.value ?? null,
  after: jsonValue(after)?.value ?? null,
});

/** Numbers are decimal text, as everywhere. */
const jsonValue = (value: CellValue | undefined): { readonly kind: string; readonly value: string } | null => {
  if (value === undefined) return null;
  if (isCellError(value)) return { kind: "error", value: value.error };
  if (typeof value === "number") return { kind: "number", value: exactly(value).toFixed() };
  return { kind: typeof value === "boolean" ? "boolean" : "text", value: String(value) };
};

const jsonContent = (content: NewContent): { readonly kind: string; readonly value: string } | null => {
  switch (content.kind) {
    case "blank":
      return null;
    case "text":
      return { kind: "text", value: content.text };
    case "number":
      return { kind: "number", value: content.value.toFixed() };
  }
};
