import { teamsHighContrastTheme, type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";

export type ThemeName = "light" | "dark" | "high-contrast";

/** The looks there are; high contrast takes the system's own colours. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  "high-contrast": teamsHighContrastTheme,
};

/** The class that theme.css holds a theme's variables under. */
export const themeClass = (name: ThemeName): string => `crosscast-${name}`;
