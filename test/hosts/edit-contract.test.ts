import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../support/build-xlsx";
import { openInExcel } from "../support/open-in-excel";
import { gridHost } from "../support/grid-host";
import { keepsEditContract } from "./host-contract";

keepsEditContract("a workbook in memory", (...grids) => gridHost(...grids));
keepsEditContract("an .xlsx file", (...grids) => openXlsx(buildXlsx(grids.map((grid) => ({ grid })))));
keepsEditContract("a workbook open in Excel", (...grids) =>
  openInExcel({ sheets: grids, names: [], dates1904: false }),
);
