import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  none: { padding: tokens.spacingHorizontalXXL, maxWidth: "60ch" },
});

/** What the page is for, while no workbook is open. */
export const NoFile = (): ReactNode => {
  const styles = useStyles();
  return (
    <main className={styles.none}>
      <h2>Does your budget workbook add up?</h2>
      <p>
        Open a workbook, or drop one anywhere on this page. It is read here, on this computer, and nothing of it is sent
        anywhere. The file itself is not changed until you save over it.
      </p>
    </main>
  );
};
