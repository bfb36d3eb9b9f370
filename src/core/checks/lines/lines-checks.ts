import type { Check } from "../check";
import { linesAreToldApart } from "./lines-are-told-apart";
import { linesFindTheirService } from "./lines-find-their-service";
import { namesAreSpelledOneWay } from "./names-are-spelled-one-way";
import { tablesGiveOneFigure } from "./tables-give-one-figure";

/** The checks of lines and what they are called, in the order they are reported. */
export const linesChecks: readonly Check[] = [
  linesAreToldApart,
  tablesGiveOneFigure,
  namesAreSpelledOneWay,
  linesFindTheirService,
];
