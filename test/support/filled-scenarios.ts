import type { NewContent } from "../../src/core/grid/cell-change";
import { Decimal } from "../../src/core/money/decimal";
import { refreshWorkbook } from "../../src/core/tasks/refresh-workbook";
import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { refreshOptions } from "./refresh-options";

const typed: Readonly<Record<string, number>> = {
  low_saving_delivered: 0.8,
  low_pressure_delivered: 1.1,
  high_income_delivered: 1.05,
  slippage_saving_slips: 0.25,
  slippage_saving_years: 2,
  slippage_income_slips: 0.125,
  slippage_income_years: 1,
};

/** A workbook that was refreshed, with every kind of scenario typed into its sheet of scenarios; to be refreshed again. */
export const filledScenarios = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const host = openXlsx(bytes);
  await refreshWorkbook(host, refreshOptions());
  const { names } = await openXlsx(host.bytes()).read();
  await host.edit({
    cells: Object.entries(typed).map(([name, value]) => {
      const found = names.find((one) => one.name === `Crosscast_text_scenarios_${name}`)?.refersTo;
      if (found === undefined) throw new Error(`No cell to fill in called ${name}.`);
      const after: NewContent = { kind: "number", value: new Decimal(value) };
      return { at: { sheet: found.sheet, row: found.range.top, column: found.range.left }, after };
    }),
  });
  return host.bytes();
};
