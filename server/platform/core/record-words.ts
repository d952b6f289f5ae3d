/** The words of a record as its room shows them to what copies or compares words. */
export interface RecordWords {
  id: string;
  at: Date;
  title: string;
  text: string;
}
