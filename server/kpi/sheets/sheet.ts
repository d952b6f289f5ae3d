export type Value = string | number | null;

/** A sheet as every output draws it: CSV one below the other, XLSX one a tab, HTML one a table. */
export interface Sheet {
  name: string;
  /** Lines above the table: what it is, of when. */
  notes: string[];
  header: string[];
  lines: Value[][];
}
