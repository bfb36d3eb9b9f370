import { jsonDelivery } from "../../src/cli/json-delivery";
import { checkDrawn } from "../support/check-drawn";

test("a tracker is given row by row, each quantity with its unit and cell, and nothing for what is not printed", () => {
  const { delivery } = checkDrawn(
    `
    Savings tracker 2025/26 as at Month 6
    Ref | Saving | Approved £000 | Delivered £000 | RAG
    SAV01 | Library hours | 100 |  | A
    SAV02 | Care packages | 450 | 90 | Parked`,
    { typed: true },
  );
  expect((delivery?.reports ?? []).map(jsonDelivery)).toEqual([
    {
      table: "Sheet1!A2:E4",
      title: "Savings tracker 2025/26 as at Month 6",
      year: "2025-26",
      asAt: "Month 6",
      unit: "£000",
      ratings: [{ header: "RAG", scale: "rag", meaning: null }],
      rows: [
        {
          name: "Library hours",
          reference: "SAV01",
          scope: "line",
          year: null,
          line: null,
          ratings: ["Amber"],
          figures: [{ quantity: "approved", basis: null, amount: "100", unit: "£000", cell: "Sheet1!C3" }],
        },
        {
          name: "Care packages",
          reference: "SAV02",
          scope: "line",
          year: null,
          line: null,
          ratings: ["Parked"],
          figures: [
            { quantity: "approved", basis: null, amount: "450", unit: "£000", cell: "Sheet1!C4" },
            { quantity: "achieved", basis: null, amount: "90", unit: "£000", cell: "Sheet1!D4" },
          ],
        },
      ],
    },
  ]);
});
