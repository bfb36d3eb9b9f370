import { CommanderError } from "commander";
import { CannotRun } from "../../src/cli/cannot-run";
import { sentenceOf } from "../../src/cli/sentence-of";
import { WorkbookError } from "../../src/core/tasks/workbook";

const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: refused`), { code, syscall: "open", path: "papers/budget.xlsx" });

describe("the sentence for what went wrong", () => {
  test.each<[string, unknown, string]>([
    [
      "a workbook that cannot be read",
      new WorkbookError("encrypted", "This file is locked; open it in Excel."),
      "crosscast: budget.xlsx is locked; open it in Excel.",
    ],
    [
      "a fault without a subject of its own",
      new WorkbookError("damaged", "A part is missing."),
      "crosscast: budget.xlsx: A part is missing.",
    ],
    ["what cannot be done", new CannotRun("budget.xlsx does not exist."), "crosscast: budget.xlsx does not exist."],
    [
      "a wrong argument",
      new CommanderError(1, "x", "error: unknown option '--jsn'\n(Did you mean --json?)"),
      "crosscast: unknown option '--jsn' (Did you mean --json?): see crosscast --help.",
    ],
    [
      "no command",
      new CommanderError(1, "commander.help", "(outputHelp)"),
      "crosscast: say what to do: check, refresh, compare, or line with add, change or remove (see crosscast --help).",
    ],
    [
      "a full disk",
      systemError("ENOSPC"),
      "crosscast: budget.xlsx in papers: the disk is full; free some space and try again.",
    ],
    [
      "a system fault without a word of ours",
      systemError("EWEIRD"),
      "crosscast: the system refused: EWEIRD: refused; try again, or with a file in another folder.",
    ],
    [
      "answers that are not JSON",
      new SyntaxError("Unexpected end of JSON input"),
      "crosscast: the answers file is not JSON (Unexpected end of JSON input): correct it and try again.",
    ],
    [
      "our own fault",
      new TypeError("x is\nundefined"),
      "crosscast: a fault in crosscast itself while working on budget.xlsx (x is undefined): please report it, with CROSSCAST_DEBUG=1 set to show where.",
    ],
    [
      "a thrown word",
      "odd",
      "crosscast: a fault in crosscast itself while working on budget.xlsx (odd): please report it, with CROSSCAST_DEBUG=1 set to show where.",
    ],
  ])("names %s and what to do", (_title, error, sentence) => {
    expect(sentenceOf(error, "budget.xlsx")).toBe(sentence);
  });
});
