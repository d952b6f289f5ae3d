import { isId, newId } from '../../server/platform/core/ids.js';

test('ids of one millisecond sort in the order they were made', () => {
  const ids = Array.from({ length: 20_000 }, () => newId(1_763_700_000_000));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('ids are UUIDs of version 7 that begin with the time', () => {
  const id = newId(0x0123_4567_89ab);
  expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(isId(id)).toBe(true);
});
