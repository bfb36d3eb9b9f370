import type { Remote } from "comlink";
import type { ReactNode } from "react";
import { ThemedProvider } from "../ui/theme/ThemedProvider";
import { themeClass, type ThemeName, themes } from "../ui/theme/themes";
import { useFiles } from "./files/use-files";
import { useMedia } from "./page/use-media";
import { useStart } from "./page/use-start";
import { Workbench } from "./page/Workbench";
import type { SheetReader } from "./sheet/sheet-reader";

/** The page in the theme the system has, an example open at first. */
export const App = ({ reader }: { readonly reader: Remote<SheetReader> }): ReactNode => {
  const isForced = useMedia("(forced-colors: active)");
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const name: ThemeName = isForced ? "high-contrast" : isDark ? "dark" : "light";
  const acts = useFiles();
  useStart(acts.open);
  return (
    <ThemedProvider theme={themes[name]} className={themeClass(name)}>
      <Workbench acts={acts} reader={reader} />
    </ThemedProvider>
  );
};
