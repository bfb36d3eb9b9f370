/** The names of what a refresh reads back from About. */
export const aboutNames = {
  file: "Crosscast_file",
  refreshed: "Crosscast_refreshed",
  digest: "Crosscast_digest",
  /** Two columns: the answer and the question's key. */
  questions: "Crosscast_questions",
  /** Two columns: what was chosen of the summary and the choice's key. */
  choices: "Crosscast_choices",
  /** Two columns: the date and what changed. */
  log: "Crosscast_log",
  /** Two columns: a sheet's marker and the cells of it that are ours. */
  written: "Crosscast_written",
};
