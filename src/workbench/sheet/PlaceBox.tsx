import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useState } from "react";

const useStyles = makeStyles({
  box: { width: "7rem", "@media (max-width: 479px)": { width: "5.5rem" } },
  input: { fontWeight: tokens.fontWeightSemibold },
});

interface PlaceBoxProps {
  /** "C13" or "C10:E12". */
  readonly place: string;
  /** Goes to the cells of a name; false where it names none. */
  readonly onGoTo: (name: string) => boolean;
}

/** Where somebody is on the sheet, and where to type where to go. */
export const PlaceBox = ({ place, onGoTo }: PlaceBoxProps): ReactNode => {
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && typed !== undefined && !onGoTo(typed)) setWrong(typed);
    if (event.key === "Escape") setTyped(undefined);
  };
  return (
    <Input
      size="small"
      className={styles.box}
      input={{ className: styles.input }}
      aria-label="The chosen cell, or a cell to go to"
      aria-invalid={typed !== undefined && typed === wrong}
      title="Type a cell such as C13 or Targets!B4 and press Enter to go there"
      value={typed ?? place}
      onChange={(_, { value }) => setTyped(value)}
      onFocus={({ target }) => target.select()}
      onBlur={() => setTyped(undefined)}
      onKeyDown={press}
    />
  );
};
