import { familyOf } from "./appearance-rules";

/** The width in pixels of the widest digit of ordinary text, by which Excel measures columns. */
export const digitWidth = (): number => {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) return 7;
  pen.font = `${(11 * 4) / 3}px ${familyOf("Calibri")}`;
  return Math.max(Math.round(Math.max(...Array.from("0123456789", (digit) => pen.measureText(digit).width))), 5);
};
