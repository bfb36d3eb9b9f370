/** "1 line", "2,000 lines". */
export const counted = (count: number, noun: string): string => `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;

/** "2,000". */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
