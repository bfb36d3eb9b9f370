/** The column of an address such as "AB12", 1 for A; 0 when it is none of a sheet. Read for every cell, so without patterns. */
export const columnOf = (address: string): number => {
  const letters = letterCount(address);
  let column = 0;
  for (let at = 0; at < letters; at++) column = column * 26 + (address.charCodeAt(at) & 31);
  return letters <= 3 && column <= 16_384 ? column : 0;
};

/** The row of an address such as "AB12"; 0 when it is none of a sheet. */
export const rowOf = (address: string): number => {
  let row = 0;
  for (let at = letterCount(address); at < address.length; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || row > 1_048_576) return 0;
    row = row * 10 + digit;
  }
  return row <= 1_048_576 ? row : 0;
};

const letterCount = (address: string): number => {
  let count = 0;
  for (; count < address.length; count++) {
    const letter = address.charCodeAt(count) & ~32;
    if (letter < 65 || letter > 90) break;
  }
  return count;
};
