import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";

interface Props {
  readonly label: string;
  /** Endings of the files that may be chosen, such as .json. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly appearance?: NonNullable<ButtonProps["appearance"]>;
}

/** Has a file chosen by a button in the pane's own language: a browser words its own in the language that it has itself. */
export function FileButton({ label, accept, onFile, appearance }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen !== undefined) onFile(chosen);
          // The same file can be chosen again once it was mended.
          target.value = "";
        }}
      />
      <Button {...(appearance === undefined ? {} : { appearance })} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
