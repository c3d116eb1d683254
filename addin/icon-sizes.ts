/** The pixel sizes of a ribbon icon: 16, 32 and 80 are required, the others spare Office from scaling. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;
