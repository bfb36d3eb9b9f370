import { createRoot } from "react-dom/client";
import { App } from "./App";
import { excelSurface } from "./excel-surface";

void Office.onReady(() => {
  const place = document.getElementById("pane");
  if (place !== null) createRoot(place).render(<App surface={excelSurface()} />);
});
