/** One category of a survey of issues, as somebody counted it. */
export interface IssueLine {
  category: string;
  /** The centre's content type it is. */
  contentType: string;
  count: number;
  example: string;
}

interface ContentType {
  value: string;
  label: string;
  statisticsLabel: string;
}

/**
 * Lines `category, count, example` with each category read as one of the centre's own content types, by
 * its label or its label in statistics.
 * @returns the lines, or sentences naming what is wrong where
 */
export function readIssueSurvey(
  records: readonly Readonly<Record<string, string>>[],
  contentTypes: readonly ContentType[],
): { lines: IssueLine[] } | { problems: string[] } {
  const problems: string[] = [];
  const lines: IssueLine[] = [];
  const seen = new Set<string>();
  records.forEach(({ category = '', count = '', example = '' }, at) => {
    const where = `${String(at + 2)}行目`;
    const name = category.trim();
    const type = contentTypes.find((contentType) =>
      [contentType.label, contentType.statisticsLabel].includes(name),
    );
    if (!type) problems.push(`${where}: 「${name}」は、このセンターの相談内容にありません。`);
    if (!/^\d{1,7}$/.test(count.trim())) problems.push(`${where}: 件数は数字で書いてください。`);
    if (type && seen.has(type.value)) problems.push(`${where}: 「${name}」が重なっています。`);
    if (type) seen.add(type.value);
    const number = Number(count);
    lines.push({
      category: name,
      contentType: type?.value ?? '',
      count: number,
      example: example.trim(),
    });
  });
  if (records.length === 0) problems.push('category,count,example の見出しと、1行以上が必要です。');
  return problems.length > 0 ? { problems } : { lines };
}
