import type { Finding } from "../../model/finding";
import { layoutOf } from "../../model/gather-business-cases";
import type { Field, SheetReading } from "../../model/reading";
import type { Check } from "../check";
import { linesWithFigures } from "../delivery/lines-with-figures";

/** A proposal's form says before approval what it is, who answers for it, who signed it off and whom it touches (G01). */
export const formsAreComplete: Check = {
  name: "forms-are-complete",
  codes: ["G01"],
  run: ({ sheets }) =>
    sheets.flatMap((sheet): readonly Finding[] => {
      if (layoutOf(sheet) === "programme" || linesWithFigures(sheet).length === 0) return [];
      const missing = required.filter(({ isGiven }) => !isGiven(sheet)).map(({ name }) => name);
      const [first] = sheet.fields;
      if (missing.length === 0 || first === undefined) return [];
      return [
        {
          check: formsAreComplete.name,
          code: "G01",
          severity: "warning",
          message: `The form on ${sheet.sheet} has no ${list(missing)}.`,
          remedy: "Fill them in before it goes for approval.",
          cells: [first.labelAt],
        },
      ];
    }),
};

interface Required {
  readonly name: string;
  readonly isGiven: (sheet: SheetReading) => boolean;
}

const labelled =
  (label: RegExp) =>
  ({ fields }: SheetReading): boolean =>
    fields.some((field) => field.label.length <= longestLabel && label.test(field.label) && isFilled(field));

/** A question may be long: "Has an Equality Impact Assessment been completed?" */
const longestLabel = 160;

const isFilled = ({ value }: Field): boolean => !/^(|-|–|n\/a|tbc|tba)$/i.test(value.trim());

const required: readonly Required[] = [
  {
    name: "reference",
    isGiven: (sheet) =>
      labelled(/\bref(erence)?\b/i)(sheet) ||
      sheet.tables.some(({ rows }) => rows.some(({ reference }) => reference !== undefined)),
  },
  {
    name: "owner or sponsor",
    isGiven: labelled(/\b(lead|sponsor|owner|responsible|portfolio|author|prepared by|contact)\b/i),
  },
  { name: "equality impact assessment", isGiven: labelled(/\bequalit(y|ies)\b|\b(EIA|EqIA|EINA)\b/i) },
  {
    name: "financial sign-off",
    isGiven: labelled(
      /\bsign(ed|s)?[- ]?off\b|\b(approved|agreed|certified) by\b|\bsection 151\b|\bs\.?151\b|\bfinance (officer|lead|manager)\b/i,
    ),
  },
  { name: "version", isGiven: labelled(/\b(version|issue (no|number)|revision)\b/i) },
  { name: "date", isGiven: labelled(/\bdate\b/i) },
];

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", no ")} and no ${names.at(-1) ?? ""}`;
