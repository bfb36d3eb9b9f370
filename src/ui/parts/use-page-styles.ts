import { makeStyles, tokens } from "@fluentui/react-components";

/** The few arrangements that every screen is made of. */
export const usePageStyles = makeStyles({
  screen: { display: "grid", rowGap: tokens.spacingVerticalL, alignContent: "start" },
  section: { display: "grid", rowGap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  card: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  spread: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  /** Fields side by side where there is room. */
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(130px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  field: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  text: { margin: 0, overflowWrap: "anywhere" },
  figure: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
});
