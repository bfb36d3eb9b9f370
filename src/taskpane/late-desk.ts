import type { Desk } from "../core/desk/desk";
import { WorkbookError } from "../core/tasks/workbook";

/** A desk that is fetched while the first screen is already there, so that nobody waits for it to be drawn. One that could not be fetched is asked for again. */
export const lateDesk = (fetchDesk: () => Promise<Desk>): Desk => {
  let fetched: Promise<Desk> | undefined;
  const desk = (): Promise<Desk> => {
    fetched ??= fetchDesk().catch(() => {
      fetched = undefined;
      throw new WorkbookError(
        "missing",
        "The rest of Crosscast could not be fetched from where its files stand. See that you are online and try again; your workbook was not changed.",
      );
    });
    return fetched;
  };
  // It is wanted soon; where it fails now, the first piece of work says so.
  desk().catch(() => undefined);
  return {
    read: async (watch) => (await desk()).read(watch),
    answer: async (answers, watch) => (await desk()).answer(answers, watch),
    preview: async (request, watch) => (await desk()).preview(request, watch),
    write: async (watch) => (await desk()).write(watch),
    revert: async (watch) => (await desk()).revert(watch),
    form: async (about) => (await desk()).form(about),
    planLine: async (request, watch) => (await desk()).planLine(request, watch),
    writeLine: async (watch) => (await desk()).writeLine(watch),
    look: async (at) => (await desk()).look(at),
    areas: async (sheet) => (await desk()).areas(sheet),
    pictures: async () => (await desk()).pictures(),
  };
};
