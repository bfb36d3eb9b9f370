import { readFileSync } from "node:fs";
import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { cellAt } from "../../src/core/grid/grid";
import { editParts } from "../support/edit-parts";
import { refreshed } from "../support/refreshed";

/** What a person might type: spaces, an equals sign, a line of their own, other scripts. */
const typed = "  =SUM of the parts?\nApprove £64k – “as drafted” · 賛成 ";

test("text typed in a free-text cell of the file survives a refresh that changes the figures, letter for letter", async () => {
  const once = await refreshed(new Uint8Array(readFileSync("assets/samples/colchester-communities-theme.xlsx")));
  const withText = editParts(once, {
    "xl/worksheets/sheet2.xml": (xml) =>
      xml.replace(
        /<c r="B65" s="(\d+)"\/>/,
        (_, style: string) => `<c r="B65" s="${style}" t="inlineStr"><is><t xml:space="preserve">${typed}</t></is></c>`,
      ),
    // The second workstream saves more than before, so that the refresh has something to write.
    "xl/worksheets/sheet1.xml": (xml) => xml.replace(/(?<=<c r="B14"[^>]*><v>)14(?=<)/, "15"),
  });

  const again = await refreshed(withText, { today: "2026-12-01" });

  const workbook = await openXlsx(again).read();
  const sheet = workbook.sheets.find((grid) => grid.sheet === "Business case");
  const slot = workbook.names.find(({ name }) => name === "Crosscast_text_business_case_recommendation");
  const at = slot?.refersTo?.range;
  expect(sheet !== undefined && at !== undefined && cellAt(sheet, at.top, at.left)?.value).toBe(typed);
  expect(sheet?.rows.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain(65);
});
