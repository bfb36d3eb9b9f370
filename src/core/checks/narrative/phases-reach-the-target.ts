import { printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { SheetReading } from "../../model/reading";
import { Decimal } from "../../money/decimal";
import { printPounds } from "../../money/print-amount";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { type SaidAmount, saidAmounts } from "./said-amount";

/** The savings of a programme's phases add up to the target of all phases, on a basis that is said (N04). */
export const phasesReachTheTarget: Check = {
  name: "phases-reach-the-target",
  codes: ["N04"],
  run: ({ sheets }) => sheets.flatMap(findingsOf),
};

const findingsOf = (sheet: SheetReading): readonly Finding[] => {
  if (!sheet.statements.some(({ text }) => namesPhase.test(text))) return [];
  const about = saidAmounts(sheet).filter(({ before, after }) => isSaving.test(before + after));
  const overall = distinct(about.filter(isOverall));
  const phases = phasesOf(about.filter((amount) => !isOverall(amount)));
  const [target] = overall;
  if (target === undefined || overall.length > 1 || phases.length < 2) return [];
  const ways = waysThrough(phases);
  const reaching = ways.filter((way) => sumOf(way).equals(target.statement.pounds));
  if (reaching.length === 1 && ways.length > 1) return [saysBasis(target, reaching[0] ?? [], ways)];
  const near = ways.some((way) => gapTo(target, way).lessThanOrEqualTo(roomOf([target, ...way])));
  return near || ways.length === 0 ? [] : [fallsShort(target, ways)];
};

const namesPhase = /\b(?:phase|stage|tranche)s?\b/i;
const isSaving = /\b(?:savings?|targets?|deliver\w*|achiev\w*|efficienc\w+|reductions?)\b/i;

/** "Across all phases", "over both stages": what all parts are to reach. */
const allPhases =
  /\b(?:all|both|every|the (?:two|three|four|five)|(?:two|three|four|five)) (?:of )?(?:the )?(?:\w+ )?(?:phases?|stages?|tranches?)\b/i;

/** The phase named right after an amount: "£1.2m from Phase 1". */
const phaseAfter =
  /^[^£.,;]{0,30}?\b(?:in|from|for|under|by|through|during) (?:the )?(?:phase|stage|tranche) (\d|one|two|three|four|five)\b/i;
const phaseBefore = /\b(?:phase|stage|tranche) (\d|one|two|three|four|five)\b/gi;

/** All phases are named before the amount and no other amount between, or soon after it: "£5m across all phases". */
const isOverall = ({ before, after }: SaidAmount): boolean => {
  const since = before.slice(before.lastIndexOf("£") + 1);
  return !phaseAfter.test(after) && (allPhases.test(since) || allPhases.test(/^[^£.,;]{0,60}/.exec(after)?.[0] ?? ""));
};

const numbers: readonly string[] = ["one", "two", "three", "four", "five"];

/** The number of the phase an amount belongs to: named right after it, or last before it in its paragraph. */
const phaseOf = ({ lead, after }: SaidAmount): number | undefined => {
  const named = phaseAfter.exec(after)?.[1] ?? [...lead.matchAll(phaseBefore)].at(-1)?.[1];
  if (named === undefined) return undefined;
  const word = numbers.indexOf(named.toLowerCase());
  return word === -1 ? Number(named) : word + 1;
};

/** The amounts each phase may mean, first phase first; none unless the phases run from 1 without a gap. */
const phasesOf = (amounts: readonly SaidAmount[]): readonly (readonly SaidAmount[])[] => {
  const byPhase = new Map<number, SaidAmount[]>();
  for (const amount of amounts) {
    const phase = phaseOf(amount);
    if (phase !== undefined) byPhase.set(phase, [...(byPhase.get(phase) ?? []), amount]);
  }
  const phases = Array.from({ length: byPhase.size }, (_, index) => distinct(byPhase.get(index + 1) ?? []));
  return phases.every(({ length }) => length > 0 && length <= mostMeanings) ? phases : [];
};

/** A phase of more amounts than this tells of something else. */
const mostMeanings = 4;

const distinct = (amounts: readonly SaidAmount[]): readonly SaidAmount[] =>
  amounts.filter(
    ({ statement }, index) => amounts.findIndex((other) => other.statement.pounds.equals(statement.pounds)) === index,
  );

/** Every choice of one amount a phase. */
const waysThrough = (phases: readonly (readonly SaidAmount[])[]): readonly (readonly SaidAmount[])[] =>
  phases.reduce<readonly (readonly SaidAmount[])[]>(
    (ways, phase) => ways.flatMap((way) => phase.map((amount) => [...way, amount])),
    [[]],
  );

const sumOf = (way: readonly SaidAmount[]): Decimal =>
  way.reduce((sum, { statement }) => sum.plus(statement.pounds), new Decimal(0));

const roomOf = (way: readonly SaidAmount[]): Decimal =>
  way.reduce((sum, { statement }) => sum.plus(statement.tolerance), new Decimal(0));

const gapTo = ({ statement }: SaidAmount, way: readonly SaidAmount[]): Decimal =>
  statement.pounds.minus(sumOf(way)).abs();

const saysBasis = (
  target: SaidAmount,
  way: readonly SaidAmount[],
  ways: readonly (readonly SaidAmount[])[],
): Finding => {
  const telling = way.filter((amount, index) => ways.some((other) => other[index] !== amount));
  const others = ways.filter((other) => other !== way);
  return {
    ...finding(target, [...way, ...others.flat()]),
    message: `The phases reach the overall ${target.statement.printed} with ${listed(telling.map(quoted))}: ${adding(way)}. Otherwise ${listed(others.map((other) => `${adding(other)} come to ${printPounds(sumOf(other))}`))}.`,
    remedy: "Say which of the figures counts towards the overall target.",
    found: listed(others.map((other) => sumOf(other).toString())),
  };
};

const fallsShort = (target: SaidAmount, ways: readonly (readonly SaidAmount[])[]): Finding => ({
  ...finding(target, ways.flat()),
  message: `The phases do not reach the overall ${target.statement.printed}: ${listed(ways.map((way) => `${adding(way)} come to ${printPounds(sumOf(way))}`))}.`,
  remedy: "Correct the target or a phase, or say what else counts towards it.",
  found: listed(ways.map((way) => sumOf(way).toString())),
});

const finding = (
  target: SaidAmount,
  amounts: readonly SaidAmount[],
): Pick<Finding, "check" | "code" | "severity" | "cells" | "expected"> => {
  const cells = [target, ...amounts].map(({ statement }) => statement.at);
  return {
    check: phasesReachTheTarget.name,
    code: "N04",
    severity: "warning",
    cells: cells.filter((at, index) => cells.findIndex((other) => printRef(other) === printRef(at)) === index),
    expected: target.statement.pounds.toString(),
  };
};

const adding = (way: readonly SaidAmount[]): string => way.map(({ statement }) => statement.printed).join(" + ");

/** "£1.2m ongoing": the amount with the words that tell it from another. */
const quoted = ({ statement: { printed, at }, after }: SaidAmount): string => {
  const words = /^[^£,;:]*?(?=[,;:]| and |$)/.exec(after)?.[0].trim().split(/\s+/).slice(0, 6).join(" ") ?? "";
  return `"${`${printed} ${words}`.trim()}" (${printRef(at)})`;
};
