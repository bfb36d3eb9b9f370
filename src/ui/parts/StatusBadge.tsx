import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  ErrorCircleFilled,
  type FluentIcon,
  InfoFilled,
  WarningFilled,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";

export type Tone = "good" | "bad" | "warning" | "plain";

const useStyles = makeStyles({
  badge: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  plain: { color: tokens.colorNeutralForeground2 },
});

const icons: Readonly<Record<Tone, FluentIcon>> = {
  good: CheckmarkCircleFilled,
  bad: ErrorCircleFilled,
  warning: WarningFilled,
  plain: InfoFilled,
};

/** A verdict as an icon and a word; the colour only repeats them. */
export const StatusBadge = ({ tone, word }: { readonly tone: Tone; readonly word: string }): ReactNode => {
  const styles = useStyles();
  const Icon = icons[tone];
  return (
    <span className={mergeClasses(styles.badge, styles[tone])}>
      <Icon aria-hidden />
      <Text weight="semibold">{word}</Text>
    </span>
  );
};
