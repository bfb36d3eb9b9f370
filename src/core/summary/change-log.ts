import type { LoggedLine } from "./log-lines";
import type { LogEntry } from "./refresh-facts";

/** The most changes one refresh lists, and the most entries the log keeps. */
const mostChanges = 20;
const mostEntries = 200;

/** The log with what this refresh changed on top: lines new, gone and changed, old figure to new, by year. */
export const extendLog = (
  log: readonly LogEntry[],
  date: string,
  { before, now }: { readonly before: readonly LoggedLine[] | undefined; readonly now: readonly LoggedLine[] },
): readonly LogEntry[] => {
  const changes =
    before === undefined
      ? [`First written, with ${now.length} ${now.length === 1 ? "line" : "lines"}.`]
      : changesBetween(before, now);
  const shown = changes.length === 0 ? ["Refreshed: no line changed."] : changes.slice(0, mostChanges);
  const more = changes.length > mostChanges ? [`And ${changes.length - mostChanges} more changes.`] : [];
  return [...[...shown, ...more].map((change) => ({ date, change })), ...log].slice(0, mostEntries);
};

const changesBetween = (before: readonly LoggedLine[], now: readonly LoggedLine[]): readonly string[] => {
  const headers = new Set(before.flatMap(({ years }) => [...years.keys()]));
  if (
    before.length > 0 &&
    now.length > 0 &&
    !now.some(({ years }) => [...years.keys()].some((year) => headers.has(year)))
  ) {
    return ["The years or the unit of the amounts changed: every line was written anew."];
  }
  const earlier = new Map(before.map((line) => [line.key, line]));
  const present = new Set(now.map(({ key }) => key));
  const fresh = now.filter(({ key }) => !earlier.has(key)).map((line) => `New line: ${line.label}, ${inWords(line)}`);
  const gone = before
    .filter(({ key }) => !present.has(key))
    .map((line) => `Line gone: ${line.label}, ${inWords(line)}`);
  const changed = now.flatMap((line) => {
    const old = earlier.get(line.key);
    return old === undefined ? [] : changedYears(old, line);
  });
  return [...changed, ...fresh, ...gone];
};

const changedYears = (before: LoggedLine, now: LoggedLine): readonly string[] =>
  [...new Set([...before.years.keys(), ...now.years.keys()])].flatMap((year) => {
    const [old, fresh] = [before.years.get(year), now.years.get(year)];
    return old === fresh ? [] : [`${now.label}, ${year}: ${old ?? "no figure"} → ${fresh ?? "no figure"}`];
  });

const inWords = ({ years }: LoggedLine): string => [...years].map(([year, value]) => `${year} ${value}`).join(", ");
