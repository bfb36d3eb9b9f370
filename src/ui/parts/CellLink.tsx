import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type CellRef, printPosition, printRef } from "../../core/grid/address";
import { useSurface } from "../surface-context";

interface CellLinkProps {
  readonly at: CellRef;
  /** Whether the sheet is named already, so that the cell's place is enough: "C13". */
  readonly onSheet?: boolean;
  readonly children?: ReactNode;
}

/** A cell that can be chosen to see it in its sheet. */
export const CellLink = ({ at, onSheet, children }: CellLinkProps): ReactNode => {
  const { choose } = useSurface();
  return (
    <Link as="button" aria-label={`Show ${printRef(at)} in the sheet`} onClick={() => choose(at)}>
      {children ?? (onSheet === true ? printPosition(at) : printRef(at))}
    </Link>
  );
};
