import {
  markSent,
  settleNames,
  shareParameters,
} from '../../../server/platform/http/shared-schemas.js';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** A document that answers with `answered` and takes a reference to each of `sent`. */
function settled(answered: Record<string, unknown>, sent: Record<string, unknown>) {
  const { schema, components } = markSent(
    { anyOf: Object.keys(sent).map((name) => ({ $ref: `#/$defs/${name}` })) },
    sent,
  );
  return settleNames({ sent: schema, components: { schemas: { ...answered, ...components } } });
}

test('what is sent and answered in one form is one schema', () => {
  const Text = { type: 'string', maxLength: 5 };
  expect(settled({ Text }, { Text })).toEqual({
    sent: { anyOf: [ref('Text')] },
    components: { schemas: { Text } },
  });
});

test('what is only sent has its own name', () => {
  expect(settled({}, { New: { type: 'object' } })).toEqual({
    sent: { anyOf: [ref('New')] },
    components: { schemas: { New: { type: 'object' } } },
  });
});

test('what differs, and what refers to it, is called Input where it is sent', () => {
  const answered = { Part: { required: ['a'] }, Whole: { items: ref('Part') }, Other: {} };
  const sent = { Part: {}, Whole: { items: { $ref: '#/$defs/Part' } }, Other: {} };
  expect(settled(answered, sent)).toEqual({
    sent: { anyOf: [ref('PartInput'), ref('WholeInput'), ref('Other')] },
    components: {
      schemas: { ...answered, PartInput: {}, WholeInput: { items: ref('PartInput') } },
    },
  });
});

test('of a frequent parameter the most frequent form is shared', () => {
  const page = { name: 'page', in: 'query' };
  const odd = { name: 'page', in: 'query', required: true };
  const rare = { name: 'rare', in: 'query' };
  const operations = Array.from({ length: 5 }, () => ({ parameters: [page, rare] }));
  const all = [...operations.slice(1), { parameters: [odd] }, { parameters: [page] }];
  expect(shareParameters(all)).toEqual({ page, rare });
  expect(all.at(-2)).toEqual({ parameters: [odd] });
  expect(all.at(-1)).toEqual({ parameters: [{ $ref: '#/components/parameters/page' }] });
  expect(shareParameters([{ parameters: [odd] }])).toEqual({});
});
