import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from "react";
import type { FindStep } from "./find-cell";

const useStyles = makeStyles({
  box: { width: "11rem", flexGrow: 1 },
  words: { color: tokens.colorStatusDangerForeground3, whiteSpace: "nowrap" },
});

interface FindBoxProps {
  readonly input: RefObject<HTMLInputElement | null>;
  /** Goes to the next cell that shows the words; false where there is none. */
  readonly find: (words: string, step: FindStep) => Promise<boolean>;
  /** Puts the keyboard back on the sheet. */
  readonly onLeave: () => void;
}

/** Finds words on the sheets, of which the browser's own search sees only what is in view. */
export const FindBox = ({ input, find, onLeave }: FindBoxProps): ReactNode => {
  const styles = useStyles();
  const [words, setWords] = useState("");
  const [missed, setMissed] = useState<string>();
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onLeave();
    if (event.key !== "Enter" || words.trim() === "") return;
    void find(words, event.shiftKey ? -1 : 1).then((isFound) => setMissed(isFound ? undefined : words));
  };
  return (
    <Input
      input={{ ref: input }}
      type="search"
      size="small"
      className={styles.box}
      contentBefore={<SearchRegular />}
      contentAfter={
        <span role="status" className={styles.words}>
          {missed === words ? "Not found" : ""}
        </span>
      }
      aria-label="Find on the sheets"
      placeholder="Find"
      title="Enter finds the next, Shift+Enter the one before"
      value={words}
      onChange={(_, { value }) => setWords(value)}
      onKeyDown={press}
    />
  );
};
