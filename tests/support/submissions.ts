/** A consultation as the public form sends it, about an invented person; `over` replaces parts. */
export function submission(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    requester: {
      type: 'business',
      name: '架空 花子',
      kana: 'カクウ ハナコ',
      organisation: '架空製作所',
      email: 'hanako@example.jp',
      phone: '059-000-0000',
      municipality: '242012',
      industry: '製造業',
      employees: '10-49',
    },
    title: '受発注をデジタル化したい',
    body: '紙とファクスで受けている注文を、在庫とつなげて管理したい。何から始めればよいか教えてほしい。',
    contentType: null,
    themes: [],
    preferredMethods: ['online'],
    language: 'ja',
    consents: { purpose: true, shareWithSupporters: true, publishCase: false },
    ...over,
  };
}
