/** What is read of something that only adds to a picture; nothing where it cannot be read. */
export const unlessUnreadable = <Item>(read: () => readonly Item[]): readonly Item[] => {
  try {
    return read();
  } catch {
    return [];
  }
};
