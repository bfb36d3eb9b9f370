import type { PictureView } from "../../core/desk/picture-view";
import { addsColour, reducesColour, seriesColours, wholeColour } from "./colours";

/** One bar: where it stands, from which amount to which, and what it says. */
export interface PictureBar {
  readonly across: string;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  /** Its amount, as the tables print it. */
  readonly printed: string;
  readonly words: string;
}

/** The bars of a picture: stacked up and down from nothing, each step of a bridge from where the one before ended. */
export const barsOf = (picture: PictureView): readonly PictureBar[] =>
  picture.kind === "bridge" ? bridgeBars(picture) : stackedBars(picture);

const stackedBars = ({ across, series, kind }: PictureView): readonly PictureBar[] =>
  across.flatMap((year, index) => {
    let [above, below] = [0, 0];
    return series.flatMap(({ name, values, printed }, place): readonly PictureBar[] => {
      const value = values[index];
      if (value === undefined || value === 0) return [];
      const from = value > 0 ? above : below;
      if (value > 0) above += value;
      else below += value;
      const colour = kind === "bars" ? (value > 0 ? addsColour : reducesColour) : seriesColours[place];
      return [
        {
          across: year,
          from,
          to: from + value,
          colour: colour ?? wholeColour,
          printed: printed[index] ?? "",
          words: `${name}, ${year}: ${printed[index] ?? ""}`,
        },
      ];
    });
  });

const bridgeBars = ({ across, series: [steps] }: PictureView): readonly PictureBar[] => {
  let at = 0;
  return across.flatMap((name, index): readonly PictureBar[] => {
    const value = steps?.values[index] ?? 0;
    const isWhole = index === 0 || index === across.length - 1;
    const from = isWhole ? 0 : at;
    at = isWhole ? value : at + value;
    const colour = isWhole ? wholeColour : value > 0 ? addsColour : reducesColour;
    const printed = steps?.printed[index] ?? "";
    return [{ across: name, from, to: at, colour, printed, words: `${name}: ${printed}` }];
  });
};

/** From the least to the most that is drawn. A bridge begins near its smallest step, or its steps could not be seen. */
export const extentOf = (picture: PictureView, bars: readonly PictureBar[]): readonly [number, number] => {
  const ends = [...bars.flatMap(({ from, to }) => [from, to]), ...(picture.target?.values ?? [])].filter(
    (value) => value !== undefined,
  );
  const most = Math.max(0, ...ends);
  const least = Math.min(0, ...ends);
  if (picture.kind !== "bridge" || least < 0) return [least, most];
  const tops = bars.map(({ to }) => to);
  const span = Math.max(...tops) - Math.min(...tops);
  const foot = Math.min(...tops) - 2 * span;
  return foot > 0 ? [foot, most] : [0, most];
};
