import { readUnit } from "../money/read-unit";
import type { Block } from "./find-blocks";
import { textOf } from "./printed-rows";

/** Further below than this a block without a header is about something else. */
const furthestBelow = 30;

/**
 * The blocks of a section, those without years of their own headed by the block above when their figures stand in its columns: a
 * year row is printed once over several blocks.
 */
export const shareHeaders = (blocks: readonly Block[]): readonly Block[] => {
  const headed: Block[] = [];
  for (const block of blocks) {
    const above = headed.at(-1);
    headed.push(above !== undefined && isHeadedBy(block, above) ? { ...block, ...headersOf(above, block) } : block);
  }
  return headed;
};

const headersOf = (above: Block, block: Block): Pick<Block, "headedBy" | "years" | "columns"> => ({
  headedBy: [...above.headedBy, ...block.header],
  years: above.years,
  columns: new Set([...above.columns, ...block.columns]),
});

const isHeadedBy = (block: Block, above: Block): boolean => {
  const first = (block.header[0] ?? block.body[0])?.row ?? 0;
  if (block.years.length > 0 || above.years.length === 0 || first - (above.body.at(-1)?.row ?? 0) > furthestBelow)
    return false;
  const figures = new Set(block.body.flatMap((row) => row.figures));
  const years = above.years.map(({ cell }) => cell.column);
  const shared = years.filter((column) => figures.has(column)).length;
  return (
    shared * 2 > years.length &&
    [...figures].every((column) => above.columns.has(column)) &&
    block.header.every(({ cells }) =>
      cells.every((cell) => !figures.has(cell.column) || readUnit(textOf(cell)) !== undefined),
    )
  );
};
