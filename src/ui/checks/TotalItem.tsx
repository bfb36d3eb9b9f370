import type { ReactNode } from "react";
import type { TotalView } from "../../core/desk/views";
import { verdictWords } from "../../core/summary/words";
import { CellLink } from "../parts/CellLink";
import { StatusBadge, type Tone } from "../parts/StatusBadge";
import { usePageStyles } from "../parts/use-page-styles";
import { figuresInWords } from "./checks-text";

const tones: Readonly<Record<TotalView["verdict"], Tone>> = {
  agrees: "good",
  rounding: "plain",
  incomplete: "warning",
  differs: "bad",
};

/** A printed total that does not simply agree, with what it was compared with. */
export const TotalItem = ({ total }: { readonly total: TotalView }): ReactNode => {
  const page = usePageStyles();
  const { at, label, verdict, workedOut } = total;
  return (
    <li className={page.card}>
      <div className={page.spread}>
        <StatusBadge tone={tones[verdict]} word={verdictWords[verdict]} />
        <CellLink at={at} onSheet />
      </div>
      <p className={page.text}>
        {label}: {figuresInWords(total)}
      </p>
      <p className={page.quiet}>{workedOut}</p>
    </li>
  );
};
