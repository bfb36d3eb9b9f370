import { yearKey } from "../../years/financial-year";
import { printRef } from "../../grid/address";
import type { Check } from "../check";
import { figuresWhere } from "../reach";

/** No line has an amount before the plan's first year or after its last (Y02). */
export const amountsFallWithinThePlan: Check = {
  name: "amounts-fall-within-the-plan",
  codes: ["Y02"],
  run: (reading) =>
    figuresWhere(reading, (amount, row, { meaning }, { plan }) => {
      if (plan === undefined || meaning.kind !== "year" || row.role !== "line") return false;
      const isOutside = meaning.year.start < plan.from.start || meaning.year.start > plan.to.start;
      return isOutside && amount.kind === "amount" && !amount.value.isZero();
    }).map(({ table: { plan }, row, column: { meaning }, amount, at }) => {
      const year = meaning.kind === "year" ? meaning : undefined;
      const isBefore = year !== undefined && plan !== undefined && year.year.start < plan.from.start;
      const value = amount.kind === "amount" ? amount.value.toString() : "";
      return {
        check: amountsFallWithinThePlan.name,
        code: "Y02",
        severity: "warning" as const,
        message: `"${row.name}" has ${value} in ${year?.printed ?? ""}, ${isBefore ? "before the first" : "after the last"} year of the plan ${plan?.printed ?? ""}.`,
        remedy: `Move ${printRef(at)} into the plan, or say why it stands outside it.`,
        cells: [at, ...(year === undefined ? [] : [year.at])],
        expected: plan === undefined ? "" : yearKey(isBefore ? plan.from : plan.to),
        found: year === undefined ? "" : yearKey(year.year),
      };
    }),
};
