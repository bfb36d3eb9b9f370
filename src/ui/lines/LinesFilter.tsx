import { Field, makeStyles, SearchBox, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LineView, YearView } from "../../core/desk/views";
import { usePageStyles } from "../parts/use-page-styles";
import { type LinesWanted, valuesOf } from "./lines-filter";

const useStyles = makeStyles({
  search: { gridColumnStart: 1, gridColumnEnd: -1 },
  box: { maxWidth: "none" },
});

interface LinesFilterProps {
  readonly lines: readonly LineView[];
  readonly years: readonly YearView[];
  readonly wanted: LinesWanted;
  readonly onChange: (wanted: LinesWanted) => void;
}

/** Words to search for, and a theme, a kind and a year to keep to. */
export const LinesFilter = ({ lines, years, wanted, onChange }: LinesFilterProps): ReactNode => {
  const styles = useStyles();
  const page = usePageStyles();
  const themes = valuesOf(lines, "theme");
  return (
    <div className={page.fields} role="search">
      <Field className={styles.search} label="Search the lines">
        <SearchBox
          className={styles.box}
          value={wanted.words}
          onChange={(_, { value }) => onChange({ ...wanted, words: value })}
        />
      </Field>
      {themes.length > 1 && (
        <Field className={page.field} label="Theme">
          <Select value={wanted.theme} onChange={(_, { value }) => onChange({ ...wanted, theme: value })}>
            <option value="">Any</option>
            {themes.map((theme) => (
              <option key={theme}>{theme}</option>
            ))}
          </Select>
        </Field>
      )}
      <Field className={page.field} label="Kind">
        <Select value={wanted.kind} onChange={(_, { value }) => onChange({ ...wanted, kind: value })}>
          <option value="">Any</option>
          {valuesOf(lines, "kind").map((kind) => (
            <option key={kind} value={kind}>
              {lines.find((line) => line.kind === kind)?.kindWords ?? kind}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={page.field} label="With a figure in">
        <Select
          value={wanted.year === undefined ? "" : String(wanted.year)}
          onChange={(_, { value }) => onChange({ ...wanted, year: value === "" ? undefined : Number(value) })}
        >
          <option value="">Any year</option>
          {years.map(({ start, printed }, index) => (
            <option key={start} value={index}>
              {printed}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
};
