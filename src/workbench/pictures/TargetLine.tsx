import type { ReactNode } from "react";

/** The line a target is drawn as, told from the bars by its dashes. */
export const TargetLine = ({ points }: { readonly points: string }): ReactNode => (
  <polyline points={points} fill="none" stroke="currentColor" strokeWidth={3} strokeDasharray="8 4" />
);
