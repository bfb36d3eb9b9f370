/** What something was at each step, and what was done to come from one step to the next. */
export interface History<State> {
  readonly now: State;
  /** Oldest first; each with what was done to it. */
  readonly past: readonly Step<State>[];
  /** Next first; each with what is done to come to it. */
  readonly future: readonly Step<State>[];
}

interface Step<State> {
  readonly state: State;
  readonly did: string;
}

/** A copy of the workbook is kept for each step. */
const mostSteps = 50;

/** Where nothing was done yet. */
export const beginHistory = <State>(now: State): History<State> => ({ now, past: [], future: [] });

/** After something was done; what was undone before can no longer be redone. */
export const afterStep = <State>({ now, past }: History<State>, did: string, next: State): History<State> => ({
  now: next,
  past: [...past, { state: now, did }].slice(-mostSteps),
  future: [],
});

/** One step back; the same where there is none. */
export const stepBack = <State>(history: History<State>): History<State> => {
  const { now, past, future } = history;
  const last = past.at(-1);
  return last === undefined
    ? history
    : { now: last.state, past: past.slice(0, -1), future: [{ state: now, did: last.did }, ...future] };
};

/** One step forth again; the same where there is none. */
export const stepForth = <State>(history: History<State>): History<State> => {
  const { now, past, future } = history;
  const [next, ...later] = future;
  return next === undefined
    ? history
    : { now: next.state, past: [...past, { state: now, did: next.did }], future: later };
};
