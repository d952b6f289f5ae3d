import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPOSITION, FLOORS } from './floors.js';
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
});
