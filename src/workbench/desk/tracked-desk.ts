import type { Desk } from "../../core/desk/desk";
import type { CheckedView } from "../../core/desk/views";

interface Tracker {
  readonly onChecked: (checked: CheckedView) => void;
  readonly onWritten: (checked: CheckedView) => void;
}

/** A desk that also tells the page what was read and that something was written. */
export const trackedDesk = (desk: Desk, { onChecked, onWritten }: Tracker): Desk => {
  const told = async (work: Promise<CheckedView>, tell: (checked: CheckedView) => void): Promise<CheckedView> => {
    const checked = await work;
    tell(checked);
    return checked;
  };
  return {
    ...desk,
    read: (watch) => told(desk.read(watch), onChecked),
    answer: (answers, watch) => told(desk.answer(answers, watch), onChecked),
    revert: (watch) => told(desk.revert(watch), onWritten),
    writeLine: (watch) => told(desk.writeLine(watch), onWritten),
    write: async (watch) => {
      const written = await desk.write(watch);
      onWritten(written.checked);
      return written;
    },
  };
};
