import { openXlsx } from "../../src/hosts/xlsx/open-xlsx";
import { buildXlsx } from "../support/build-xlsx";
import { examplePlan } from "../support/example-plan";
import { openInExcel } from "../support/open-in-excel";
import { keepsPlanContract } from "./plan-contract";
import { valuesPlanned } from "../support/values-planned";

keepsPlanContract("an .xlsx file", (...grids) => openXlsx(buildXlsx(grids.map((grid) => ({ grid })))));
keepsPlanContract("a workbook open in Excel", (...sheets) =>
  openInExcel({ sheets, names: [], dates1904: false }, valuesPlanned(examplePlan())),
);
