import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkActs } from "../use-work";
import { Working } from "./Working";

/** How far a piece of work is, or the sentence it stopped with. */
export const WorkShown = ({ work, cancel }: Pick<WorkActs, "work" | "cancel">): ReactNode => {
  switch (work.kind) {
    case "idle":
      return null;
    case "busy":
      return <Working progress={work.progress} onCancel={cancel} />;
    case "failed":
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{work.message}</MessageBarBody>
        </MessageBar>
      );
  }
};
