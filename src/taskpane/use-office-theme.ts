import { useSyncExternalStore } from "react";
import type { ThemeName } from "../ui/theme/themes";

const highContrast = matchMedia("(forced-colors: active)");

/** The theme Office has now; high contrast where the system has it. */
export const useOfficeTheme = (): ThemeName => useSyncExternalStore(followTheme, readTheme);

const followTheme = (onChange: () => void): (() => void) => {
  highContrast.addEventListener("change", onChange);
  // Excel tells of a change of theme only where it has the event; elsewhere the theme stays until the pane is opened again.
  Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, onChange);
  return () => {
    highContrast.removeEventListener("change", onChange);
    Office.context.document.removeHandlerAsync(Office.EventType.OfficeThemeChanged, { handler: onChange });
  };
};

const readTheme = (): ThemeName => {
  if (highContrast.matches) return "high-contrast";
  return isDark(background()) ? "dark" : "light";
};

/** Excel's own colour behind text: under one name in its newer builds and another in older ones; white outside Microsoft 365, which tells none. */
const background = (): string => {
  const context: { readonly officeTheme?: OfficeColours | undefined } = Office.context;
  const { bodyBackgroundColor, primaryBackgroundColor } = context.officeTheme ?? {};
  return bodyBackgroundColor ?? primaryBackgroundColor ?? "#ffffff";
};

interface OfficeColours {
  readonly bodyBackgroundColor?: string;
  readonly primaryBackgroundColor?: string;
}

/** Whether white text can be read on a colour written as "#rrggbb", by its share of light. */
const isDark = (colour: string): boolean => {
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
};
