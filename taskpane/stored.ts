import type { Draft } from "./assessment/draft";
import { savedForm } from "./assessment/saved";
import { LAST_SETTING, PART_SETTING } from "./workbook/store";
import { writeSavedXml } from "./workbook/saved-xml";

export { draftFromRows, type RowCell } from "./assessment/from-rows";

/** What a workbook holds of its assessments: a custom XML part, and settings that name it. */
export interface StoredAssessments {
  readonly customXml: readonly { readonly id: string; readonly xml: string }[];
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Makes what a workbook file holds of one assessment, so that the pane opens it there: for workbooks that are made
 * with an assessment inside, such as samples.
 * @param partId the custom XML part's id, a GUID in braces
 * @param modified ISO time
 */
export function storedAssessment(draft: Draft, partId: string, modified: string): StoredAssessments {
  const json = JSON.stringify(savedForm(draft));
  return {
    customXml: [{ id: partId, xml: writeSavedXml([{ id: draft.id, modified, json }]) }],
    settings: { [PART_SETTING]: partId, [LAST_SETTING]: draft.id },
  };
}
