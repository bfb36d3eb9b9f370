import { makeStyles, tokens } from "@fluentui/react-components";

const forced = "@media (forced-colors: active)";

const edge = (style: string, colour: string) => ({
  borderTop: `2px ${style} ${colour}`,
  borderRight: `2px ${style} ${colour}`,
  borderBottom: `2px ${style} ${colour}`,
  borderLeft: `2px ${style} ${colour}`,
});

/** A colour that what lies below shows through. */
const thin = (colour: string, share: number): string => `color-mix(in srgb, ${colour} ${share}%, transparent)`;

/** A tint and a line at its left edge; where the system has its own colours, the line alone. */
const area = (style: string, colour: string) => ({
  backgroundColor: thin(colour, 14),
  borderLeft: `3px ${style} ${colour}`,
  [forced]: { backgroundColor: "transparent", borderLeftColor: "CanvasText" },
});

/** How each kind of mark looks: by its line as well as by its colour. */
export const useMarkStyles = makeStyles({
  mark: { position: "absolute", boxSizing: "border-box", pointerEvents: "none", forcedColorAdjust: "none" },
  year: area("solid", tokens.colorPaletteBlueBorderActive),
  heading: area("dotted", tokens.colorNeutralForeground3),
  line: area("solid", tokens.colorPaletteMarigoldBorderActive),
  total: area("double", tokens.colorPaletteTealBorderActive),
  note: area("dashed", tokens.colorPaletteLavenderBorderActive),
  selected: { ...edge("solid", tokens.colorBrandStroke1), [forced]: edge("solid", "Highlight") },
  agrees: {
    ...edge("solid", tokens.colorPaletteGreenBorderActive),
    [forced]: edge("double", "Highlight"),
  },
  differs: {
    ...edge("solid", tokens.colorPaletteRedBorderActive),
    [forced]: edge("double", "Highlight"),
  },
  part: {
    ...edge("dashed", tokens.colorPaletteBlueBorderActive),
    backgroundColor: thin(tokens.colorPaletteBlueBorderActive, 14),
    [forced]: { ...edge("dashed", "Highlight"), backgroundColor: "transparent" },
  },
  taken: {
    ...edge("dotted", tokens.colorPaletteMarigoldBorderActive),
    backgroundColor: thin(tokens.colorPaletteMarigoldBorderActive, 16),
    [forced]: { ...edge("dotted", "Highlight"), backgroundColor: "transparent" },
  },
});
