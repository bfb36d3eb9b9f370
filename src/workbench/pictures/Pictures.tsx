import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import type { PictureView } from "../../core/desk/picture-view";
import { usePageStyles } from "../../ui/parts/use-page-styles";
import type { OpenFile } from "../files/files-state";
import { Picture } from "./Picture";

const useStyles = makeStyles({
  pictures: { height: "100%", overflowY: "auto", padding: tokens.spacingHorizontalL, boxSizing: "border-box" },
});

/** The plan in pictures, as it was last read. */
export const Pictures = ({ file: { bench, status } }: { readonly file: OpenFile }): ReactNode => {
  const styles = useStyles();
  const page = usePageStyles();
  const [drawn, setDrawn] = useState<{ readonly of: unknown; readonly pictures: readonly PictureView[] }>();
  const reading = status.kind === "checked" ? status.checked : undefined;
  useEffect(() => {
    if (reading === undefined) return undefined;
    let isGone = false;
    bench.desk.pictures().then(
      (pictures) => isGone || setDrawn({ of: reading, pictures }),
      () => isGone || setDrawn({ of: reading, pictures: [] }),
    );
    return () => {
      isGone = true;
    };
  }, [bench, reading]);
  const pictures = drawn?.of === reading ? drawn?.pictures : undefined;
  return (
    <section className={styles.pictures} aria-label="Pictures" tabIndex={0}>
      <div className={page.screen}>
        {pictures === undefined && <Spinner label="Drawing the pictures" />}
        {pictures?.length === 0 && (
          <p className={page.text}>
            There is nothing to draw: no line of this workbook has a figure by year, or all of them wait for an answer
            on Sources.
          </p>
        )}
        {pictures?.map((picture) => (
          <Picture key={picture.title} picture={picture} />
        ))}
      </div>
    </section>
  );
};
