import { Button, Text } from "@fluentui/react-components";
import { type ReactNode, useMemo, useState } from "react";
import type { CheckedView } from "../../core/desk/views";
import { usePageStyles } from "../parts/use-page-styles";
import { LineItem } from "./LineItem";
import { anyLine, filterLines } from "./lines-filter";
import { LinesFilter } from "./LinesFilter";

const atOnce = 50;

/** Every named line by year, searched and filtered. */
export const Lines = ({ checked }: { readonly checked: CheckedView }): ReactNode => {
  const page = usePageStyles();
  const [wanted, setWanted] = useState(anyLine);
  const [shown, setShown] = useState(atOnce);
  const { lines, years, unit } = checked;
  const found = useMemo(() => filterLines(lines, wanted), [lines, wanted]);
  if (lines.length === 0)
    return (
      <p className={page.text}>
        No named saving, income, investment or pressure by year was found. Sources shows how each sheet was read.
      </p>
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
        {found.length === lines.length ? `${lines.length} lines` : `${found.length} of ${lines.length} lines`}
        {unit === "" ? ", amounts as printed" : `, amounts in ${unit}`}. Savings and income are positive when they
        reduce the budget; investments and pressures when they add to it.
      </Text>
      <ul className={page.list}>
        {found.slice(0, shown).map((line) => (
          <LineItem key={line.key} line={line} years={years} />
        ))}
      </ul>
      {found.length > shown && (
        <Button onClick={() => setShown(shown + atOnce)}>
          Show {Math.min(atOnce, found.length - shown)} more of {found.length}
        </Button>
      )}
    </div>
  );
};
