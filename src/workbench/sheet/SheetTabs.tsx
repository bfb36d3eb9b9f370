import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { EyeOffRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { SheetTab } from "../../hosts/xlsx/open-pictures";

const useStyles = makeStyles({
  tabs: {
    overflowX: "auto",
    overflowY: "hidden",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  tab: { flexShrink: 0, whiteSpace: "nowrap" },
});

interface SheetTabsProps {
  readonly tabs: readonly SheetTab[];
  readonly sheet: string;
  readonly onTurn: (sheet: string) => void;
}

/** The sheets of the workbook in their order; hidden ones say so. */
export const SheetTabs = ({ tabs, sheet, onTurn }: SheetTabsProps): ReactNode => {
  const styles = useStyles();
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label="Sheets"
      selectedValue={sheet}
      onTabSelect={(_, { value }) => onTurn(String(value))}
    >
      {tabs.map(({ name, isHidden }) => (
        <Tab
          key={name}
          value={name}
          className={styles.tab}
          {...(isHidden
            ? { icon: <EyeOffRegular aria-hidden />, "aria-label": `${name}, hidden`, title: "Hidden in Excel" }
            : {})}
          ref={(tab: HTMLButtonElement | null) => {
            if (name === sheet) tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
          }}
        >
          {name}
        </Tab>
      ))}
    </TabList>
  );
};
