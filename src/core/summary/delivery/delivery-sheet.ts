import { highest } from "../../grid/extremes";
import type { Delivery } from "../../model/delivery/delivery";
import { isPart } from "../../model/delivery/is-part";
import { chartSectionRows } from "../model-sheet";
import type { PlanContext } from "../plan-context";
import { type ChartColumns, chartColumns } from "./chart-columns";
import { afterBlock, type DeliveryBlock, settleBlock } from "./delivery-block";

/** Everything the sheet of delivery is written from, with the place of every row. */
export interface DeliverySheet {
  readonly context: Omit<PlanContext, "facts">;
  readonly delivery: Delivery;
  readonly blocks: readonly DeliveryBlock[];
  /** The report that is drawn, and its columns. */
  readonly chart?: { readonly block: DeliveryBlock; readonly columns: ChartColumns; readonly top: number };
}

/** The rows above the first section. */
const headRows = 5;

/** Works out what stands where. The report drawn is the last of the latest year that a chart can show. */
export const settleDelivery = (context: Omit<PlanContext, "facts">, delivery: Delivery): DeliverySheet => {
  const drawn = settleBlocks(context, delivery, headRows + chartSectionRows + 1);
  const chosen = latest(drawn.filter((block) => chartColumns(block) !== undefined));
  const columns = chosen === undefined ? undefined : chartColumns(chosen);
  if (chosen === undefined || columns === undefined)
    return { context, delivery, blocks: settleBlocks(context, delivery, headRows + 1) };
  return { context, delivery, blocks: drawn, chart: { block: chosen, columns, top: headRows + 1 } };
};

/** Blocks one under the other, a gap before each. `top` is the row of the first gap. */
const settleBlocks = (
  context: Omit<PlanContext, "facts">,
  { reports }: Delivery,
  top: number,
): readonly DeliveryBlock[] => {
  const blocks: DeliveryBlock[] = [];
  let row = top;
  for (const report of reports) {
    const block = settleBlock(report, row + 1, context);
    blocks.push(block);
    row = afterBlock(block);
  }
  return blocks;
};

const latest = (blocks: readonly DeliveryBlock[]): DeliveryBlock | undefined =>
  blocks.reduce<DeliveryBlock | undefined>(
    (last, block) => (last === undefined || startOf(block) >= startOf(last) ? block : last),
    undefined,
  );

const startOf = ({ report, rows }: DeliveryBlock): number =>
  report.year?.year.start ??
  highest(rows.filter(({ record }) => isPart(record)).map(({ record }) => record.year?.start ?? 0));
