/** The index of the first item, of items in order, that is not before a place; their number when all of them are. */
export const firstNotBefore = <Item>(items: readonly Item[], isBefore: (item: Item) => boolean): number => {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
};
