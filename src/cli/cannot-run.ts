/** What was asked cannot be done. The message is one plain sentence: what is wrong and what to do. */
export class CannotRun extends Error {
  override readonly name = "CannotRun";
}
