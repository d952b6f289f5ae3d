import { houseOf } from './source-tree.js';
import type { House } from './source-tree.js';
import * as rules from './rules.js';

/** A house of the given files; each value is the file's text. */
function house(files: Record<string, string>): House {
  return houseOf(Object.entries(files).map(([path, text]) => ({ path, text })));
}

const imports = (specifier: string) => `import { x } from '${specifier}';\nx();\n`;

describe('floors', () => {
  const among = (from: string, to: string) =>
    rules.floors(
      house({
        [`server/${from}/commands/a.ts`]: imports(`../../${to}/index.js`),
        [`server/${to}/index.ts`]: 'export const x = 1;',
      }),
    );

  it('lets a room import downwards', () => {
    expect(among('surveys', 'consultations')).toEqual([]);
    expect(among('portal', 'platform')).toEqual([]);
  });

  it('refuses a room on the same floor, and says to send an event', () => {
    expect(among('matching', 'triage')).toEqual([
      expect.stringMatching(/^server\/matching\/commands\/a\.ts:1: .*own floor 5.*outbox event/),
    ]);
  });

  it('refuses a room above', () => {
    expect(among('consultations', 'surveys')).toEqual([expect.stringContaining('up on floor 4')]);
  });

  it('refuses types too: knowing is knowing', () => {
    const found = rules.floors(
      house({
        'server/triage/a.ts': `import type { X } from '../matching/index.js';`,
        'server/matching/index.ts': '',
      }),
    );
    expect(found).toHaveLength(1);
  });

  it('sees re-exports and dynamic imports', () => {
    const found = rules.floors(
      house({
        'server/triage/a.ts': `export { x } from '../matching/index.js';\nawait import('../kpi/index.js');`,
        'server/matching/index.ts': '',
        'server/kpi/index.ts': '',
      }),
    );
    expect(found).toHaveLength(2);
  });

  it('asks for the floor of a new room', () => {
    expect(among('attic', 'platform')).toEqual([expect.stringContaining('floors.ts')]);
  });
});

describe('doors', () => {
  const enter = (room: string, file: string) =>
    rules.doors(
      house({
        'server/portal/a.ts': imports(`../${room}/${file}.js`),
        [`server/${room}/${file}.ts`]: '',
      }),
    );

  it('lets rooms in by index.ts, and by any file on floor 0', () => {
    expect(enter('surveys', 'index')).toEqual([]);
    expect(enter('platform', 'clock')).toEqual([]);
  });

  it('refuses the window', () => {
    expect(enter('surveys', 'queries/rate')).toEqual([
      expect.stringContaining('import from surveys/index.js'),
    ]);
  });
});

describe('pure domains', () => {
  const domain = (text: string, more: Record<string, string> = {}) =>
    rules.pureDomains(house({ 'server/surveys/domain/rate.ts': text, ...more }));

  it.each(['@nestjs/common', 'typeorm', 'bullmq', 'node:fs', 'pg'])('refuses %s', (name) => {
    expect(domain(imports(name))).toEqual([expect.stringContaining(name)]);
  });

  it('refuses another part of its own room', () => {
    expect(domain(imports('../db/answer.js'), { 'server/surveys/db/answer.ts': '' })).toHaveLength(
      1,
    );
  });

  it('refuses floor-0 code that is not pure, and shows the way there', () => {
    const found = domain(imports('../../platform/a.js'), {
      'server/platform/a.ts': imports('./b.js'),
      'server/platform/b.ts': imports('@nestjs/common'),
    });
    expect(found).toEqual([
      expect.stringContaining('server/platform/a.ts → server/platform/b.ts → @nestjs/common'),
    ]);
  });

  it('allows its own domain, pure floor-0 code and harmless packages', () => {
    const found = domain(
      imports('./steps.js') + imports('../../platform/era.js') + imports('zod'),
      { 'server/surveys/domain/steps.ts': '', 'server/platform/time/era.ts': '' },
    );
    expect(found).toEqual([]);
  });
});

describe('the edge', () => {
  it.each(['http', 'jobs'])('refuses tables in %s/', (part) => {
    const found = rules.noTablesAtTheEdge(
      house({
        [`server/surveys/${part}/a.ts`]: imports('../db/answer.entity.js'),
        'server/surveys/db/answer.entity.ts': '',
      }),
    );
    expect(found).toEqual([expect.stringContaining('ask a command or a query')]);
  });
});

