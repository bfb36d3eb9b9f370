import type { Token } from "./formula-tokens";

/** A formula as what it works out; only what is worked out here has a form. */
export type Formula =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  /** Cells, by the token that names them. */
  | { readonly kind: "cells"; readonly token: Token }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Formula[] }
  | { readonly kind: "two"; readonly mark: string; readonly left: Formula; readonly right: Formula }
  | { readonly kind: "minus"; readonly of: Formula }
  | { readonly kind: "percent"; readonly of: Formula };

/** Reads the tokens of a formula; undefined when it holds anything that is not worked out here. */
export const parseFormula = (tokens: readonly Token[]): Formula | undefined => {
  const read = readFrom(tokens, 0, 0);
  return read?.next === tokens.length ? read.formula : undefined;
};

interface Read {
  readonly formula: Formula;
  readonly next: number;
}

/** How tightly each mark binds: comparisons least. */
const strengths: ReadonlyMap<string, number> = new Map([
  ...["=", "<>", "<", ">", "<=", ">="].map((mark): [string, number] => [mark, 1]),
  ["+", 2],
  ["-", 2],
  ["*", 3],
  ["/", 3],
]);

const markAt = (tokens: readonly Token[], at: number): string | undefined => {
  const token = tokens[at];
  return token?.kind === "mark" ? token.text : undefined;
};

const readFrom = (tokens: readonly Token[], start: number, least: number): Read | undefined => {
  let read = readSigned(tokens, start);
  while (read !== undefined) {
    const mark = markAt(tokens, read.next);
    const strength = strengths.get(mark ?? "");
    if (mark === undefined || strength === undefined || strength <= least) return read;
    const right = readFrom(tokens, read.next + 1, strength);
    read = right && { formula: { kind: "two", mark, left: read.formula, right: right.formula }, next: right.next };
  }
  return undefined;
};

const readSigned = (tokens: readonly Token[], start: number): Read | undefined => {
  const mark = markAt(tokens, start);
  if (mark === "+") return readSigned(tokens, start + 1);
  if (mark === "-") {
    const read = readSigned(tokens, start + 1);
    return read && { formula: { kind: "minus", of: read.formula }, next: read.next };
  }
  let read = readOne(tokens, start);
  while (read !== undefined && markAt(tokens, read.next) === "%")
    read = { formula: { kind: "percent", of: read.formula }, next: read.next + 1 };
  return read;
};

const readOne = (tokens: readonly Token[], at: number): Read | undefined => {
  const token = tokens[at];
  switch (token?.kind) {
    case "number":
    case "text":
      return { formula: token, next: at + 1 };
    case "reference":
    case "columns":
    case "name":
      return { formula: { kind: "cells", token }, next: at + 1 };
    case "call":
      return readCall(token.name, tokens, at + 1);
    case "mark": {
      if (token.text !== "(") return undefined;
      const inside = readFrom(tokens, at + 1, 0);
      return inside && markAt(tokens, inside.next) === ")" ? { ...inside, next: inside.next + 1 } : undefined;
    }
    default:
      return undefined;
  }
};

const readCall = (name: string, tokens: readonly Token[], start: number): Read | undefined => {
  const given: Formula[] = [];
  for (let at = start; ;) {
    const read = readFrom(tokens, at, 0);
    if (read === undefined) return undefined;
    given.push(read.formula);
    const mark = markAt(tokens, read.next);
    if (mark === ")") return { formula: { kind: "call", name, given }, next: read.next + 1 };
    if (mark !== ",") return undefined;
    at = read.next + 1;
  }
};
