import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { usePageStyles } from "./parts/use-page-styles";
import type { Surface } from "./surface";

interface FirstRunProps {
  readonly surface: Surface;
  readonly onRead: () => void;
  readonly onFault: (fault: unknown) => void;
}

/** What the pane is for, before anything was read. */
export const FirstRun = ({ surface: { openSample }, onRead, onFault }: FirstRunProps): ReactNode => {
  const page = usePageStyles();
  const [told, setTold] = useState<string>();
  return (
    <section className={page.section} aria-labelledby="first-run">
      <h2 id="first-run" className={page.heading}>
        Does your budget workbook add up?
      </h2>
      <p className={page.text}>
        Crosscast reads the sheets of this workbook, ties out every printed total, and can write a business case beside
        them in which every figure is a live formula. Nothing leaves this computer, and your own sheets are not changed.
      </p>
      <div className={page.row}>
        <Button appearance="primary" onClick={onRead}>
          Read this workbook
        </Button>
        {openSample !== undefined && (
          <Button onClick={() => void openSample().then(setTold, onFault)}>Try it on an example</Button>
        )}
      </div>
      {told !== undefined && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{told}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
};
