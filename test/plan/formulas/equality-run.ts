/**
 * `npm run equality:formulas [subjects] [method]`: rates random subjects over all methodologies, or one's share, by the pipeline and by native formulas that
 * LibreOffice calculates, and compares them.
 */
import { listPacks, pinOf } from "../../../src";
import { compareFormulas } from "./compare-formulas";

const [, , subjects = "2000", only] = process.argv;
const packs = listPacks();
const each = Math.ceil(Number(subjects) / packs.length);
/** A workbook of more sheets takes LibreOffice more memory than time. */
const AT_ONCE = 50;
for (const pack of packs.filter(({ id }) => only === undefined || id === only)) {
  let [written, rated, done] = [0, 0, 0];
  for (; done < each; done += AT_ONCE) {
    const agreed = await compareFormulas([pack], Math.min(AT_ONCE, each - done), 20_261_130 + done);
    written += agreed.written;
    rated += agreed.rated;
  }
  console.log(`${pinOf(pack)}: ${each} subjects agree; ${rated} rated, ${written} by formulas`);
}
