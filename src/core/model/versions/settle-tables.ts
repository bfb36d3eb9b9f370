import type { Unit } from "../../money/unit";
import type { Line } from "../line";
import type { Presentation, Sign } from "../reading";
import type { BoundLines } from "./bind-lines";

/** How one table prints its lines. */
interface TableForm {
  readonly unit: Unit | undefined;
  readonly sign: Sign;
  readonly presentation: Presentation;
}

/** A table of the new version, the table of the old one it has most lines in common with, and how either prints its figures. */
export interface TablePair {
  readonly old: { readonly id: string; readonly form: TableForm };
  readonly now: { readonly id: string; readonly form: TableForm };
  /** What both state, each in another way. */
  readonly changed: readonly (keyof TableForm)[];
  /** What one of them leaves open, for which the other's is taken. */
  readonly taken: readonly (keyof TableForm)[];
}

/** The lines of two versions with what their tables leave open settled as in the other version's table of the same lines. */
export interface SettledLines extends BoundLines {
  readonly tables: readonly TablePair[];
}

/**
 * Pairs the tables of two versions by the lines they share. Where one of a pair states no unit, sign or presentation the other's is
 * taken, and is said to be; where both state one, each keeps its own.
 */
export const settleTables = ({ pairs, gone, fresh }: BoundLines): SettledLines => {
  const forms = {
    old: formsOf([...pairs.map(({ old }) => old), ...gone]),
    now: formsOf([...pairs.map(({ now }) => now), ...fresh]),
  };
  const shared = countShared(pairs);
  const partnerOfOld = partners(shared, "old");
  const partnerOfNow = partners(shared, "now");
  const settle = (line: Line, others: ReadonlyMap<string, TableForm>, partner: ReadonlyMap<string, string>): Line => {
    const other = others.get(partner.get(line.table) ?? "");
    return other === undefined ? line : withForm(line, other);
  };
  const settleOld = (line: Line): Line => settle(line, forms.now, partnerOfOld);
  const settleNow = (line: Line): Line => settle(line, forms.old, partnerOfNow);
  return {
    pairs: pairs.map(({ old, now, by }) => ({ old: settleOld(old), now: settleNow(now), by })),
    gone: gone.map(settleOld),
    fresh: fresh.map(settleNow),
    tables: [...partnerOfNow].flatMap(([now, old]) => {
      const [before, after] = [forms.old.get(old), forms.now.get(now)];
      return before === undefined || after === undefined ? [] : [pairOf(old, before, now, after)];
    }),
  };
};

const formsOf = (lines: readonly Line[]): ReadonlyMap<string, TableForm> => {
  const forms = new Map<string, TableForm>();
  for (const { table, unit, sign, presentation, years } of lines) {
    const known = forms.get(table);
    if (known?.unit !== undefined) continue;
    forms.set(table, { sign, presentation, unit: unit ?? years.find((year) => year.unit !== undefined)?.unit });
  }
  return forms;
};

interface Shared {
  readonly old: string;
  readonly now: string;
  count: number;
}

const countShared = (pairs: BoundLines["pairs"]): readonly Shared[] => {
  const shared = new Map<string, Shared>();
  for (const { old, now } of pairs) {
    const key = `${old.table}\n${now.table}`;
    const found = shared.get(key);
    if (found === undefined) shared.set(key, { old: old.table, now: now.table, count: 1 });
    else found.count += 1;
  }
  return [...shared.values()].sort((one, other) => other.count - one.count);
};

/** The table of the other version each table has most lines in common with. */
const partners = (shared: readonly Shared[], side: "old" | "now"): ReadonlyMap<string, string> => {
  const partner = new Map<string, string>();
  for (const one of shared) {
    const [own, other] = side === "old" ? [one.old, one.now] : [one.now, one.old];
    if (!partner.has(own)) partner.set(own, other);
  }
  return partner;
};

const pairOf = (oldId: string, old: TableForm, nowId: string, now: TableForm): TablePair => {
  const differing = formParts.filter((part) => old[part] !== now[part]);
  const isOpen = (part: keyof TableForm): boolean => [old[part], now[part]].some((value) => isUnsettled(value));
  return {
    old: { id: oldId, form: old },
    now: { id: nowId, form: now },
    changed: differing.filter((part) => !isOpen(part)),
    taken: differing.filter(isOpen),
  };
};

const formParts: readonly (keyof TableForm)[] = ["unit", "sign", "presentation"];

const isUnsettled = (value: string | undefined): boolean => value === undefined || value === "unknown";

const withForm = (line: Line, other: TableForm): Line => {
  const { unit } = other;
  const sign = line.sign === "unknown" ? other.sign : line.sign;
  const presentation = line.presentation === "unknown" ? other.presentation : line.presentation;
  const isSettled = unit === undefined || line.years.every((year) => year.unit !== undefined);
  if (isSettled && sign === line.sign && presentation === line.presentation) return line;
  return {
    ...line,
    sign,
    presentation,
    years: isSettled ? line.years : line.years.map((year) => ({ ...year, unit: year.unit ?? unit })),
    ...(unit === undefined ? {} : { unit: line.unit ?? unit }),
  };
};
