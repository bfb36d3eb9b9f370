import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TotalsView } from "../../core/desk/comparison-view";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} 0`,
    textAlign: "right",
    whiteSpace: "nowrap",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
  },
  name: { textAlign: "left", whiteSpace: "normal" },
  head: { fontWeight: tokens.fontWeightSemibold },
});

/** Figures by name, as a table that can be read out. */
export const FiguresTable = ({ table: { heading, columns, rows } }: { readonly table: TotalsView }): ReactNode => {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.name)}>
            {heading}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, figures }) => (
          <tr key={name}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {name}
            </th>
            {figures.map((figure, index) => (
              <td key={columns[index]} className={styles.cell}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
