/** The data that ships, one line a file. A pack file that no line names fails a test. */
import ccxapGuarantor from "./ccxap/guarantor/rfc-2021-11-05.json";
import ccxapGuarantor2 from "./ccxap/guarantor/rfc-2021-11-05+2.json";
import circBank from "./circ/bank/2007.json";
import circBank2 from "./circ/bank/2007+2.json";
import circEnterprise from "./circ/enterprise/2007.json";
import circEnterprise2 from "./circ/enterprise/2007+2.json";
import fitchSovereignModel from "./fitch/sovereign-model/2023-04-06.json";
import pandaDevelopmentInstitution from "./golden-credit/development-institution/2016.json";
import pandaDevelopmentInstitution2 from "./golden-credit/development-institution/2016+2.json";
import pandaEnterprise from "./golden-credit/enterprise/2016.json";
import pandaEnterprise2 from "./golden-credit/enterprise/2016+2.json";
import pandaFinancialInstitution from "./golden-credit/financial-institution/2016.json";
import pandaFinancialInstitution2 from "./golden-credit/financial-institution/2016+2.json";
import pandaLocalGovernment from "./golden-credit/local-government/2016.json";
import pandaLocalGovernment2 from "./golden-credit/local-government/2016+2.json";
import pandaSovereign from "./golden-credit/sovereign/2016.json";
import pandaSovereign2 from "./golden-credit/sovereign/2016+2.json";
import countryFile from "./countries.json";
import issueFile from "./issue.json";
import lianheGuarantor from "./lianhe/guarantor/4.0.202208.json";
import lianheGuarantor2 from "./lianhe/guarantor/4.0.202208+2.json";
import limitFile from "./limits.json";
import mappingFile from "./mappings.json";
import portfolioFile from "./portfolio.json";
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
  portfolioFile,
  releasedFile,
  reviewFile,
  scaleFile,
  sourceFile,
  sovereignFile,
  supportFile,
};

export const packFiles: readonly unknown[] = [
  ccxapGuarantor,
  ccxapGuarantor2,
  lianheGuarantor,
  lianheGuarantor2,
  pandaSovereign,
  pandaSovereign2,
  pandaLocalGovernment,
  pandaLocalGovernment2,
  pandaDevelopmentInstitution,
  pandaDevelopmentInstitution2,
  pandaFinancialInstitution,
  pandaFinancialInstitution2,
  pandaEnterprise,
  pandaEnterprise2,
  circEnterprise,
  circEnterprise2,
  circBank,
  circBank2,
  fitchSovereignModel,
];
