/** What is taken but not harmless: those who open the file see it first. */
export const FILE_WARNINGS = [
  'pdf-script',
  'pdf-launch',
  'pdf-attachment',
  'pdf-form',
  'pdf-unreadable',
  'formula',
] as const;
export type FileWarning = (typeof FILE_WARNINGS)[number];
