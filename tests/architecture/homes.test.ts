import { entitiesStayInside, namedFilesExist, nothingLoose, separateVisitors } from './homes.js';
import { commandsUseRepositories } from './repositories.js';
import { houseOf } from './source-tree.js';

const house = (files: Record<string, string>) =>
  houseOf(Object.entries(files).map(([path, text]) => ({ path, text })));

describe('homes of files', () => {
  it('nothing lies loose at the root of a room', () => {
    const found = nothingLoose(
      house({
        'server/surveys/index.ts': '',
        'server/surveys/surveys.module.ts': '',
        'server/surveys/services/open-invitation.ts': '',
        'server/surveys/helper.ts': '',
        'server/surveys/other.module.ts': '',
        'server/text/search-key.ts': '',
        'server/main.ts': '',
      }),
    );
    expect(found).toEqual([
      expect.stringContaining('server/surveys/helper.ts lies loose'),
      expect.stringContaining('server/surveys/other.module.ts lies loose'),
    ]);
  });

  it.each([
    ['supporter', 'requester', 1],
    ['public', 'participant', 1],
    ['participant', 'public', 0],
    ['supporter', 'supporter', 0],
    ['supporter', 'components', 0],
  ])('pages for %s use those for %s: %i faults', (from, to, faults) => {
    const found = separateVisitors(
      house({
        [`server/portal/${from}/controllers/a.ts`]: `import { x } from '../../${to}/pages/b.js';`,
        [`server/portal/${to}/pages/b.ts`]: 'export const x = 1;',
      }),
    );
    expect(found).toHaveLength(faults);
  });

  it("a room names another room's entity in its own entities only", () => {
    const foreign = `import {\n  type CaseEntity,\n  lockCase,\n} from '../../cases/index.js';\n`;
    const found = entitiesStayInside(
      house({
        'server/surveys/commands/a.ts': foreign,
        'server/surveys/index.ts': `export { CaseEntity } from '../cases/index.js';`,
        'server/surveys/db/answer.entity.ts': foreign,
        'server/surveys/db/own.ts': `import { AnswerEntity } from './answer.entity.js';\nimport { x } from '../../cases/index.js';`,
      }),
    );
    expect(found).toEqual([
      expect.stringContaining('server/surveys/commands/a.ts takes CaseEntity'),
      expect.stringContaining('server/surveys/index.ts takes CaseEntity'),
    ]);
  });

  it('a file that is started by its name is there', () => {
    const found = namedFilesExist(
      house({
        'server/embedded/a.ts': `fork(join(folder, 'worker.js')); at('./b.js'); at('former-name.js');`,
        'server/embedded/b.ts': '',
        'server/worker.ts': '',
      }),
    );
    expect(found).toEqual([expect.stringContaining('server/embedded/a.ts names former-name.js')]);
  });
});

describe('a use case', () => {
  const found = (text: string, path = 'server/files/commands/a.ts') =>
    commandsUseRepositories(
      house({
        [path]: text,
        'server/files/db/file.entity.ts': '',
        'server/files/db/file.repository.ts': '',
      }),
    );

  it.each([
    `import type { FileRow } from '../db/file.entity.js';`,
    `import { In } from 'typeorm';`,
    `tx.query('SELECT 1');`,
    `this.unitOfWork\n  .query<Row>('SELECT 1');`,
    `tx.getRepository(x);`,
    `await tx.findOneBy('file', {});`,
    `read.update('file', {}, {});`,
    `const row: FileEntity = x;`,
  ])('that talks to tables is found: %s', (text) => {
    expect(found(text)).toEqual([expect.stringContaining('ask a repository')]);
  });

  it.each([
    `import { FileRepository } from '../db/file.repository.js';\nthis.files.insert(tx, {});`,
    `// tx.query(…) of the FileEntity`,
  ])('that asks a repository is right: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is what lies in commands/: queries and repositories may speak SQL', () => {
    expect(found(`tx.query('SELECT 1');`, 'server/files/queries/a.ts')).toEqual([]);
  });
});
