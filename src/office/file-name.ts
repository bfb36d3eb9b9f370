/** The name of a workbook from its path or its address; one that was never saved has neither. */
export const fileName = (place: string | null): string => {
  const last = (place ?? "").split(/[\\/]/).at(-1) ?? "";
  if (last === "") return "a workbook not saved yet";
  return /^https?:/.test(place ?? "") ? decodeURIComponent(last) : last;
};
