/** Functions that fetch from elsewhere or run something. */
const CALLS =
  /\b(?:WEBSERVICE|IMAGE|RTD|CALL|REGISTER|REGISTER\.ID|EXEC|SQL\.REQUEST|DDE|FILTERXMLHTTP)\s?\(/i;
/** Names that a workbook runs by itself. */
const AUTO = /^(?:_xlnm\.)?auto_?(?:open|close|activate|deactivate)/i;

/** Whether a formula reaches out of its workbook: DDE (`cmd|'/c calc'!A1`) or a call. Text in it does not count. */
export function isActiveFormula(formula: string): boolean {
  const code = formula.replace(/"[^"]*"/g, '""').replace(/'[^']*'/g, "''");
  return code.includes('|') || CALLS.test(code);
}

export const runsByItself = (definedName: string): boolean => AUTO.test(definedName.trim());

/** Whether a connection's data lie in the workbook itself. */
export const isOwnData = (connection: string): boolean =>
  connection === '' || /^data model connection$|\$workbook\$/i.test(connection.trim());
