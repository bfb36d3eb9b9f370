import { buildXlsx } from "../test/support/build-xlsx";
import { mtfsWorkbook } from "./mtfs-workbook";
import { cambridgeshireInvestmentProposal } from "./samples/cambridgeshire-investment-proposal";
import { colchesterCommunitiesTheme } from "./samples/colchester-communities-theme";

/** Every example workbook by file name; always the same bytes. */
export const sampleFiles = (): ReadonlyMap<string, Uint8Array> =>
  new Map([
    ["colchester-communities-theme.xlsx", buildXlsx(colchesterCommunitiesTheme())],
    ["cambridgeshire-investment-proposal.xlsx", buildXlsx(cambridgeshireInvestmentProposal())],
    ["mtfs-2026-27.xlsx", buildXlsx(mtfsWorkbook({ budgetLines: 2000, savingsLines: 200, seed: 2026 }))],
  ]);
