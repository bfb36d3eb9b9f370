import { printRef } from "../grid/address";
import type { SheetEdit } from "../grid/cell-change";
import type { LineEdit } from "../model/edits/line-edit";
import type { Line } from "../model/line";
import type { BeforeAndAfter } from "./edit-line-effects";

interface EditRead extends BeforeAndAfter {
  readonly edit: LineEdit;
  readonly changes: SheetEdit;
  readonly row: number;
}

/**
 * Whether the sheet would be read as the edit means it: the line as asked, and every other line as before. What would be read otherwise by
 * accident is refused; a word that several lines share may be changed for all of them, with a warning.
 */
export const readingChanges = (
  read: EditRead,
): { readonly warnings: readonly string[]; readonly refusals: readonly string[] } => {
  const { edit, checked, after } = read;
  const [was, is] = [bySpot(checked.lines), bySpot(after.lines)];
  const about = new Set([read.before, read.found].flatMap((line) => (line === undefined ? [] : [spotOf(line)])));
  const lost: string[] = [];
  const reworded: string[] = [];
  const reread: string[] = [];
  for (const [spot, line] of was) {
    if (about.has(spot)) continue;
    const now = is.get(spot);
    if (now === undefined) lost.push(`"${line.name}" would no longer be read as a line`);
    else {
      reworded.push(...wordsChanged(line, now));
      reread.push(...meaningChanged(line, now));
    }
  }
  for (const [spot, line] of is) {
    if (!about.has(spot) && !was.has(spot)) lost.push(`"${line.name}" would come to be read as a line`);
  }
  const rewording = reworded.length === 0 ? [] : [`Other lines change too: ${firstOf(reworded)}.`];
  return {
    warnings: [
      ...(edit.kind === "change" ? rewording : []),
      ...(reread.length === 0 ? [] : [`The table would then be read otherwise: ${firstOf([...new Set(reread)])}.`]),
    ],
    refusals: [
      ...ownRefusals(read),
      ...(lost.length === 0
        ? []
        : [`The sheet would then be read otherwise: ${firstOf(lost)}. Make this change in the sheet itself.`]),
      ...(edit.kind === "change"
        ? []
        : rewording.map((sentence) => `${sentence} Give those lines the words of their own first.`)),
    ],
  };
};

const ownRefusals = ({ edit, changes, row, after, found }: EditRead): readonly string[] => {
  const at = changes.cells[0]?.at;
  const place = at === undefined ? `row ${row}` : `row ${row} of ${at.sheet}`;
  if (edit.kind === "remove") {
    const left = after.lines.find(
      ({ sheet, years }) => sheet === at?.sheet && years.some((year) => year.at.row === row),
    );
    return left === undefined ? [] : [`What stays on ${place} would still be read as the line "${left.name}".`];
  }
  if (found === undefined)
    return [
      `Then ${place} would not be read as a line: its name may say that it is a total, a heading or something that is no change to the budget, or nothing says of which kind it is.`,
    ];
  const { name, amounts = [], kind, recurrence } = edit.to;
  const misread = amounts.flatMap(({ year, amount }) => {
    const figure = found.years.find((each) => each.year.start === year.start);
    return amount.kind !== "figure" || figure?.reading?.kind === "amount"
      ? []
      : [figure?.printed ?? String(year.start)];
  });
  return [
    ...(name === undefined || name.trim() === found.name
      ? []
      : [`The line would be read as "${found.name}" and not as "${name.trim()}".`]),
    ...(misread.length === 0 ? [] : [`Its amount for ${misread.join(", ")} could not be read again.`]),
    ...(kind === undefined || kind === found.kind
      ? []
      : [`The line would be read as ${found.kind} and not as ${kind}.`]),
    ...(recurrence === undefined || recurrence === found.recurrence
      ? []
      : [`The line would be read as ${found.recurrence} and not as ${recurrence}.`]),
  ];
};

const mostListed = 3;

const firstOf = (sentences: readonly string[]): string => {
  const more = sentences.length - mostListed;
  return [...sentences.slice(0, mostListed), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
};

/** Where the first figure of a line stands: no edit moves it. */
const spotOf = ({ years: [first], sheet, row }: Line): string =>
  first === undefined ? `${sheet} ${row}` : printRef(first.at);

const bySpot = (lines: readonly Line[]): ReadonlyMap<string, Line> =>
  new Map(lines.map((line) => [spotOf(line), line]));

/** What is told of a line, the nearest to its row first: a service that is its theme and its heading too is told once. */
const wordsChanged = (was: Line, is: Line): readonly string[] => {
  const said = ({ name, reference, theme, workstream, service, kind, recurrence, places }: Line) => [
    ["name", name],
    ["reference", reference],
    ["service", service],
    ["theme", theme],
    ["workstream", workstream],
    ["headings", places.headings.join(" / ")],
    ["kind", kind],
    ["how long it lasts", recurrence],
  ];
  const after = said(is);
  const changes = said(was).flatMap(([what, from], index) => {
    const to = after[index]?.[1];
    return from === to ? [] : [{ what, change: `${quoted(from)} becomes ${quoted(to)}` }];
  });
  return changes
    .filter(({ change }, index) => changes.findIndex((other) => other.change === change) === index)
    .map(({ what, change }) => `"${was.name}": ${what ?? ""} ${change}`);
};

const quoted = (word: string | undefined): string => (word === undefined || word === "" ? "none" : `"${word}"`);

const meaningChanged = (was: Line, is: Line): readonly string[] => [
  ...(was.sign === is.sign ? [] : [`its sign as ${is.sign}, not ${was.sign}`]),
  ...(was.presentation === is.presentation ? [] : [`its years as ${is.presentation}, not ${was.presentation}`]),
  ...(was.unit === is.unit ? [] : [`its unit as ${is.unit ?? "not stated"}, not ${was.unit ?? "not stated"}`]),
];
