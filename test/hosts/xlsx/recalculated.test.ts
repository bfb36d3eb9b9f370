import { isCellError } from "../../../src/core/grid/cell";
import { cellAt } from "../../../src/core/grid/grid";
import { openXlsx } from "../../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../../support/build-xlsx";
import { drawGrid } from "../../support/draw-grid";
import { examplePlan } from "../../support/example-plan";
import { libreOfficeIsInstalled, recalculated } from "../../support/recalculate";

const title = "LibreOffice, working out every formula anew";

(libreOfficeIsInstalled ? describe : describe.skip)(
  libreOfficeIsInstalled ? title : `${title} (skipped: soffice is not installed)`,
  () => {
    test("comes to the figures and words that stand in our sheets", async () => {
      const host = openXlsx(buildXlsx([{ grid: drawGrid("Savings | 12") }]));
      await host.apply(examplePlan());
      const ours = (await host.read()).sheets;
      const theirs = (await recalculated(host.bytes())).sheets;
      expect(theirs.map(({ sheet }) => sheet)).toEqual(ours.map(({ sheet }) => sheet));

      const formulas = ours.flatMap((grid, sheet) =>
        grid.rows.flatMap(({ cells }) =>
          cells.filter(({ formula }) => formula !== undefined).map((cell) => ({ ...cell, sheet })),
        ),
      );
      expect(formulas.length).toBeGreaterThan(20);
      for (const { sheet, row, column, value } of formulas) {
        const grid = theirs[sheet];
        const worked = grid && cellAt(grid, row, column)?.value;
        if (typeof value === "number") expect(Number(worked)).toBeCloseTo(value, 9);
        else expect(worked).toBe(value);
        expect(worked !== undefined && isCellError(worked)).toBe(false);
      }
    });
  },
);
