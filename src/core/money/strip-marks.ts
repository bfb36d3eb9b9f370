interface Stripped {
  readonly figure: string;
  /** The footnote marks as printed, empty when there are none. */
  readonly marks: string;
}

const mark = String.raw`\[[^\]]{1,8}\]|\((?:[a-z]|[ivx]{2,4})\)|[*†‡§¶^#]|[¹²³⁰⁴-⁹ᵃ-ᶻ]`;
const before = new RegExp(String.raw`^(?:[*†‡§]\s*)+(?=[-+(£.\d])`);
const after = new RegExp(String.raw`(?:\s*(?:${mark}))+$`, "i");
const inside = new RegExp(String.raw`((?:\s*(?:${mark}))+)\)$`, "i");

/** Takes the footnote marks off a printed figure: "3,691[1]", "1,234*", "1,234 (a)", "(62¹)". */
export const stripMarks = (text: string): Stripped => {
  const leading = before.exec(text)?.[0] ?? "";
  const unled = text.slice(leading.length);
  const trailing = after.exec(unled)?.[0] ?? "";
  const unmarked = unled.slice(0, unled.length - trailing.length);
  const inner = unmarked.startsWith("(") ? (inside.exec(unmarked)?.[1] ?? "") : "";
  const figure = inner === "" ? unmarked : `${unmarked.slice(0, -inner.length - 1)})`;
  return { figure: figure.trim(), marks: (leading + inner + trailing).replace(/\s/g, "") };
};
