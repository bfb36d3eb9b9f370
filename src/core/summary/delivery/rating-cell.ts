import type { Rating } from "../../model/delivery/delivery";
import { blankCell, liveCell, textCell } from "../cells";
import { toCell } from "../formula";
import type { PlanContext } from "../plan-context";
import type { PlanCell } from "../sheet-plan";

/** A rating as a word, live: letters are spelled out, every other word stands as printed. */
export const ratingCell = (rating: Rating | undefined, { cellAt }: Pick<PlanContext, "cellAt">): PlanCell => {
  if (rating === undefined) return blankCell();
  const { printed, word, at } = rating;
  const held = cellAt(at)?.value;
  if (held !== printed) return textCell("text", word);
  if (word.toLowerCase() === printed.toLowerCase())
    return liveCell("text", { formula: `${toCell(at)}&""`, value: printed });
  if (!letters.some(([letter, colour]) => letter === printed.toUpperCase() && colour === word))
    return textCell("text", word);
  const spelled = letters.map(([letter, colour]) => `IF(${toCell(at)}="${letter}","${colour}","")`).join("&");
  return liveCell("text", { formula: spelled, value: word });
};

const letters: readonly (readonly [string, string])[] = [
  ["R", "Red"],
  ["A", "Amber"],
  ["G", "Green"],
];
