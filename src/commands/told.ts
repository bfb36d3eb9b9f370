/** The words a command was opened with, as text and never as markup. */
const words = new URLSearchParams(location.search).get("words") ?? "";
document.getElementById("told")?.append(words);
