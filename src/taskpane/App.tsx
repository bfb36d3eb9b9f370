import type { ReactNode } from "react";
import { PageTitle } from "../ui/parts/PageTitle";
import { Pane } from "../ui/Pane";
import type { Surface } from "../ui/surface";
import { ThemedProvider } from "../ui/theme/ThemedProvider";
import { themeClass, themes } from "../ui/theme/themes";
import { useOfficeTheme } from "./use-office-theme";

/** The pane in the theme Office has. */
export const App = ({ surface }: { readonly surface: Surface }): ReactNode => {
  const name = useOfficeTheme();
  return (
    <ThemedProvider theme={themes[name]} className={themeClass(name)}>
      <main>
        <PageTitle />
        <Pane surface={surface} />
      </main>
    </ThemedProvider>
  );
};
