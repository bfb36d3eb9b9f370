import { wrap } from "comlink";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { keepForOffline } from "./offline/keep-for-offline";
import type { SheetReader } from "./sheet/sheet-reader";
import { startSheetWorker } from "./start-worker";

const place = document.getElementById("workbench");
if (place !== null) createRoot(place).render(<App reader={wrap<SheetReader>(startSheetWorker())} />);
keepForOffline();
