import * as v from "valibot";

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal digits"));
const hashes = v.pipe(v.array(hash), v.minLength(1));

/** The form of a lock; tests hold the one that ships to it. */
export const lockShape = v.strictObject({
  /** What the file is and how to release, for the maintainer who opens it. */
  about: v.array(v.string()),
  /** What methodologies share, by kind and id. */
  shared: v.record(v.string(), v.strictObject({ computing: hash, wording: hashes })),
  /** Released packs by their pin. */
  packs: v.record(
    v.string(),
    v.strictObject({
      computing: hash,
      wording: hashes,
      uses: v.array(v.string()),
      before: v.exactOptional(hashes),
    }),
  ),
});

/**
 * What was released: of each pin and each shared part the hash of what computes, which stands for good, and the hashes of
 * its wordings, the current one last; of a pin also the shared parts that its ratings use, and the hashes of its whole
 * content under which records named it before the two were told apart.
 */
export type Lock = v.InferOutput<typeof lockShape>;
