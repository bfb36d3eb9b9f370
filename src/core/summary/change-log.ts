import type { LogEntry } from "./refresh-facts";

/** The most changes one refresh lists, and the most entries the log keeps. */
const mostChanges = 20;
const mostEntries = 200;

/** The log with what this refresh changed on top, one line each; of a large month the first, and how many more there are. */
export const extendLog = (log: readonly LogEntry[], date: string, changes: readonly string[]): readonly LogEntry[] => {
  const more = changes.length > mostChanges ? [`And ${changes.length - mostChanges} more changes.`] : [];
  return [...[...changes.slice(0, mostChanges), ...more].map((change) => ({ date, change })), ...log].slice(
    0,
    mostEntries,
  );
};
