import type { Check } from "../check";
import { amountsHaveUnits } from "./amounts-have-units";
import { componentsMakeTheHeadline } from "./components-make-the-headline";
import { grossLessCostIsNet } from "./gross-less-cost-is-net";
import { notesAddUpToTheirLines } from "./notes-add-up-to-their-lines";
import { phasesReachTheTarget } from "./phases-reach-the-target";
import { statementsAgree } from "./statements-agree";

/** The checks of narrative, in the order they are reported. */
export const narrativeChecks: readonly Check[] = [
  statementsAgree,
  phasesReachTheTarget,
  grossLessCostIsNet,
  componentsMakeTheHeadline,
  amountsHaveUnits,
  notesAddUpToTheirLines,
];
