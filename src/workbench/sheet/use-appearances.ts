import { useInsertionEffect } from "react";
import type { Appearance } from "../../hosts/xlsx/appearance";
import { appearanceRules } from "./appearance-rules";

/** Keeps the rules of a workbook's styles on the page while it is in view; a sheet made by script needs no style element. */
export const useAppearances = (appearances: readonly Appearance[]): void =>
  useInsertionEffect(() => {
    const rules = new CSSStyleSheet();
    rules.replaceSync(appearanceRules(appearances).join("\n"));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== rules);
    };
  }, [appearances]);
