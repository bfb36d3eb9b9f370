import type { ChosenFile } from "../files/chosen-file";

/** The examples that stand beside the page, by what they are. */
export const samples: readonly (readonly [file: string, words: string])[] = [
  ["mtfs-2026-27.xlsx", "A medium term plan and a register of savings"],
  ["colchester-communities-theme.xlsx", "A theme on a budget strategy form"],
  ["cambridgeshire-investment-proposal.xlsx", "An investment proposal on a committee's form"],
];

/** Fetches an example from beside the page. */
export const fetchSample = async (name: string): Promise<ChosenFile> => {
  const answer = await fetch(`samples/${name}`);
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
};
