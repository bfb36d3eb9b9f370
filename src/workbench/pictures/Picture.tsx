import { makeStyles, tokens } from "@fluentui/react-components";
import { AxisBottom, AxisLeft } from "@visx/axis";
import { scaleBand, scaleLinear } from "@visx/scale";
import type { ReactNode } from "react";
import type { PictureView } from "../../core/desk/picture-view";
import { usePageStyles } from "../../ui/parts/use-page-styles";
import { FiguresTable } from "../parts/FiguresTable";
import { barsOf, extentOf } from "./bars-of";
import { seriesColours } from "./colours";

const useStyles = makeStyles({
  figure: { margin: 0, display: "grid", rowGap: tokens.spacingVerticalS, maxWidth: "860px", breakInside: "avoid" },
  scroll: { overflowX: "auto" },
  drawing: { display: "block", width: "100%", minWidth: "440px", color: tokens.colorNeutralForeground1 },
  keys: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  key: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

const [width, height] = [860, 340];
const room = { top: 12, right: 12, bottom: 34, left: 74 };

/** A picture with its figures as a table below it. */
export const Picture = ({ picture }: { readonly picture: PictureView }): ReactNode => {
  const styles = useStyles();
  const page = usePageStyles();
  const { kind, title, rule, unit, across, series, target } = picture;
  const isCut = extentOf(picture, barsOf(picture))[0] > 0;
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3 className={page.heading}>{`${title}${unit === "" ? "" : ` (${unit.trim()})`}`}</h3>
        <p className={page.quiet}>
          {rule}
          {isCut ? " The bars do not begin at 0, so that the changes can be seen." : ""}
        </p>
      </figcaption>
      {kind === "stack" && (
        <ul className={styles.keys} aria-label="Colours">
          {series.map(({ name }, index) => (
            <li key={name} className={styles.key}>
              <svg width={14} height={14} aria-hidden>
                <rect width={14} height={14} fill={seriesColours[index] ?? ""} />
              </svg>
              {name}
            </li>
          ))}
          {target !== undefined && (
            <li className={styles.key}>
              <svg width={22} height={14} aria-hidden>
                <line x2={22} y1={7} y2={7} stroke="currentColor" strokeWidth={3} strokeDasharray="6 3" />
              </svg>
              {target.name}
            </li>
          )}
        </ul>
      )}
      <div className={styles.scroll}>
        <Drawing picture={picture} className={styles.drawing} />
      </div>
      <div className={styles.scroll}>
        <FiguresTable
          table={{
            heading: { stack: "Theme", bridge: "Year", bars: "Figure" }[kind],
            columns: across,
            rows: [...series, ...(target === undefined ? [] : [target])].map(({ name, printed }) => ({
              name,
              figures: printed,
            })),
          }}
        />
      </div>
    </figure>
  );
};

interface DrawingProps {
  readonly picture: PictureView;
  readonly className: string;
}

/** The picture itself; it is told by the table, and by the words of each bar to a mouse. */
const Drawing = ({ picture, className }: DrawingProps): ReactNode => {
  const bars = barsOf(picture);
  const columns = scaleBand({ domain: [...picture.across], range: [room.left, width - room.right], padding: 0.3 });
  const amounts = scaleLinear({
    domain: [...extentOf(picture, bars)],
    range: [height - room.bottom, room.top],
    nice: true,
  });
  const foot = amounts(Math.max(amounts.domain()[0] ?? 0, 0));
  const middle = (name: string): number => (columns(name) ?? 0) + columns.bandwidth() / 2;
  const print = (value: { valueOf: () => number }): string => value.valueOf().toLocaleString("en-GB");
  const words = { fill: "currentColor", fontSize: 12 };
  const { target, across } = picture;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={className} aria-hidden>
      <AxisLeft
        scale={amounts}
        left={room.left}
        numTicks={6}
        stroke="currentColor"
        tickStroke="currentColor"
        tickFormat={print}
        tickLabelProps={{ ...words, textAnchor: "end", dx: -4, dy: 4 }}
      />
      <g>
        {bars.map(({ across: name, from, to, colour, words: said }) => {
          const [one, other] = [Math.min(amounts(from), foot + height), amounts(to)];
          const start = from === 0 ? foot : one;
          return (
            <rect
              key={said}
              x={columns(name) ?? 0}
              width={columns.bandwidth()}
              y={Math.min(start, other)}
              height={Math.max(Math.abs(start - other), 1)}
              fill={colour}
              stroke="currentColor"
              strokeWidth={0.5}
            >
              <title>{said}</title>
            </rect>
          );
        })}
        {target !== undefined && (
          <polyline
            points={target.values
              .flatMap((value, index) =>
                value === undefined ? [] : [`${middle(across[index] ?? "")},${amounts(value)}`],
              )
              .join(" ")}
            fill="none"
            stroke="currentColor"
            strokeWidth={3}
            strokeDasharray="8 4"
          />
        )}
      </g>
      <AxisBottom
        scale={columns}
        top={height - room.bottom}
        stroke="currentColor"
        tickStroke="currentColor"
        tickLabelProps={{ ...words, textAnchor: "middle" }}
      />
    </svg>
  );
};
