/** The data that ships, one line a file. A pack file that no line names fails a test. */
import scaleFile from "./scales.json";
import sourceFile from "./sources.json";

export { scaleFile, sourceFile };

export const mappingFiles: readonly unknown[] = [];

export const packFiles: readonly unknown[] = [];
