import { unitInChinese } from "../../../src";
import { usePane } from "../context";

/** Units of amounts to choose from, as the reader's language names them. */
export function UnitOptions({ forms }: { readonly forms: readonly string[] }) {
  const { language } = usePane();
  return (
    <>
      {forms.map((form) => (
        <option key={form} value={form}>
          {language === "zh" ? unitInChinese(form) : form}
        </option>
      ))}
    </>
  );
}
