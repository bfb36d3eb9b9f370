import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { printPosition, type Range } from "../../src/core/grid/address";
import { cellAt } from "../../src/core/grid/grid";
import { editParts } from "../support/edit-parts";
import { refreshed } from "../support/refreshed";

/** What a person might type: spaces, an equals sign, a line of their own, other scripts. */
const typed = "  =SUM of the parts?\nApprove £64k – “as drafted” · 賛成 ";

/** Where the recommendation is typed. */
const recommendation = async (bytes: Uint8Array): Promise<Range | undefined> => {
  const { names } = await openXlsx(bytes).read();
  return names.find(({ name }) => name === "Crosscast_text_business_case_recommendation")?.refersTo?.range;
};

test("text typed in a free-text cell of the file survives a refresh that changes the figures, letter for letter", async () => {
  const once = await refreshed(new Uint8Array(readFileSync("assets/samples/colchester-communities-theme.xlsx")));
  const slot = await recommendation(once);
  const cell = slot === undefined ? "" : printPosition({ row: slot.top, column: slot.left });
  const withText = editParts(once, {
    "xl/worksheets/sheet2.xml": (xml) =>
      xml.replace(
        new RegExp(`<c r="${cell}" s="(\\d+)"/>`),
        (_, style: string) =>
          `<c r="${cell}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${typed}</t></is></c>`,
      ),
    // The second workstream saves more than before, so that the refresh has something to write.
    "xl/worksheets/sheet1.xml": (xml) => xml.replace(/(?<=<c r="B14"[^>]*><v>)14(?=<)/, "15"),
  });

  const again = await refreshed(withText, { today: "2026-12-01" });

  const workbook = await openXlsx(again).read();
  const sheet = workbook.sheets.find((grid) => grid.sheet === "Business case");
  const at = await recommendation(again);
  expect(sheet !== undefined && at !== undefined && cellAt(sheet, at.top, at.left)?.value).toBe(typed);
  expect(sheet?.rows.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain(65);
});
