/** Why a file cannot be opened or saved: an English sentence with facts and the parts it is about. Never leaves this folder as a throw. */
export class FileProblem extends Error {
  constructor(
    message: string,
    readonly parts: readonly string[] = [],
  ) {
    super(message);
    this.name = "FileProblem";
  }
}
