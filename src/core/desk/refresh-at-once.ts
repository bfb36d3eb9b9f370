import { grouped } from "../summary/words";
import type { Desk, Watch } from "./desk";
import type { CheckedView } from "./views";

export interface RefreshedAtOnce {
  readonly checked: CheckedView;
  /** What came of it, in a few sentences. */
  readonly words: string;
}

/** Reads, plans and writes in one go, laid out as it was before: for a button that shows no preview. Nothing is written where nothing would change. */
export const refreshAtOnce = async (desk: Desk, watch: Watch): Promise<RefreshedAtOnce> => {
  const checked = await desk.read(watch);
  const { sheets } = await desk.preview({ template: "auto", look: checked.look }, watch);
  if (sheets.length === 0)
    return { checked, words: "No budget table was found in this workbook, so nothing was written." };
  if (sheets.every(({ isNew, changed }) => !isNew && changed === 0))
    return { checked, words: `Nothing had changed, so nothing was written. ${checked.statusWords}` };
  const written = await desk.write(watch);
  const words = [`Written: ${written.sheets.join(", ")}.`, ...listed(written.changes), written.checked.statusWords];
  return { checked: written.checked, words: words.join(" ") };
};

/** As many changes as are read in one go; About has them all. */
const mostListed = 3;

const listed = (changes: readonly string[]): readonly string[] => [
  ...changes.slice(0, mostListed).map((change) => change.replace(/\.?$/, ".")),
  ...(changes.length > mostListed ? [`And ${grouped(changes.length - mostListed)} more, listed on About.`] : []),
];
