import { printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { SheetReading, Statement } from "../../model/reading";
import type { Check } from "../check";

/** An amount in a sentence beside amounts in thousands or millions says its unit (N07). Band D in pounds and pence is well. */
export const amountsHaveUnits: Check = {
  name: "amounts-have-units",
  codes: ["N07"],
  run: ({ sheets }) => sheets.flatMap(findingsOf),
};

const findingsOf = ({ statements, tables }: SheetReading): readonly Finding[] =>
  statements
    .filter((statement) => !statement.hasUnit && !statement.isRate && !sharesUnit(statement))
    .flatMap((statement): readonly Finding[] => {
      const beside = statements.filter(hasScale).toSorted((a, b) => farFrom(statement, a) - farFrom(statement, b))[0];
      const table = tables.find(({ unit }) => unit.value === "£m" || unit.value === "£000");
      const because =
        beside === undefined
          ? table && `the figures of ${table.id} are in ${table.unit.value ?? ""}`
          : `it stands beside ${beside.printed}`;
      if (because === undefined) return [];
      return [
        {
          check: amountsHaveUnits.name,
          code: "N07",
          severity: "warning",
          message: `${statement.printed} has no unit, though ${because}: it was not tied to any table.`,
          remedy: `Print k or m after the amount in ${printRef(statement.at)}, or pounds and pence.`,
          cells: [statement.at, ...(beside === undefined ? [] : [beside.at])],
          found: statement.printed,
        },
      ];
    });

/** "Between £43.8 and £45.2m" prints the unit once. */
const sharesUnit = ({ before, after }: Statement): boolean => /\bbetween\s*$/i.test(before) && /^\s*and £/i.test(after);

const hasScale = ({ printed }: Statement): boolean => /[a-z]$/i.test(printed);

/** Its own cell first, then the nearest rows. */
const farFrom = ({ at, offset }: Statement, other: Statement): number =>
  at.row === other.at.row && at.column === other.at.column
    ? Math.abs(offset - other.offset) / longestCell
    : 1 + Math.abs(at.row - other.at.row);

/** Excel holds no longer text. */
const longestCell = 32_767;
