/** The widths of name, what it is and source; of each figure; of each rating. */
export const deliveryWidths = (figures: number, ratings: number): readonly number[] => [
  36,
  30,
  20,
  ...Array.from({ length: figures }, () => 13),
  ...Array.from({ length: ratings }, () => 18),
];

/** Shares to one decimal place: 99.6% delivered is not all of it. */
export const shareFormat = "0.0%_);-0.0%_);0.0%_);@_)";
