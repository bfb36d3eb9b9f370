/** A fact worked out once for each table or reading that it is asked of, and forgotten with it. */
export const onceFor = <Subject extends object, Fact>(
  find: (subject: Subject) => Fact,
): ((subject: Subject) => Fact) => {
  const known = new WeakMap<Subject, { readonly fact: Fact }>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before.fact;
    const fact = find(subject);
    known.set(subject, { fact });
    return fact;
  };
};
