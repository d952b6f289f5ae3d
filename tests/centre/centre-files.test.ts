import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Centre, CentreDataError } from '../../server/centre/index.js';

let root: string;
const file = (name: string): string => join(root, 'centres/mie', name);

function edit(name: string, change: (data: Record<string, unknown>) => void): void {
  const data = JSON.parse(readFileSync(file(name), 'utf8')) as Record<string, unknown>;
  change(data);
  writeFileSync(file(name), JSON.stringify(data));
}

function mistake(): string {
  try {
    Centre.load(root, 'mie');
  } catch (error) {
    if (error instanceof CentreDataError) return error.message;
    throw error;
  }
  throw new Error('the centre loaded without complaint');
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'centre-'));
  cpSync(join(process.cwd(), 'centres'), join(root, 'centres'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('a wrong value is told with its file, its path and what to do', () => {
  edit('profile.json', (profile) => {
    profile['meetingLimit'] = 0;
    profile['colours'] = {
      primary: 'blue',
      primaryDark: '#000000',
      accent: '#000000',
      background: '#ffffff',
    };
  });
  expect(mistake()).toContain('centres/mie/profile.json');
  expect(mistake()).toContain('/meetingLimit: 1以上で入力してください。');
  expect(mistake()).toContain('/colours/primary: #0b5c8a の形（英小文字）で書いてください');
});

test('a misspelt setting is told instead of being ignored', () => {
  edit('profile.json', (profile) => {
    profile['meetingLimt'] = 3;
  });
  expect(mistake()).toContain('/meetingLimt: ');
});

test('a theme given twice is told at its second place', () => {
  const themes = JSON.parse(readFileSync(file('themes.json'), 'utf8')) as unknown[];
  writeFileSync(file('themes.json'), JSON.stringify([...themes, themes[0]]));
  expect(mistake()).toMatch(/themes\.json[^]*\/23\/code: 「1-1」が重なっています/);
});

test('a mistyped municipality code is caught by its check digit', () => {
  const text = readFileSync(file('municipalities.json'), 'utf8');
  writeFileSync(file('municipalities.json'), text.replace('242012', '242013'));
  expect(mistake()).toMatch(/municipalities\.json[^]*\/0\/code: 全国地方公共団体コード6桁/);
});

test('a missing file and a broken one are named', () => {
  rmSync(file('survey.json'));
  expect(mistake()).toContain('centres/mie/survey.json');
  writeFileSync(file('kpis.json'), '[{');
  expect(mistake()).toMatch(/centres\/mie\/kpis\.json[^]*JSON として読めません/);
});

test('an unknown centre says which setting to look at', () => {
  expect(() => Centre.load(root, 'nowhere')).toThrow(/centres\/nowhere\/profile\.json[^]*CENTRE/);
});
