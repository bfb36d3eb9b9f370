/** How nearly two names are one: alike but for how they are written, a slip of the keys, or a word or two put otherwise. */
export type NameLikeness = "same" | "spelling" | "wording";

/**
 * How nearly two names of lines or services are one; undefined when they are different names. Case, blanks, punctuation, "&" for "and"
 * and a plural s make no difference. Numbers do: "Phase 1" is never "Phase 2". "wording" alone is weak: ask for the same money or
 * place too.
 */
export const nameLikeness = (one: string, other: string): NameLikeness | undefined => {
  const [own, its] = [wordsOf(one), wordsOf(other)];
  if (own.join("") === its.join("")) return own.length === 0 ? undefined : "same";
  if (!sameNumbers(own, its)) return undefined;
  const [telling, itsTelling] = [own.filter(isTelling), its.filter(isTelling)];
  const changes = alignWords(telling, itsTelling);
  if (changes === undefined) return undefined;
  if (changes.length > 0 && changes.every(isSlip)) return "spelling";
  return saysTheSame(Math.min(telling.length, itsTelling.length), changes) ? "wording" : undefined;
};

/** A name as it is compared: small letters, no punctuation, "and" for "&", words without their plural s. */
export const plainName = (name: string): string => wordsOf(name).join(" ");

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’‘`]/g, "")
    .replace(/[&+]/g, " and ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(singular);

const singular = (word: string): string => {
  if (word.length < 4 || /(ss|us|is)$/.test(word) || /\d/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/s$/, "");
};

const numberIn = /\d/;

/** Years, phases, wards and codes tell apart what is otherwise called the same. */
const sameNumbers = (one: readonly string[], other: readonly string[]): boolean => {
  const numbers = (words: readonly string[]): string => words.filter((word) => numberIn.test(word)).join(" ");
  return numbers(one) === numbers(other);
};

/** A word that stands in one name only, or two words in each other's place. */
interface WordChange {
  readonly from?: string;
  readonly to?: string;
}

/** The fewest words to change, drop or add; undefined when they are more than a few. */
const alignWords = (one: readonly string[], other: readonly string[]): readonly WordChange[] | undefined => {
  if (Math.abs(one.length - other.length) > mostChanges || Math.max(one.length, other.length) > longestName) {
    return undefined;
  }
  let above: readonly (readonly WordChange[])[] = other.reduce<readonly (readonly WordChange[])[]>(
    (row, to) => [...row, [...(row.at(-1) ?? []), { to }]],
    [[]],
  );
  for (const from of one) {
    const row: (readonly WordChange[])[] = [[...(above[0] ?? []), { from }]];
    other.forEach((to, index) => {
      const across = above[index] ?? [];
      const paths = [
        from === to ? across : [...across, { from, to }],
        [...(above[index + 1] ?? []), { from }],
        [...(row[index] ?? []), { to }],
      ];
      row.push(paths.reduce((best, path) => (costOf(path) < costOf(best) ? path : best)));
    });
    above = row;
  }
  const changes = above.at(-1) ?? [];
  return changes.length > mostChanges ? undefined : changes;
};

/** More words changed than this make another name; names longer than this are prose. */
const mostChanges = 2;
const longestName = 30;

const costOf = (changes: readonly WordChange[]): number =>
  changes.reduce((cost, change) => cost + (isSlip(change) ? 0.5 : 1), 0);

/** "Libary" for "Library": one letter in a word of five, two in a word of nine, and never its first. */
const isSlip = ({ from, to }: WordChange): boolean => {
  if (from === undefined || to === undefined || numberIn.test(from + to) || !to.startsWith(from.charAt(0)))
    return false;
  const length = Math.min(from.length, to.length);
  return length >= 5 && !areOpposites(from, to) && lettersChanged(from, to) <= (length >= 9 ? 2 : 1);
};

/** Letters to change, add, drop or swap with the next. */
const lettersChanged = (one: string, other: string): number => {
  let [before, above]: readonly [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      now.push(
        Math.min(
          (above[column - 1] ?? 0) + (same ? 0 : 1),
          (above[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
          isSwap && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, above] = [above, now];
  }
  return above.at(-1) ?? 0;
};

/** Most of what the shorter name says stays, and no word turns into its opposite. */
const saysTheSame = (words: number, changes: readonly WordChange[]): boolean =>
  !changes.some(({ from, to }) => distinguishes(from, to)) && words >= 1 + 2 * changes.length;

const isTelling = (word: string): boolean => !fillers.has(word);

const fillers: ReadonlySet<string> = new Set([
  "a",
  "and",
  "at",
  "by",
  "for",
  "from",
  "in",
  "of",
  "on",
  "the",
  "to",
  "with",
]);

/** "Adult" for "children", or "non" that was not there: two things that differ by this word are two things. */
const distinguishes = (from: string | undefined, to: string | undefined): boolean => {
  const turns = [from, to].some((word) => word !== undefined && negations.has(word));
  return turns || (from !== undefined && to !== undefined && areOpposites(from, to));
};

const negations: ReadonlySet<string> = new Set(["non", "not", "no", "un", "reversal", "reverse", "reversed", "less"]);

const areOpposites = (one: string, other: string): boolean =>
  apart.some((words) => words.includes(one) && words.includes(other));

/** Words that stand in one place of many names and tell them apart. */
const apart: readonly (readonly string[])[] = [
  ["adult", "child", "children", "young", "older", "youth", "family"],
  ["north", "south", "east", "west", "central", "northern", "southern", "eastern", "western"],
  ["internal", "external"],
  ["capital", "revenue"],
  ["gross", "net"],
  ["increase", "decrease", "reduction", "reduce", "growth", "saving"],
  ["income", "expenditure", "cost", "grant"],
  ["pay", "price", "non"],
  ["primary", "secondary", "special", "nursery"],
  ["fee", "charge", "rent", "fine"],
  ["temporary", "permanent", "recurring"],
  ["first", "second", "third", "fourth", "one", "two", "three", "four", "year"],
  ["new", "old", "existing"],
  ["employee", "employer"],
  ["upper", "lower", "inner", "outer"],
  ["learning", "physical", "mental", "sensory"],
  ["inhouse", "outsourced", "commissioned"],
];
