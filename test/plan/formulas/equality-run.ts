/**
 * `npm run equality:formulas [subjects]`: rates random subjects over all methodologies by the pipeline and by native formulas that
 * LibreOffice calculates, and compares them.
 */
import { listPacks, pinOf } from "../../../src";
import { compareFormulas } from "./compare-formulas";

const packs = listPacks();
const each = Math.ceil(Number(process.argv[2] ?? 2_000) / packs.length);
/** A workbook of more sheets takes LibreOffice more memory than time. */
const AT_ONCE = 50;
for (const pack of packs) {
  let [written, rated, done] = [0, 0, 0];
  for (; done < each; done += AT_ONCE) {
    const agreed = await compareFormulas([pack], Math.min(AT_ONCE, each - done), 20_261_130 + done);
    written += agreed.written;
    rated += agreed.rated;
  }
  console.log(`${pinOf(pack)}: ${each} subjects agree; ${rated} rated, ${written} by formulas`);
}
