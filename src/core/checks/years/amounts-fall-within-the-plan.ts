import { yearKey } from "../../years/financial-year";
import { printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Table } from "../../model/reading";
import type { Check } from "../check";
import { tables } from "../reach";

/** No line has an amount before the plan's first year or after its last (Y02). */
export const amountsFallWithinThePlan: Check = {
  name: "amounts-fall-within-the-plan",
  codes: ["Y02"],
  run: (reading) => [...tables(reading).values()].flatMap(outsideThePlan),
};

const outsideThePlan = ({ plan, columns, rows, sheet }: Table): readonly Finding[] => {
  if (plan === undefined) return [];
  const outside = columns.flatMap(({ column, meaning }, index) =>
    meaning.kind === "year" && (meaning.year.start < plan.from.start || meaning.year.start > plan.to.start)
      ? [{ column, index, year: meaning }]
      : [],
  );
  if (outside.length === 0) return [];
  return rows.flatMap(({ role, name, row, amounts }) =>
    outside.flatMap(({ column, index, year }): readonly Finding[] => {
      const amount = amounts[index];
      if (role !== "line" || amount?.kind !== "amount" || amount.value.isZero()) return [];
      const at = { sheet, row, column };
      const isBefore = year.year.start < plan.from.start;
      return [
        {
          check: amountsFallWithinThePlan.name,
          code: "Y02",
          severity: "warning",
          message: `"${name}" has ${amount.value.toString()} in ${year.printed}, ${isBefore ? "before the first" : "after the last"} year of the plan ${plan.printed}.`,
          remedy: `Move ${printRef(at)} into the plan, or say why it stands outside it.`,
          cells: [at, year.at],
          expected: yearKey(isBefore ? plan.from : plan.to),
          found: yearKey(year.year),
        },
      ];
    }),
  );
};
