/** How a kind of file is checked. */
type Check = 'pdf' | 'png' | 'jpeg' | 'zip' | 'office' | 'text';

export interface FileType {
  mediaType: string;
  check: Check;
  /** The folder an Office file of this kind has inside. */
  folder?: string;
}

const office = (kind: string, folder: string): FileType => ({
  mediaType: `application/vnd.openxmlformats-officedocument.${kind}`,
  check: 'office',
  folder,
});

/** What may be sent. Macros, old Office formats and SVG are not in it. */
export const FILE_TYPES: Readonly<Record<string, FileType>> = {
  pdf: { mediaType: 'application/pdf', check: 'pdf' },
  docx: office('wordprocessingml.document', 'word/'),
  xlsx: office('spreadsheetml.sheet', 'xl/'),
  pptx: office('presentationml.presentation', 'ppt/'),
  txt: { mediaType: 'text/plain', check: 'text' },
  csv: { mediaType: 'text/csv', check: 'text' },
  png: { mediaType: 'image/png', check: 'png' },
  jpg: { mediaType: 'image/jpeg', check: 'jpeg' },
  jpeg: { mediaType: 'image/jpeg', check: 'jpeg' },
  zip: { mediaType: 'application/zip', check: 'zip' },
};

/** For the sentence beside the field: `pdf、docx、…`. */
export const ALLOWED_EXTENSIONS = Object.keys(FILE_TYPES).join('、');
