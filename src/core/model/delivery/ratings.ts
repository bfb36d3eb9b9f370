import type { Question, SheetReading, Table, TableRow } from "../reading";
import type { Rating, RatingColumn, RatingMeaning } from "./delivery";

/** The columns of a table that rate its rows: red, amber and green, or words on how far each has got. */
export const ratingColumns = (
  table: Table,
  sheet: SheetReading,
  answers: ReadonlyMap<string, string>,
): readonly RatingColumn[] =>
  table.wordColumns.flatMap(({ column, header }, index): RatingColumn[] => {
    const words = table.rows.flatMap(({ words: held, role }) => (role === "heading" ? [] : (held[index] ?? [])));
    const colours = words.filter((word) => isColour(word)).length;
    const isRag =
      saysRag.test(header) || (ratesHeader.test(header) && words.length > 0 && colours * 10 >= words.length * 7);
    if (isRag) return [{ header, column, scale: "rag", ...meaningOf(header, table, sheet, answers) }];
    return ratesHeader.test(header) && !/\bcomment/i.test(header) ? [{ header, column, scale: "words" }] : [];
  });

/** What a row is rated in one of the columns; undefined where its cell is blank. */
export const ratingIn = (row: TableRow, table: Table, { column, scale }: RatingColumn): Rating | undefined => {
  const printed = row.words[table.wordColumns.findIndex((one) => one.column === column)]?.trim();
  if (printed === undefined || printed === "") return undefined;
  const at = { sheet: table.sheet, row: row.row, column };
  return { printed, word: scale === "rag" ? colourWord(printed) : printed, at };
};

/** Asks what the ratings of a table mean where nothing states it, whether it has been answered or not. */
export const ratingQuestion = (table: Table, columns: readonly RatingColumn[]): readonly Question[] => {
  const open = columns.filter(
    ({ scale, meaning, from }) => scale === "rag" && (meaning === undefined || from === "answer"),
  );
  const [first] = open;
  if (first === undefined) return [];
  return [
    {
      id: ratingQuestionId(table),
      ask: `Does "${first.header}" of ${table.id} rate how sure each saving is to be delivered, or how hard it hits the service?`,
      choices: [...ratingMeanings],
      evidence: ["no heading, title, note or key says what red, amber and green mean"],
    },
  ];
};

const ratingQuestionId = ({ id }: Table): string => `${id}:rag`;

const ratingMeanings: readonly RatingMeaning[] = ["deliverability", "service impact"];

const saysRag = /\brag\b|\btraffic.?lights?\b|\bred.{1,5}amber\b/i;
const ratesHeader = /\b(status|rating|progress|deliverability|confidence|impact)\b/i;

const colours: ReadonlyMap<string, string> = new Map([
  ["r", "Red"],
  ["a", "Amber"],
  ["g", "Green"],
  ["b", "Blue"],
  ["red", "Red"],
  ["amber", "Amber"],
  ["green", "Green"],
  ["blue", "Blue"],
]);

/** "A" as "Amber", "a/g" as "Amber/Green"; any other word as printed. */
const colourWord = (printed: string): string => {
  const parts = printed.toLowerCase().split(/\s*[/-]\s*/);
  const named = parts.flatMap((part) => colours.get(part) ?? []);
  return named.length === parts.length ? named.join("/") : printed;
};

const isColour = (word: string): boolean =>
  word
    .toLowerCase()
    .split(/\s*[/-]\s*/)
    .every((part) => colours.has(part.trim()));

/** The heading first, then a key or note that names the colours, then the title; and a person's answer where none does. */
const meaningOf = (
  header: string,
  table: Table,
  sheet: SheetReading,
  answers: ReadonlyMap<string, string>,
): Pick<RatingColumn, "meaning" | "from"> => {
  const heading = meaningSaid([header]);
  if (heading !== undefined) return { meaning: heading, from: "heading" };
  const notes = meaningSaid(keysOf(table, sheet));
  if (notes !== undefined) return { meaning: notes, from: "note" };
  const title = meaningSaid([table.title?.text ?? "", sheet.title?.text ?? ""].filter((text) => saysRag.test(text)));
  if (title !== undefined) return { meaning: title, from: "title" };
  const answer = ratingMeanings.find((meaning) => meaning === answers.get(ratingQuestionId(table)));
  return answer === undefined ? {} : { meaning: answer, from: "answer" };
};

/** Texts that explain the colours: "Green: on track", "RAG shows confidence in delivery". */
const keysOf = (table: Table, { footnotes, fields, tables }: SheetReading): readonly string[] => {
  const notes = [...table.notes, ...footnotes, ...tables.flatMap((other) => other.notes)].map(({ text }) => text);
  const key = fields.map(({ label, value }) => `${label}: ${value}`);
  const rows = tables.flatMap((other) =>
    other === table
      ? []
      : other.rows.flatMap(({ name, words, role }) => (role === "line" ? [] : [[name, ...words].join(" ")])),
  );
  return [...notes, ...key, ...rows].filter((text) => saysRag.test(text) || namesColour.test(text));
};

const namesColour = /\b(red|amber|green)\b/i;

const saysDelivery = /\b(deliver\w*|undeliver\w*|achiev\w*|on track|off track|confiden\w*|realis\w*|slip\w*)\b/i;
const saysImpact =
  /\b(impact\w*|(significantly )?(affect|hit)(s|ed|ing)?|effect on (the )?(service|resident)s?|reputation\w*)\b/i;

/** What some texts say; undefined where they say nothing or both. */
const meaningSaid = (texts: readonly string[]): RatingMeaning | undefined => {
  const delivery = texts.some((text) => saysDelivery.test(text.replace(/\bservice delivery\b/gi, "service")));
  const impact = texts.some((text) => saysImpact.test(text));
  if (delivery === impact) return undefined;
  return delivery ? "deliverability" : "service impact";
};
