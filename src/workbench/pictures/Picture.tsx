import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useRef } from "react";
import type { PictureView } from "../../core/desk/picture-view";
import { usePageStyles } from "../../ui/parts/use-page-styles";
import { FiguresTable } from "../parts/FiguresTable";
import { barsOf, extentOf } from "./bars-of";
import { Drawing } from "./Drawing";
import { Key } from "./Key";
import { useWidth } from "./use-width";

const useStyles = makeStyles({
  figure: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    maxWidth: "860px",
    breakInside: "avoid",
  },
  table: { overflowX: "auto" },
});

/** A picture with its figures as a table below it. */
export const Picture = ({ picture }: { readonly picture: PictureView }): ReactNode => {
  const styles = useStyles();
  const page = usePageStyles();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const { kind, title, heading: of, rule, unit, across, series, total, target } = picture;
  const heading = `${title}${unit === "" ? "" : ` (${unit.trim()})`}`;
  const isCut = extentOf(picture, barsOf(picture))[0] > 0;
  return (
    <figure className={styles.figure} aria-label={heading}>
      <figcaption>
        <h2 className={page.heading}>{heading}</h2>
        <p className={page.quiet}>
          {rule}
          {isCut ? " The bars do not begin at 0, so that the changes can be seen." : ""}
        </p>
      </figcaption>
      {kind === "stack" && <Key picture={picture} />}
      <div ref={place}>{width !== undefined && <Drawing picture={picture} width={width} />}</div>
      <div className={styles.table} role="group" aria-label={`The figures: ${title}`} tabIndex={0}>
        <FiguresTable
          table={{
            heading: of,
            columns: across,
            rows: [...series, ...[total, target].filter((row) => row !== undefined)].map(({ name, printed }) => ({
              name,
              figures: printed,
            })),
          }}
        />
      </div>
    </figure>
  );
};
