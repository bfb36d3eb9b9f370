import type { Attributes } from "./parse-xml";

/** The colours that a workbook's styles may name by number. */
export interface Palette {
  /** Of the theme, in the order styles count them: light 1, dark 1, light 2, dark 2, six accents, links. */
  readonly theme: readonly string[];
  /** Colours of its own in place of the standard ones; empty where it has none. */
  readonly indexed: readonly string[];
}

/** The colour an element such as `<fgColor theme="4" tint="0.4"/>` names, as "#rrggbb"; undefined where it is left to the reader. */
export const colourOf = ({ rgb, theme, indexed, tint }: Attributes, palette: Palette): string | undefined => {
  const named =
    rgb !== undefined && /^[0-9a-f]{6,8}$/i.test(rgb)
      ? `#${rgb.slice(-6).toLowerCase()}`
      : theme !== undefined
        ? palette.theme[Number(theme)]
        : indexed !== undefined
          ? indexedColour(Number(indexed), palette)
          : undefined;
  return named === undefined || tint === undefined ? named : tinted(named, Number(tint));
};

const indexedColour = (index: number, { indexed }: Palette): string | undefined => indexed[index] ?? standard[index];

/** Lighter by a share of what is missing to white, or darker by a share of what there is (ECMA-376 part 1, 18.8.19). */
const tinted = (colour: string, tint: number): string => {
  if (!(Math.abs(tint) <= 1)) return colour;
  const [hue, saturation, light] = toHsl(colour);
  return fromHsl(hue, saturation, tint < 0 ? light * (1 + tint) : light + (1 - light) * tint);
};

const toHsl = (colour: string): readonly [number, number, number] => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [light, span] = [(most + least) / 2, most - least];
  if (span === 0) return [0, 0, light];
  const saturation = span / (1 - Math.abs(2 * light - 1));
  const hue =
    most === red ? (green - blue) / span : most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return [(hue * 60 + 360) % 360, saturation, light];
};

const fromHsl = (hue: number, saturation: number, light: number): string => {
  const reach = saturation * Math.min(light, 1 - light);
  const part = (offset: number): string => {
    const place = (offset + hue / 30) % 12;
    const share = light - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1));
    return Math.round(share * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(0)}${part(8)}${part(4)}`;
};

const basic = ["000000", "ffffff", "ff0000", "00ff00", "0000ff", "ffff00", "ff00ff", "00ffff"];
const more =
  "800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff " +
  "000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 " +
  "3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";

/** The first eight stand twice. 64 and 65 are the system's own for text and paper. */
const standard = [...basic, ...basic, ...more.split(" ")].map((digits) => `#${digits}`);
