import { type Command, Option } from "commander";
import type { LineContent } from "../core/model/edits/line-edit";
import { CannotRun } from "./cannot-run";
import type { ExitCode } from "./exit-code";
import { type LineOptions, runLine } from "./line-command";
import { type ContentOptions, readContent } from "./line-options";
import type { Surroundings } from "./surroundings";

/** Adds `line add`, `line change` and `line remove` to the command; `finish` is told each one's exit code. */
export const addLineCommands = (
  program: Command,
  surroundings: Surroundings,
  { answersOption, finish }: { readonly answersOption: () => Option; readonly finish: (code: ExitCode) => void },
): void => {
  const line = program
    .command("line")
    .description(
      "Add, change or remove one line of the register: shows what would change, and writes it only where told to.",
    )
    .helpCommand(false);
  const withPlace = (command: Command, example: string): Command =>
    command
      .option("-o, --output <file>", "write the workbook with the change to another file")
      .addOption(
        new Option("--in-place", "write to the workbook itself and keep the old one as NAME.bak.xlsx").conflicts(
          "output",
        ),
      )
      .option("--json", "one JSON object instead of words (docs/lines.md says what it holds)")
      .addOption(answersOption())
      .addHelpText(
        "after",
        `\nWithout -o or --in-place nothing is written.\n\nExample:\n${example}` +
          "\n\nExit code: 0 nothing worse than a warning, 1 the workbook has an error then, 2 the change cannot be made.",
      );
  const key = "its key, reference or name, as Savings lines shows them";

  withPlace(
    withContent(
      line
        .command("change")
        .description("Change what a line says: its name, reference, words, or amounts by year.")
        .argument("<file>", "the workbook (.xlsx, .xlsm)")
        .argument("<line>", key),
    ),
    '  crosscast line change budget.xlsx SAV01 --year 2026/27=-120 --set "Service=Libraries"\n' +
      '  crosscast line change budget.xlsx "Mobile library" --year "2026/27=£120,000" --in-place',
  ).action(async (file: string, sought: string, options: ContentOptions & LineOptions) => {
    finish(
      await runLine(file, () => ({ kind: "change", line: sought, to: changesIn(options) }), options, surroundings),
    );
  });

  withPlace(
    withContent(
      line
        .command("add")
        .description("Add a line on a blank row that every total over its section takes in. No row is ever inserted.")
        .argument("<file>", "the workbook (.xlsx, .xlsm)")
        .requiredOption("--table <table>", 'the table as check names it ("Register!A4:K30"), or its sheet')
        .option("--after <line>", "the line it is to stand after (default: the last of the table)"),
    ),
    '  crosscast line add budget.xlsx --table Register --name "Shared archive" --reference SAV21 \\\n' +
      '    --set "Service=Libraries" --year 2026/27=-40 --year 2027/28=-10 -o budget-new.xlsx',
  ).action(async (file: string, options: AddOptions) => {
    const { table, after } = options;
    finish(
      await runLine(
        file,
        () => ({ kind: "add", table, to: readContent(options), ...(after === undefined ? {} : { after }) }),
        options,
        surroundings,
      ),
    );
  });

  withPlace(
    line
      .command("remove")
      .description("Blank the cells of a line, unless a formula elsewhere shows it or looks it up.")
      .argument("<file>", "the workbook (.xlsx, .xlsm)")
      .argument("<line>", key),
    "  crosscast line remove budget.xlsx SAV07 -o budget-new.xlsx",
  ).action(async (file: string, sought: string, options: LineOptions) => {
    finish(await runLine(file, () => ({ kind: "remove", line: sought }), options, surroundings));
  });
};

/** A change has to say something. */
const changesIn = (options: ContentOptions): LineContent => {
  const to = readContent(options);
  if (Object.keys(to).length === 0)
    throw new CannotRun(
      "say what to change: --year, --name, --reference, --set, --kind or --recurrence (see crosscast line change --help).",
    );
  return to;
};

interface AddOptions extends ContentOptions, LineOptions {
  readonly table: string;
  readonly after?: string;
}

const withContent = (command: Command): Command =>
  command
    .option("--name <name>", "what the line is called")
    .option("--reference <reference>", "its reference")
    .addOption(
      new Option("--kind <kind>", "of which kind it is, where the table has a column that says so").choices([
        "saving",
        "income",
        "investment",
        "pressure",
        "reversal",
      ]),
    )
    .addOption(
      new Option("--recurrence <how long>", "how long it lasts, where the table has a column that says so").choices([
        "permanent",
        "one-off",
        "time-limited",
      ]),
    )
    .addOption(repeated("--set <heading=words>", 'the words under another heading, such as "Service=Libraries"'))
    .addOption(
      repeated(
        "--year <year=amount>",
        "an amount in the unit and sign of the table (2026/27=-120), in a unit of its own (2026/27=£120,000), TBC, or nothing to blank it",
      ),
    )
    .addOption(new Option("--unit <unit>", "the unit of amounts that state none").choices(["£", "£000", "£m"]));

const repeated = (flags: string, description: string): Option =>
  new Option(flags, `${description}; may be given several times`).argParser(
    (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
  );
