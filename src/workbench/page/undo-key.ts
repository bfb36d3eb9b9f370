type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey" | "target">;

/** What a key asks for: Ctrl+Z and Ctrl+Y, on a Mac with Cmd; nothing where a person types, for whom the browser undoes. */
export const undoKeyOf = ({ key, ctrlKey, metaKey, shiftKey, altKey, target }: Key): "undo" | "redo" | undefined => {
  if (altKey || ctrlKey === metaKey || isTyping(target)) return undefined;
  const pressed = key.toLowerCase();
  if (pressed === "y" && !shiftKey) return "redo";
  return pressed === "z" ? (shiftKey ? "redo" : "undo") : undefined;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(target.type));