describe('the way round', () => {
  const found = (files: Record<string, string>) => rules.noWayRoundToTables(house(files));
  const table = { 'server/surveys/db/answer.entity.ts': '' };

  it.each(['http', 'jobs'])('from %s/ through a file of the room is refused', (part) => {
    const round = {
      [`server/surveys/${part}/a.ts`]: imports('../sums.js'),
      'server/surveys/sums.ts': imports('./services/counts.js'),
      'server/surveys/services/counts.ts': imports('../db/answer.entity.js'),
      ...table,
    };
    expect(found(round)).toEqual([
      `server/surveys/${part}/a.ts → server/surveys/sums.ts → server/surveys/services/counts.ts → server/surveys/db/answer.entity.ts: ${part}/ reaches a table: go through commands/ or queries/`,
    ]);
  });

  it('is refused to a controller at the room’s root too', () => {
    expect(
      found({
        'server/surveys/a.controller.ts': imports('./sums.js'),
        'server/surveys/sums.ts': imports('./db/answer.entity.js'),
        ...table,
      }),
    ).toHaveLength(1);
  });

  it('through commands/ and queries/, and by types, is the way', () => {
    const right = {
      'server/surveys/http/a.ts':
        imports('../commands/b.js') + imports('../queries/c.js') + imports('../sums.js'),
      'server/surveys/commands/b.ts': imports('../db/answer.entity.js'),
      'server/surveys/queries/c.ts': imports('../db/answer.entity.js'),
      'server/surveys/sums.ts': `import type { X } from './db/answer.entity.js';`,
      ...table,
    };
    expect(found(right)).toEqual([]);
  });
});

describe('a controller', () => {
  it.each(['typeorm', '@nestjs/typeorm', 'pg', '../../database/unit-of-work.js'])(
    'holds no connection: %s',
    (name) => {
      const found = rules.noDatabaseInControllers(
        house({
          'server/surveys/http/a.ts': `import type { DataSource } from '${name}';`,
          'server/surveys/queries/b.ts': imports(name),
          'server/database/unit-of-work.ts': '',
        }),
      );
      expect(found[0]).toContain('server/surveys/http/a.ts:1: a controller imports');
      expect(found.filter((it) => it.includes('queries/b.ts'))).toEqual([]);
    },
  );

  it.each([
    ['server/surveys/http/a.ts', `import { UnitOfWork } from '../handed-on.js';`],
    ['server/surveys/a.controller.ts', `class A { constructor(private db: DataSource) {} }`],
    ['server/surveys/a.controller.ts', `class A { constructor(@InjectEntityManager() db) {} }`],
  ])('holds none that is handed on, wherever the controller lies: %s %s', (path, text) => {
    expect(rules.noDatabaseInControllers(house({ [path]: text }))).toEqual([
      expect.stringContaining('a controller names'),
    ]);
    expect(rules.noDatabaseInControllers(house({ [path]: `// DataSource` }))).toEqual([]);
  });
});

describe('separate houses', () => {
  it('refuses the server in the back office, and tests in the server', () => {
    const found = rules.separateHouses(
      house({
        'admin/src/a.ts': imports('../../server/kpi/index.js'),
        'server/kpi/index.ts': imports('../../tests/support/database.js'),
        'tests/support/database.ts': '',
      }),
    );
    expect(found).toHaveLength(2);
  });
});

describe('short files', () => {
  it('refuses 251 lines and allows 250', () => {
    const lines = (count: number) => 'x\n'.repeat(count);
    expect(rules.shortFiles(house({ 'server/a.ts': lines(250) }))).toEqual([]);
    expect(rules.shortFiles(house({ 'server/a.ts': lines(251) }))).toHaveLength(1);
  });
});

describe('cycles', () => {
  it('refuses two files that load each other', () => {
    const found = rules.noCycles(
      house({ 'server/kpi/a.ts': imports('./b.js'), 'server/kpi/b.ts': imports('./a.js') }),
    );
    expect(found).toEqual([
      expect.stringContaining('server/kpi/a.ts → server/kpi/b.ts → server/kpi/a.ts'),
    ]);
  });

  it('does not mind types, which are erased', () => {
    const found = rules.noCycles(
      house({
        'server/kpi/a.ts': imports('./b.js'),
        'server/kpi/b.ts': `import type { A } from './a.js';`,
      }),
    );
    expect(found).toEqual([]);
  });
});

describe('listed modules', () => {
  it('misses a room that app.module.ts does not import', () => {
    const found = rules.listedModules(
      house({
        'server/app.module.ts': imports('./kpi/index.js'),
        'server/kpi/index.ts': '',
        'server/kpi/kpi.module.ts': '',
        'server/live/live.module.ts': '',
      }),
    );
    expect(found).toEqual([expect.stringContaining('server/live/live.module.ts')]);
  });
});
