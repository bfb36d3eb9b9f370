/** What a colour is for; the words beside it always say the same. */
export type Tone = "good" | "warning" | "bad" | "strong" | "faint";
export type Paint = (tone: Tone, text: string) => string;

const codes: Readonly<Record<Tone, readonly [number, number]>> = {
  good: [32, 39],
  warning: [33, 39],
  bad: [31, 39],
  strong: [1, 22],
  faint: [2, 22],
};

/** Words in their colour on a terminal. */
export const inColour: Paint = (tone, text) => {
  const [on, off] = codes[tone];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};

/** Words alone. */
export const withoutColour: Paint = (_tone, text) => text;
