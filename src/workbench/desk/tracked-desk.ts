import type { Desk } from "../../core/desk/desk";
import type { CheckedView } from "../../core/desk/views";

/** A desk that also tells the page whenever the workbook was checked. */
export const trackedDesk = (desk: Desk, tell: (checked: CheckedView) => void): Desk => {
  const told = async (work: Promise<CheckedView>): Promise<CheckedView> => {
    const checked = await work;
    tell(checked);
    return checked;
  };
  return {
    ...desk,
    read: (watch) => told(desk.read(watch)),
    answer: (answers, watch) => told(desk.answer(answers, watch)),
    revert: (watch) => told(desk.revert(watch)),
    writeLine: (watch) => told(desk.writeLine(watch)),
    write: async (watch) => {
      const written = await desk.write(watch);
      tell(written.checked);
      return written;
    },
  };
};
