/** The data that ships, one line a file. A pack file that no line names fails a test. */
import ccxapGuarantor from "./ccxap/guarantor/rfc-2021-11-05.json";
import circBank from "./circ/bank/2007.json";
import circEnterprise from "./circ/enterprise/2007.json";
import fitchSovereignModel from "./fitch/sovereign-model/2023-04-06.json";
import pandaDevelopmentInstitution from "./golden-credit/development-institution/2016.json";
import pandaEnterprise from "./golden-credit/enterprise/2016.json";
import pandaFinancialInstitution from "./golden-credit/financial-institution/2016.json";
import pandaLocalGovernment from "./golden-credit/local-government/2016.json";
import pandaSovereign from "./golden-credit/sovereign/2016.json";
import countryFile from "./countries.json";
import issueFile from "./issue.json";
import lianheGuarantor from "./lianhe/guarantor/4.0.202208.json";
import limitFile from "./limits.json";
import mappingFile from "./mappings.json";
import releasedFile from "./released.json";
import reviewFile from "./review.json";
import scaleFile from "./scales.json";
import sourceFile from "./sources.json";
import sovereignFile from "./sovereign.json";
import supportFile from "./support.json";

export {
  countryFile,
  issueFile,
  limitFile,
  mappingFile,
  releasedFile,
  reviewFile,
  scaleFile,
  sourceFile,
  sovereignFile,
  supportFile,
};

export const packFiles: readonly unknown[] = [
  ccxapGuarantor,
  lianheGuarantor,
  pandaSovereign,
  pandaLocalGovernment,
  pandaDevelopmentInstitution,
  pandaFinancialInstitution,
  pandaEnterprise,
  circEnterprise,
  circBank,
  fitchSovereignModel,
];
