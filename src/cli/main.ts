import { Command, CommanderError, Option } from "commander";
import packageFile from "../../package.json";
import { type CheckOptions, runCheck } from "./check-command";
import { type CompareOptions, runCompare } from "./compare-command";
import type { ExitCode } from "./exit-code";
import { addLineCommands } from "./line-commands";
import { type RefreshOptions, runRefresh } from "./refresh-command";
import { runRollForward } from "./roll-forward-command";
import { sentenceOf } from "./sentence-of";
import type { Surroundings } from "./surroundings";
import type { Terminal } from "./terminal";

const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
};

/** The one place where whatever stops the work becomes a sentence and exit code 2. */
const attempt: Surroundings["attempt"] = async (subject, work) => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    terminal.stderr.write(`${sentenceOf(error, subject)}\n`);
    if (process.env["CROSSCAST_DEBUG"] === "1" && error instanceof Error) terminal.stderr.write(`${error.stack}\n`);
    return 2;
  }
};

const surroundings: Surroundings = { version: packageFile.version, terminal, attempt };

const run = async (line: readonly string[]): Promise<ExitCode> => {
  let code: ExitCode = 0;
  const program = new Command("crosscast")
    .description(
      "Reads the budget sheets of a workbook, ties out every printed total and writes a summary of live formulas.",
    )
    .version(packageFile.version, "-V, --version", "Show the version.")
    .helpOption("-h, --help", "Show this help.")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined })
    .addHelpText("after", "\nExit code: 0 nothing worse than a warning, 1 an error was found, 2 could not run.");

  program
    .command("check")
    .description("Say what was read, what ties out and what does not. Changes nothing.")
    .argument("<files...>", "workbooks (.xlsx, .xlsm); - reads one from standard input")
    .option("--json", "one JSON object a file, one line each")
    .addOption(answersOption())
    .action(async (files: string[], options: CheckOptions) => {
      code = await runCheck(files, options, surroundings);
    });

  program
    .command("refresh")
    .description("Write or refresh the summary sheets, in a copy beside the file unless told otherwise.")
    .argument("<file>", "the workbook (.xlsx, .xlsm); - reads it from standard input")
    .option("-o, --output <file>", "where the result goes (default: NAME-crosscast.xlsx beside the file)")
    .addOption(
      new Option("--in-place", "write to the workbook itself and keep the old one as NAME.bak.xlsx").conflicts(
        "output",
      ),
    )
    .addOption(templateOption())
    .addOption(
      new Option("--preview", "list what changed and how many cells would be written, and write nothing").conflicts([
        "output",
        "inPlace",
      ]),
    )
    .option("--json", "one JSON object instead of words")
    .addOption(answersOption())
    .action(async (file: string, options: RefreshOptions) => {
      code = await runRefresh(file, options, surroundings);
    });

  program
    .command("compare")
    .description("Say what changed from one version of a workbook to another, line by line. Changes neither.")
    .argument("<old>", "the earlier workbook (.xlsx, .xlsm); - reads it from standard input")
    .argument("<new>", "the later workbook; only one of the two can be -")
    .option("-o, --output <file>", "also write the later workbook with a sheet of the changes")
    .option("--json", "one JSON object instead of words (docs/compare.md says what it holds)")
    .addOption(answersOption())
    .addHelpText(
      "after",
      "\nLines are known again by their reference, else by their headings and name. An answer such as" +
        '\n{"rename:OLD KEY": "NEW KEY"}, or "no", settles a likely rename.' +
        "\n\nExit code: 0 compared, with or without changes; 2 could not compare.",
    )
    .action(async (old: string, now: string, options: CompareOptions) => {
      code = await runCompare(old, now, options, surroundings);
    });

  program
    .command("roll-forward")
    .description(
      "Roll the plan forward by a year: a sheet of the new base, what each year adds, and what is not delivered.",
    )
    .argument("<file>", "the workbook (.xlsx, .xlsm); - reads it from standard input")
    .option("-o, --output <file>", "where the result goes (default: NAME-crosscast.xlsx beside the file)")
    .addOption(
      new Option("--in-place", "write to the workbook itself and keep the old one as NAME.bak.xlsx").conflicts(
        "output",
      ),
    )
    .addOption(templateOption())
    .addOption(
      new Option("--preview", "show the new plan and how many cells would be written, and write nothing").conflicts([
        "output",
        "inPlace",
      ]),
    )
    .option("--json", "one JSON object instead of words (docs/roll-forward.md says what it holds)")
    .addOption(answersOption())
    .action(async (file: string, options: RefreshOptions) => {
      code = await runRollForward(file, options, surroundings);
    });

  addLineCommands(program, surroundings, {
    answersOption,
    finish: (reached) => {
      code = reached;
    },
  });

  await program.parseAsync(line);
  return code;
};

const answersOption = (): Option => new Option("--answers <file>", "a JSON file of answers to the questions asked");

const templateOption = (): Option =>
  new Option("--template <name>", "what the business case is about")
    .choices(["theme", "proposal", "programme", "auto"])
    .default("auto");

// A reader that has seen enough, such as head, closes the pipe: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  terminal.stderr.write(`${sentenceOf(error, "")}\n`);
  process.exit(2);
});

void attempt("", () => run(process.argv)).then((code) => {
  process.exitCode = code;
});
