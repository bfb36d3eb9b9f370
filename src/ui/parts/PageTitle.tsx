import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  title: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
});

/** What the page is called, for those who hear it: those who see it have it in the frame around. */
export const PageTitle = (): ReactNode => <h1 className={useStyles().title}>Crosscast</h1>;
