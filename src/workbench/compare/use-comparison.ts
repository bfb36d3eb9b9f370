import { useCallback, useState } from "react";
import type { ComparisonView } from "../../core/desk/comparison-view";
import type { Bench } from "../desk/bench";
import { sentenceOf } from "../sentence-of";

/** The versions that are compared and what came of it. */
export interface Comparison {
  /** The file in view when it was asked for. */
  readonly of: string;
  readonly earlier: { readonly name: string; readonly bytes: Uint8Array };
  readonly answers: Readonly<Record<string, string>>;
  readonly state:
    | { readonly kind: "busy" }
    | { readonly kind: "done"; readonly view: ComparisonView }
    | { readonly kind: "failed"; readonly message: string };
}

export interface ComparisonActs {
  readonly comparison: Comparison | undefined;
  readonly compare: (
    file: { readonly id: string; readonly bench: Bench },
    earlier: Comparison["earlier"],
    answers?: Comparison["answers"],
  ) => void;
  readonly close: () => void;
}

/** One comparison at a time; answers to likely renames compare again. */
export const useComparison = (): ComparisonActs => {
  const [comparison, setComparison] = useState<Comparison>();
  const compare: ComparisonActs["compare"] = useCallback(({ id, bench }, earlier, answers = {}) => {
    const begun: Comparison = { of: id, earlier, answers, state: { kind: "busy" } };
    const settle = (state: Comparison["state"]): void =>
      setComparison((now) => (now === begun ? { ...begun, state } : now));
    setComparison(begun);
    bench.compare(earlier.bytes, answers).then(
      (view) =>
        settle(
          view === undefined
            ? { kind: "failed", message: "One of the two has no saving, income, investment or pressure by year." }
            : { kind: "done", view },
        ),
      (fault: unknown) => settle({ kind: "failed", message: sentenceOf(fault) }),
    );
  }, []);
  return { comparison, compare, close: useCallback(() => setComparison(undefined), []) };
};
