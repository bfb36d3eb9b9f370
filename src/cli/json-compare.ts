import { printRef } from "../core/grid/address";
import type { Line } from "../core/model/line";
import { type ChangeTotal, partNames } from "../core/model/versions/change-totals";
import type { ComparedGroup } from "../core/model/versions/compare-versions";
import type { LineChange, YearChange } from "../core/model/versions/line-change";
import type { LikelyRename } from "../core/model/versions/likely-renames";
import { asLinePrints, type Measure, type VersionFigure } from "../core/model/versions/measure";
import type { TablePair } from "../core/model/versions/settle-tables";
import type { Decimal } from "../core/money/decimal";
import { recutOf } from "../core/summary/changes/recut-words";
import { yearKey } from "../core/years/financial-year";
import type { ComparedFile, CompareOutcome } from "./compare-outcome";
import { decimalText } from "./decimal-text";
import { jsonFinding, jsonQuestion } from "./json-report";

/** All that changed between two versions, for a program: decimal strings, what is absent is null. */
export const jsonCompare = ({ version, old, now, comparison, findings, written }: CompareOutcome) => {
  const { changes, uncompared, groups, measure, tables, likely } = comparison;
  return {
    crosscast: version,
    old: jsonFile(old),
    new: jsonFile(now),
    status: changes.every(({ outcome }) => outcome === "unchanged") ? "unchanged" : "changed",
    totals: {
      unit: measure.unit ?? null,
      counts: measure.counts,
      groups: groups.map(jsonGroup),
      inNoTotal: uncompared.flatMap(({ now: line }) => line?.key ?? []),
    },
    lines: changes.map((change) => jsonLine(change, measure)),
    likelyRenames: likely.map(jsonRename),
    tables: tables.filter(({ changed, taken }) => changed.length + taken.length > 0).map(jsonTable),
    findings: findings.map(jsonFinding),
    output: written === undefined ? null : { file: written.path, backup: written.backup ?? null },
  };
};

const jsonFile = ({ file, sha256, read }: ComparedFile) => ({ file, sha256, lines: read.lines.length });

const jsonGroup = (group: ComparedGroup) => {
  const recut = recutOf(group);
  const inVersion = (which: "both" | "old" | "new") =>
    group.years.filter((year) => year.in === which).map((year) => yearKey(year));
  return {
    presentation: group.presentation,
    years: inVersion("both"),
    yearsInOldOnly: inVersion("old"),
    yearsInNewOnly: inVersion("new"),
    total: jsonTotal(group.total),
    unchangedBut: recut?.kind ?? null,
    byYear: group.byYear.map(jsonTotal),
    byTheme: group.byTheme?.map(jsonTotal) ?? null,
    byService: group.byService?.map(jsonTotal) ?? null,
    byKind: group.byKind.map(jsonTotal),
  };
};

const jsonTotal = (total: ChangeTotal) => ({
  name: total.name,
  old: text(total.old),
  new: text(total.now),
  change: text(total.change),
  parts: Object.fromEntries(partNames.map((part) => [part, text(total[part])])),
  toBeConfirmed: total.toBeConfirmed,
});

const text = (amount: Decimal): string => decimalText(amount, 0);

/** What became of one line. */
export const jsonLine = (change: LineChange, measure: Measure) => {
  const { outcome, old, now, by, aspects, years } = change;
  const line = now ?? old;
  return {
    change: outcome,
    boundBy: by ?? null,
    name: line?.name ?? "",
    reference: line?.reference ?? null,
    unit: line?.unit ?? null,
    differences: aspects.map((aspect) =>
      "from" in aspect ? { what: aspect.kind, old: aspect.from, new: aspect.to } : { what: aspect.kind },
    ),
    years: line === undefined ? [] : years.map((year) => jsonYear(year, line, measure)),
    old: old === undefined ? null : jsonSide(old),
    new: now === undefined ? null : jsonSide(now),
  };
};

const jsonYear = ({ year, old, now, change, isCompared }: YearChange, line: Line, measure: Measure) => {
  const printed = (value: Decimal): string => text(asLinePrints(value, line, measure));
  const figure = (one: VersionFigure | undefined): string | null => {
    if (one === undefined || (one.kind === "known" && one.isBlank)) return null;
    return one.kind === "known" ? printed(one.value) : one.text;
  };
  return {
    year: yearKey(year),
    old: figure(old),
    new: figure(now),
    change: change === undefined ? null : printed(change),
    compared: isCompared,
  };
};

const jsonSide = ({ key, name, theme, service, kind, recurrence, presentation, years, table }: Line) => {
  const [first] = years;
  return {
    key,
    name,
    theme: theme ?? null,
    service: service ?? null,
    kind,
    recurrence,
    presentation,
    table,
    cell: first === undefined ? null : printRef(first.at),
  };
};

/** A line that is gone and the one it may be now, with the question that settles it. */
export const jsonRename = ({ old, now, likeness, isMoved, question }: LikelyRename) => ({
  old: old.key,
  new: now.key,
  likeness,
  moved: isMoved,
  question: jsonQuestion(question),
});

const jsonTable = ({ old, now, changed, taken }: TablePair) => ({
  old: old.id,
  new: now.id,
  changed: changed.map((what) => ({ what, old: old.form[what] ?? null, new: now.form[what] ?? null })),
  takenFromOther: taken,
});
