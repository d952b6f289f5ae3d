import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { COMPOSITION, FLOORS, PLANNED } from './floors.js';
import { houseOf, readSources } from './source-tree.js';
import { RULES } from './rules.js';

describe('the house', () => {
  const house = houseOf(readSources());

  it.each(Object.entries(RULES))('keeps the rule: %s', (_name, rule) => {
    expect(rule(house)).toEqual([]);
  });
});

describe('the picture of the house', () => {
  it('shows the same floors as the rules: docs/architecture.md', () => {
    const picture = readFileSync(join(__dirname, '../../docs/architecture.md'), 'utf8');
    const rows = [...picture.matchAll(/^\| (\d) +\| (.+) \|$/gm)];
    const drawn = rows.map(([, , rooms = '']) =>
      // Rooms are named in code letters outside the remarks in brackets.
      [...rooms.replace(/\([^()]*(\([^()]*\)[^()]*)*\)/g, '').matchAll(/`([a-z-]+)`/g)].map(
        (match) => match[1],
      ),
    );
    expect(drawn).toEqual([...FLOORS, COMPOSITION]);
  });

  it('has a folder for every room but those it marks as planned', () => {
    const folders = readdirSync(join(__dirname, '../../server'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    const built = [...FLOORS.flat(), ...COMPOSITION].filter((room) => !PLANNED.includes(room));
    expect(folders.sort()).toEqual(built.sort());
    const picture = readFileSync(join(__dirname, '../../docs/architecture.md'), 'utf8');
    for (const room of PLANNED) expect(picture).toContain(`\`${room}\` (planned`);
  });
});
