import type { ReactNode } from "react";
import type { TableView } from "../../core/desk/views";
import { counted } from "../../core/summary/words";
import { CellLink } from "../parts/CellLink";
import { Facts } from "../parts/Facts";
import { usePageStyles } from "../parts/use-page-styles";

/** How one table was read, and why. */
export const TableCard = ({ table }: { readonly table: TableView }): ReactNode => {
  const page = usePageStyles();
  const { title, range, at, years, unit, sign, presentation, lines, totals } = table;
  return (
    <article className={page.card}>
      {title !== "" && <strong>{title}</strong>}
      <Facts
        facts={[
          ["Cells", <CellLink key="cells" at={at} words={range} />],
          ["Years", years],
          ["Unit", unit],
          ["Signs", sign],
          ["A year is", presentation],
          ["Read", `${counted(lines, "line")}, ${counted(totals, "printed total")}`],
        ]}
      />
    </article>
  );
};
