import { printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { Reading, TieOut } from "../../model/reading";
import { printPounds } from "../../money/print-amount";
import type { Check } from "../check";
import { partCells } from "../reach";

/** Amounts in sentences agree with the table figure they quote (N01), with the sum they do (N02) and with each other (N03). */
export const statementsAgree: Check = {
  name: "statements-agree",
  codes: ["N01", "N02", "N03"],
  run: (reading) => {
    const narratives = reading.tieOuts.filter(({ relation }) => relation === "narrative");
    return [
      ...narratives.filter(({ claim, verdict }) => claim === "table-figure" && verdict === "differs").map(misquoted),
      ...narratives.filter(({ claim, verdict }) => claim === "arithmetic" && verdict !== "agrees").map(misreckoned),
      ...sameThings(narratives, reading),
    ];
  },
};

const misquoted = (tieOut: TieOut): Finding => ({
  check: statementsAgree.name,
  code: "N01",
  severity: "error",
  message: `Unexpected amount in "${tieOut.label}", expected ${pounds(tieOut)}: the table prints that figure in ${tieOut.formula}.`,
  remedy: "Correct the sentence or the table.",
  cells: [tieOut.at, ...partCells(tieOut)],
  expected: tieOut.computed?.toString() ?? "",
  found: tieOut.stated.toString(),
});

const misreckoned = (tieOut: TieOut): Finding => ({
  check: statementsAgree.name,
  code: "N02",
  severity: "warning",
  message: `Unexpected amount in "${tieOut.label}", expected ${pounds(tieOut)}: ${tieOut.formula} comes to ${pounds(tieOut)}${
    tieOut.verdict === "rounding" ? ", which rounding of pence could explain" : ""
  }.`,
  remedy: "Correct the amount, or say that the figures are rounded.",
  cells: [tieOut.at],
  expected: tieOut.computed?.toString() ?? "",
  found: tieOut.stated.toString(),
});

/** One finding for all the amounts that nearly equal the same table figure and are printed as if they were it. */
const sameThings = (narratives: readonly TieOut[], { sheets }: Reading): readonly Finding[] => {
  const near = narratives.filter(({ claim, verdict }) => claim === "same-thing" && verdict === "differs");
  const figures = [...new Set(near.map(({ formula }) => formula))];
  return figures.map((formula) => {
    const differing = near.filter((tieOut) => tieOut.formula === formula);
    const quoting = narratives.filter((tieOut) => tieOut.formula === formula && tieOut.verdict === "agrees");
    const all = [...quoting, ...differing];
    const printed = sheets
      .flatMap(({ statements }) => statements)
      .filter((statement) => all.some((tieOut) => sameAmount(tieOut, statement)));
    const names = [...new Set(printed.map((statement) => `${statement.printed} (${printRef(statement.at)})`))];
    return {
      check: statementsAgree.name,
      code: "N03",
      severity: "warning",
      message: `${list(names)} and the table's ${pounds(differing[0])} (${formula}) are close but do not agree.`,
      remedy: "If they are the same thing, print one figure throughout; if not, say what each is.",
      cells: [...all.map(({ at }) => at), ...(differing[0] === undefined ? [] : partCells(differing[0]))],
      expected: differing[0]?.computed?.toString() ?? "",
      found: differing[0]?.stated.toString() ?? "",
    };
  });
};

const sameAmount = ({ at, stated }: TieOut, statement: Reading["sheets"][number]["statements"][number]): boolean =>
  statement.at.sheet === at.sheet &&
  statement.at.row === at.row &&
  statement.at.column === at.column &&
  statement.pounds.equals(stated);

const pounds = (tieOut: TieOut | undefined): string =>
  tieOut?.computed === undefined ? "" : printPounds(tieOut.computed);

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")}, ${names.at(-1) ?? ""}`;
