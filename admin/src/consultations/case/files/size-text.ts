/** 「3.2MB」「40KB」 */
export const sizeText = (bytes: number): string => {
  const kilo = Math.max(1, Math.round(bytes / 1024));
  return kilo < 1024 ? `${String(kilo)}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`;
};
