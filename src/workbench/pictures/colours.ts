/**
 * The colours of Okabe and Ito, which stay apart for every kind of colour vision and in print; the palest last. What a colour stands for is
 * said beside it and in the table below each picture.
 */
export const seriesColours: readonly string[] = [
  "#0072b2",
  "#e69f00",
  "#009e73",
  "#cc79a7",
  "#56b4e9",
  "#d55e00",
  "#999999",
  "#f0e442",
];

export const addsColour = "#d55e00";
export const reducesColour = "#009e73";
export const wholeColour = "#0072b2";
