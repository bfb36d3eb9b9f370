/** In pixels, as all that follows. */
export const fontSize = 12;
export const lineHeight = 15;

/** About how wide a word or a printed amount is. */
export const widthOf = (printed: string): number => printed.length * 6.6;
