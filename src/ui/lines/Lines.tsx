import { Button, Field, MessageBar, MessageBarBody, Select, Text } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { type ReactNode, useMemo, useState } from "react";
import type { LineFormAbout } from "../../core/desk/desk";
import type { LineFormView } from "../../core/desk/line-views";
import type { CheckedView, TableView } from "../../core/desk/views";
import { counted, grouped } from "../../core/summary/words";
import { usePageStyles } from "../parts/use-page-styles";
import type { Surface } from "../surface";
import { LineEditor } from "./LineEditor";
import { LineItem } from "./LineItem";
import { anyLine, filterLines } from "./lines-filter";
import { LinesFilter } from "./LinesFilter";

const atOnce = 50;

interface LinesProps {
  readonly checked: CheckedView;
  readonly surface: Surface;
  readonly onWritten: (checked: CheckedView) => void;
}

/** Every named line by year, searched, filtered, added to and changed. */
export const Lines = ({ checked, surface, onWritten }: LinesProps): ReactNode => {
  const page = usePageStyles();
  const [wanted, setWanted] = useState(anyLine);
  const [shown, setShown] = useState(atOnce);
  const [form, setForm] = useState<LineFormView>();
  const [written, setWritten] = useState(false);
  const { lines, years, unit } = checked;
  const found = useMemo(() => filterLines(lines, wanted), [lines, wanted]);
  if (lines.length === 0)
    return (
      <p className={page.text}>
        No named saving, income, investment or pressure by year was found. Sources shows how each sheet was read.
      </p>
    );
  const open = (about: LineFormAbout): void => {
    setWritten(false);
    void surface.desk.form(about).then(setForm);
  };
  const editor = form && (
    <LineEditor
      key={form.line ?? form.table}
      surface={surface}
      form={form}
      onClose={() => setForm(undefined)}
      onWritten={(after) => {
        setWritten(true);
        onWritten(after);
      }}
    />
  );
  return (
    <div className={page.screen}>
      <LinesFilter
        lines={lines}
        years={years}
        wanted={wanted}
        onChange={(next) => {
          setWanted(next);
          setShown(atOnce);
        }}
      />
      <Text role="status" className={page.quiet}>
        {found.length === lines.length
          ? counted(lines.length, "line")
          : `${grouped(found.length)} of ${counted(lines.length, "line")}`}
        {unit === "" ? ", amounts as printed" : `, amounts in ${unit}`}. Savings and income are positive when they
        reduce the budget; investments and pressures when they add to it.
      </Text>
      {written && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>Written to your register, and the workbook is checked again.</MessageBarBody>
        </MessageBar>
      )}
      {form !== undefined && form.line === undefined ? (
        editor
      ) : (
        <AddLine tables={tablesOfLines(checked)} onAdd={(table) => open({ table })} />
      )}
      <ul className={page.list}>
        {found
          .slice(0, shown)
          .map((line) =>
            form?.line === line.key ? (
              <li key={line.key}>{editor}</li>
            ) : (
              <LineItem key={line.key} line={line} years={years} onEdit={() => open({ line: line.key })} />
            ),
          )}
      </ul>
      {found.length > shown && (
        <Button onClick={() => setShown(shown + atOnce)}>
          Show {Math.min(atOnce, found.length - shown)} more of {grouped(found.length)}
        </Button>
      )}
    </div>
  );
};

const tablesOfLines = ({ lines, sheets }: CheckedView): readonly TableView[] => {
  const ids = new Set(lines.map(({ table }) => table));
  return sheets.flatMap(({ tables }) => tables).filter(({ id }) => ids.has(id));
};

interface AddLineProps {
  readonly tables: readonly TableView[];
  readonly onAdd: (table: string) => void;
}

/** Begins a new line, in the table that is meant where there are several. */
const AddLine = ({ tables, onAdd }: AddLineProps): ReactNode => {
  const page = usePageStyles();
  const [chosen, setChosen] = useState("");
  const table = tables.find(({ id }) => id === chosen) ?? tables[0];
  if (table === undefined) return null;
  return (
    <div className={page.row}>
      {tables.length > 1 && (
        <Field label="Add to">
          <Select value={table.id} onChange={(_, { value }) => setChosen(value)}>
            {tables.map(({ id, title }) => (
              <option key={id} value={id}>
                {title === "" ? id : `${title} (${id})`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Button size="small" icon={<AddRegular />} onClick={() => onAdd(table.id)}>
        Add a line
      </Button>
    </div>
  );
};
