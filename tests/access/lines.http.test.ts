import { DiscoveryService } from '@nestjs/core';
import { z } from 'zod';
import { CLEANED_LINE } from '../../server/platform/validation/fields.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { discoverRoutes } from '../support/routes.js';

/* Every text that a route takes is a line without invisible characters, text of several lines, or of a
   narrow form of its own. A new field joins by itself. */

let app: TestApp;
let fields: Field[];
beforeAll(async () => {
  app = await testApp();
  fields = schemasOfRoutes().flatMap(({ name, schema }) => fieldsIn(schema, name));
});
afterAll(() => app.close());

interface Field {
  /** `Controller.method/field/…` */
  place: string;
  schema: z.ZodString;
}

function schemasOfRoutes(): { name: string; schema: z.ZodType }[] {
  const handlers = new Set(discoverRoutes(app).map(({ handler }) => handler));
  const controllers = app.get(DiscoveryService).getControllers();
  return controllers.flatMap(({ metatype }) =>
    [...handlers]
      .filter((name) => metatype && name.startsWith(`${metatype.name}.`))
      .flatMap((name) => {
        const method = name.split('.')[1] ?? '';
        const parameters = Reflect.getMetadata('__routeArguments__', metatype!, method) as
          Record<string, { schema?: unknown }> | undefined;
        return Object.values(parameters ?? {}).flatMap(({ schema }) =>
          schema instanceof z.ZodType ? [{ name, schema }] : [],
        );
      }),
  );
}

const INNER = ['innerType', 'in', 'out', 'element', 'valueType', 'left', 'right'];

function fieldsIn(schema: z.ZodType, place: string): Field[] {
  if (schema instanceof z.ZodString) return [{ place, schema }];
  const def = schema.def as unknown as Record<string, unknown>;
  const inner = [
    ...INNER.map((key) => def[key]),
    ...((def['options'] ?? def['items'] ?? []) as unknown[]),
  ].filter((it): it is z.ZodType => it instanceof z.ZodType);
  return [
    ...inner.flatMap((zodType) => fieldsIn(zodType, place)),
    ...Object.entries((def['shape'] ?? {}) as Record<string, z.ZodType>).flatMap(([key, it]) =>
      fieldsIn(it, `${place}/${key}`),
    ),
  ];
}

const checksOf = ({ schema }: Field) => schema.def.checks ?? [];
const isLine = (field: Field) => checksOf(field).includes(CLEANED_LINE);
const hasForm = (field: Field) =>
  checksOf(field).some((it) => it._zod.def.check === 'string_format');
const takes = ({ schema }: Field, value: string) => schema.safeParse(value).success;
const lastPart = ({ place }: Field) => place.split('/').at(-1) ?? '';

/** Compared with what is known, never kept and never shown. */
const COMPARED =
  /^(?:password|currentPassword|newPassword|code|recoveryCode|cursor|status|state|type|theme|themes|requesterType|contentType|municipality|channel|detail|template|conceptId|basedOn|id|value|slots|key|period|recipient)$/;
/** What people are called, and what things are called. */
const CALLED =
  /name|kana|title|label|organisation|department|affiliation|headline|address|email|phone|subject|place|topic|contact|industry/i;

const NAMED = /^(?:name|kana|title|organisation|department|industry)$/;

test('there are as many as the product has', () => {
  expect(fields.length).toBeGreaterThan(350);
  expect(fields.filter(isLine).length).toBeGreaterThan(200);
});

test('every text is a line, or says what else it is', () => {
  const others = fields.filter((field) => !isLine(field) && !hasForm(field));
  const unsaid = others.filter(
    (field) => !COMPARED.test(lastPart(field)) && takes(field, 'a\u200Bb') && !severalLines(field),
  );
  expect(unsaid.map(({ place }) => place)).toEqual([]);
});

test('no name, title or address is text of several lines', () => {
  const wrong = fields.filter((field) => CALLED.test(lastPart(field)) && severalLines(field));
  expect(wrong.map(({ place }) => place)).toEqual([]);
});

test('no name or title a stranger may give takes an address, and none refuses a real name', () => {
  const open = new Set(
    discoverRoutes(app)
      .filter(({ rule }) => /^(?:public|link:.*|consultation:intake)$/.test(rule?.permission ?? ''))
      .map(({ handler }) => handler),
  );
  const called = fields.filter(
    (field) => open.has(field.place.split('/')[0] ?? '') && NAMED.test(lastPart(field)),
  );
  expect(called.length).toBeGreaterThan(12);
  for (const { place, schema } of called) {
    for (const address of [
      '【重要】 ｅｘａｍｐｌｅ．ｃｏｍ',
      'bit.ly/x',
      'taro＠example．jp',
      'hxxp://a',
    ]) {
      expect([place, schema.safeParse(address).success]).toEqual([place, false]);
    }
    for (const name of [
      '株式会社ドットコム',
      'A.B.C株式会社',
      'Yahoo! JAPAN',
      '（株）Node.js研究所',
    ]) {
      expect([place, schema.safeParse(name).data]).toEqual([place, name]);
    }
  }
});

test('no line lets anything misleading in, and each loses what an address book leaves', () => {
  for (const { place, schema } of fields.filter(isLine)) {
    const read = schema.safeParse('\u202A\u200B4\u202C');
    if (read.success) expect([place, read.data]).toEqual([place, '4']);
    for (const misleading of ['gnp\u202Eexe.a', '1\u20282', 'a\u0085b']) {
      expect([place, schema.safeParse(misleading).success]).toEqual([place, false]);
    }
  }
});

/** Made by `text`: well-formed, and with line breaks. */
const severalLines = (field: Field) =>
  checksOf(field).some((it) => it._zod.def.check === 'custom') && takes(field, 'a\nb');
