import type { FileWarning } from '../../../files/index.js';

/** A file as its reader sees it; `href` only when it can be opened. */
export interface FileItem {
  id: string;
  name: string;
  size: number;
  at: Date;
  /** Sent by the reader. */
  mine: boolean;
  state: 'quarantined' | 'clean' | 'refused';
  /** What it can do when opened. */
  warnings: readonly FileWarning[];
}

/** The page of a case's files, for its requester or one of its supporters. */
export interface FilesView {
  path: string;
  back: string;
  /** 'desk' for supporters, who choose whom it reaches. */
  area: 'public' | 'desk';
  files: readonly FileItem[];
  /** Taken in and not sent yet: what was right about a form that was not. */
  waiting: readonly FileItem[];
  maySend: boolean;
  /** What may be sent, as `pdf、docx …`. */
  types: string;
  /** The same for the browser's file dialogue. */
  accept: string;
}

/** What was typed into a form that could not be sent. */
export interface TypedFiles {
  body: string;
  visibility: string;
}
