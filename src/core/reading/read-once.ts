/** A reader of words that reads the same words once: a ledger repeats a few names on tens of thousands of rows. */
export const readOnce = <Result>(read: (text: string) => Result): ((text: string) => Result) => {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.result;
    const result = read(text);
    known.set(text, { result });
    return result;
  };
};
