import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type CellRef, printPosition, printRef } from "../../core/grid/address";
import { useSurface } from "../surface-context";

interface CellLinkProps {
  readonly at: CellRef;
  /** Whether the sheet is named already, so that the cell's place is enough: "C13". */
  readonly onSheet?: boolean;
  /** What stands for the cell where it is the corner of more: "A4:K30". */
  readonly words?: string;
}

/** A cell that can be chosen to see it in its sheet. */
export const CellLink = ({ at, onSheet, words }: CellLinkProps): ReactNode => {
  const { choose } = useSurface();
  return (
    <Link inline as="button" aria-label={`Show ${words ?? printRef(at)} in the sheet`} onClick={() => choose(at)}>
      {words ?? (onSheet === true ? printPosition(at) : printRef(at))}
    </Link>
  );
};
