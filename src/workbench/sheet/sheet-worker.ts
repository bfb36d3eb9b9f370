import { expose } from "comlink";
import { readSheets } from "./read-sheets";

expose(readSheets());
