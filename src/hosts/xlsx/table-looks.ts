import { colourOf } from "./colours";
import type { TableBand, TableLook } from "./table-picture";

/**
 * What one of Excel's own table styles looks like, "TableStyleLight1" to "TableStyleDark11"; undefined of any other.
 * They come in sevens, one of greys and one for each accent of the theme (ECMA-376 part 1, presetTableStyles.xml);
 * lines are drawn along the rows alone.
 */
export const tableLook = (name: string, theme: readonly string[]): TableLook | undefined => {
  const [, kind = "", digits = "0"] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name) ?? [];
  const place = Number(digits) - 1;
  if (place < 0) return undefined;
  const [family, seventh] = [Math.trunc(place / 7), place % 7];
  if (kind === "Dark" && family === 1)
    return seventh > 3 ? undefined : paired(inksOf(Math.max(2 * seventh - 1, 0), theme), inksOf(2 * seventh, theme));
  return families[kind]?.[family]?.(inksOf(seventh, theme));
};

/** The colours of one of seven. */
interface Inks {
  readonly full: string;
  readonly line: string;
  readonly pale: string;
  readonly deep: string;
  readonly dark: string;
  /** Full, or the grey that stands for it on a dark table. */
  readonly ground: string;
  readonly grey: string;
  readonly black: string;
  readonly white: string;
}

const inksOf = (seventh: number, theme: readonly string[]): Inks => {
  const ink = (slot: number, tint = 0): string =>
    colourOf({ theme: String(slot), tint: String(tint) }, { theme, indexed: [] }) ?? "#000000";
  const [paper, text] = [0, 1];
  const accent = 3 + seventh;
  const isGrey = seventh === 0;
  return {
    full: ink(isGrey ? text : accent),
    line: isGrey ? ink(text) : ink(accent, 0.4),
    pale: isGrey ? ink(paper, -0.15) : ink(accent, 0.8),
    deep: isGrey ? ink(paper, -0.35) : ink(accent, 0.6),
    dark: isGrey ? ink(text, 0.25) : ink(accent, -0.25),
    ground: isGrey ? ink(text, 0.45) : ink(accent),
    grey: ink(paper, -0.15),
    black: ink(text),
    white: ink(paper),
  };
};

const headed = ({ full, white }: Inks): TableBand => ({ fill: full, colour: white, bold: true });

/** The last four dark styles pair two accents: a full one for the header and the one before it, paled, for the body. */
const paired = ({ pale, deep, black }: Inks, header: Inks): TableLook => ({
  header: headed(header),
  body: { fill: pale },
  stripe: { fill: deep },
  totals: { fill: pale, bold: true, top: black },
});

type Family = (inks: Inks) => TableLook;

const families: Readonly<Record<string, readonly Family[]>> = {
  Light: [
    ({ full, pale }) => ({
      header: { bold: true, top: full, bottom: full },
      body: {},
      stripe: { fill: pale },
      totals: { bold: true, top: full, bottom: full },
    }),
    (inks) => ({
      header: headed(inks),
      body: {},
      stripe: { top: inks.full, bottom: inks.full },
      totals: { bold: true, top: inks.full, bottom: inks.full },
    }),
    ({ full, pale }) => ({
      header: { bold: true, top: full, bottom: full },
      body: { bottom: full },
      stripe: { fill: pale },
      totals: { bold: true, top: full, bottom: full },
    }),
  ],
  Medium: [
    (inks) => ({
      header: headed(inks),
      body: { bottom: inks.line },
      stripe: { fill: inks.pale },
      totals: { bold: true, top: inks.full, bottom: inks.line },
    }),
    (inks) => ({
      header: { ...headed(inks), bottom: inks.white },
      body: { fill: inks.pale, bottom: inks.white },
      stripe: { fill: inks.deep },
      totals: { ...headed(inks), top: inks.white },
    }),
    (inks) => ({
      header: { ...headed(inks), top: inks.black, bottom: inks.black },
      body: {},
      stripe: { fill: inks.grey },
      totals: { bold: true, top: inks.black, bottom: inks.black },
    }),
    ({ line, pale, deep, full }) => ({
      header: { fill: pale, bold: true, top: line, bottom: line },
      body: { fill: pale, bottom: line },
      stripe: { fill: deep },
      totals: { fill: pale, bold: true, top: full, bottom: line },
    }),
  ],
  Dark: [
    ({ ground, dark, black, white }) => ({
      header: { fill: black, colour: white, bold: true, bottom: white },
      body: { fill: ground, colour: white },
      stripe: { fill: dark },
      totals: { fill: black, colour: white, bold: true, top: white },
    }),
  ],
};
