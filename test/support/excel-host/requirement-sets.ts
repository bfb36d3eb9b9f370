import { readFileSync } from "node:fs";

/** The set of Excel's interface that a member came with: "Range.hyperlink" is "1.7". */
export type SetOf = (member: string) => string | undefined;

let known: ReadonlyMap<string, string> | undefined;

/**
 * Reads from Microsoft's own type declarations which set each property came with: the library gates its methods but not its setters.
 */
export const setOfMember: SetOf = (member) => {
  known ??= readDeclarations();
  return known.get(declaredAs.get(member) ?? member);
};

/** Members that requests call otherwise than the declarations do. */
const declaredAs: ReadonlyMap<string, string> = new Map([["Worksheet.gridlines", "Worksheet.showGridlines"]]);

/** Whether a version such as "1.14" has all that another has. */
export const isAtLeast = (version: string, needed: string): boolean => {
  const [one = 0, two = 0] = version.split(".").map(Number);
  const [least = 0, minor = 0] = needed.split(".").map(Number);
  return one > least || (one === least && two >= minor);
};

const readDeclarations = (): ReadonlyMap<string, string> => {
  const text = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const excel = text.slice(text.indexOf("declare namespace Excel {"));
  const sets = new Map<string, string>();
  let owner = "";
  let stated: string | undefined;
  for (const line of excel.split("\n")) {
    const opened = /^ {4}class (\w+) extends/.exec(line);
    if (opened?.[1] !== undefined) {
      owner = opened[1];
      stated = undefined;
    } else if (/^ {4}\}/.test(line)) owner = "";
    if (owner === "") continue;
    stated = /\[Api set: ExcelApi (\d+\.\d+)\]/.exec(line)?.[1] ?? stated;
    const member = /^ {8}(?:readonly )?(\w+)[(:?]/.exec(line)?.[1];
    if (member === undefined) continue;
    if (stated !== undefined && !sets.has(`${owner}.${member}`)) sets.set(`${owner}.${member}`, stated);
    stated = undefined;
  }
  return sets;
};
