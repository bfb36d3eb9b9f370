import { printRef } from "../../grid/address";
import type { Line } from "../line";
import { plainName } from "../near-names";
import { foldName } from "../place";

/** The one line a person means by a key, a reference or a name; else one sentence that says which lines it could be. */
export const findLine = (lines: readonly Line[], sought: string): Line | string => {
  const folded = foldName(sought);
  const exact = lines.filter(({ key }) => key === sought);
  const ways: readonly ((line: Line) => boolean)[] = [
    ({ reference }) => reference !== undefined && foldName(reference) === folded,
    ({ key }) => foldName(key) === folded,
    ({ name }) => foldName(name) === folded,
    ({ name }) => plainName(name) === plainName(sought),
  ];
  const found = [exact, ...ways.map((way) => lines.filter(way))].find((each) => each.length > 0) ?? [];
  const [only, ...others] = exact.length > 0 ? exact : found;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined)
    return `"${sought}" is the name of ${found.length} lines: say which by its key: ${listed(found)}.`;
  const near = lines.filter(({ key, name }) => foldName(`${key} ${name}`).includes(folded) && folded.length > 2);
  return near.length === 0
    ? `No line has the key, reference or name "${sought}": crosscast check --json lists every row, and Savings lines every line.`
    : `No line has the key, reference or name "${sought}": did you mean ${listed(near)}?`;
};

const mostListed = 6;

const listed = (lines: readonly Line[]): string => {
  const named = lines.slice(0, mostListed).map(({ key, years: [first] }) => {
    const place = first === undefined ? "" : ` (${printRef(first.at)})`;
    return `"${key}"${place}`;
  });
  const more = lines.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
};
