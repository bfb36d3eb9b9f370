/** Rows enough to tell, and how many of those that can tell must agree. */
const sampleRows = 200;
const fewestTelling = 3;
/** Only the first columns are tried as what a share is of: a table states its whole early. */
const wholesTried = 8;

/**
 * Columns of shares printed without a percent sign: each figure is the one to its left over another column's, as a hundredth or as a
 * whole. They add up to nothing and are left out of every sum.
 */
export const shareColumns = (values: readonly Float64Array[]): ReadonlySet<number> => {
  const shares = new Set<number>();
  values.forEach((share, column) => {
    const part = values[column - 1];
    if (part === undefined || shares.has(column - 1)) return;
    const isShare = values
      .slice(0, wholesTried)
      .some(
        (whole, index) =>
          index !== column && index !== column - 1 && [100, 1].some((per) => isShareOf(share, part, whole, per)),
      );
    if (isShare) shares.add(column);
  });
  return shares;
};

const isShareOf = (share: Float64Array, part: Float64Array, whole: Float64Array, per: number): boolean => {
  let [agreeing, telling] = [0, 0];
  const last = Math.min(share.length, sampleRows);
  for (let row = 0; row < last; row += 1) {
    // Too many disagree already, whatever is to come.
    if ((telling - agreeing) * 9 > agreeing + last - row) return false;
    const printed = share[row] ?? NaN;
    const over = part[row] ?? NaN;
    const under = whole[row] ?? NaN;
    if (Number.isNaN(printed + over + under) || over === 0 || under === 0 || over === under) continue;
    const expected = (per * over) / under;
    // Next to nothing agrees with anything.
    if (Math.abs(printed) < per * 0.02 && Math.abs(expected) < per * 0.02) continue;
    telling += 1;
    if (Math.abs(printed - expected) <= per * 0.006) agreeing += 1;
  }
  return telling >= fewestTelling && agreeing * 10 >= telling * 9;
};
