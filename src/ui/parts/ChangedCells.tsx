import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type CellRef, printPosition, printRef } from "../../core/grid/address";
import { CellLink } from "./CellLink";

const useStyles = makeStyles({
  changes: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: { textAlign: "left", verticalAlign: "top", padding: tokens.spacingHorizontalXS, overflowWrap: "anywhere" },
});

interface ChangedCellsProps {
  readonly cells: readonly {
    readonly at: CellRef;
    readonly heading?: string;
    readonly before: string;
    readonly after: string;
  }[];
  /** Whether the cells can be chosen to see them; those of a sheet not written yet cannot. */
  readonly isLinked?: boolean;
}

/** Cells from what they show now to what they would show. */
export const ChangedCells = ({ cells, isLinked }: ChangedCellsProps): ReactNode => {
  const styles = useStyles();
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          {["Cell", "Now", "Would be"].map((heading) => (
            <th key={heading} scope="col" className={styles.cell}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map(({ at, heading, before, after }) => (
          <tr key={printRef(at)}>
            <th scope="row" className={styles.cell}>
              {isLinked === true ? <CellLink at={at} onSheet /> : printPosition(at)}
              {heading === undefined || heading === "" ? "" : ` ${heading}`}
            </th>
            <td className={styles.cell}>{before === "" ? "blank" : before}</td>
            <td className={styles.cell}>{after === "" ? "blank" : after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
