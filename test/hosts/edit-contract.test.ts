import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../support/build-xlsx";
import { gridHost } from "../support/grid-host";
import { keepsEditContract } from "./host-contract";

keepsEditContract("a workbook in memory", (...grids) => gridHost(...grids));
keepsEditContract("an .xlsx file", (...grids) => openXlsx(buildXlsx(grids.map((grid) => ({ grid })))));
