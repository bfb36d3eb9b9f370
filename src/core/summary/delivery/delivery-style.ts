import type { DeliveryReport } from "../../model/delivery/delivery";
import { type NumberStyle, readNumberStyle } from "../../model/number-style";
import type { PlanContext } from "../plan-context";

/** How a report prints its own figures, which its table on our sheet follows. */
export const deliveryStyle = (
  { records, slots, unit }: DeliveryReport,
  { cellAt }: Pick<PlanContext, "cellAt">,
): NumberStyle => {
  const amounts = slots.filter(({ quantity }) => quantity !== "share");
  const lines = records.map(({ figures }) => ({
    years: amounts.flatMap(({ key }) => {
      const figure = figures.get(key);
      return figure === undefined ? [] : [{ year: { start: 0 }, printed: "", ...figure }];
    }),
    ...(unit === undefined ? {} : { unit }),
  }));
  return readNumberStyle(lines, cellAt);
};
