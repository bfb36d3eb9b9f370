/** Answers a person gave to questions, by question id: "Sheet1!A6:F20:presentation" is "level". */
export type Answers = ReadonlyMap<string, string>;
