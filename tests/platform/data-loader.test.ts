import { DataLoader } from '../../server/platform/core/data-loader.js';

describe('single look-ups, gathered', () => {
  const known = new Map([
    ['a', 1],
    ['b', 2],
  ]);

  it('asks once for all keys of one turn, each key once, and afresh in the next turn', async () => {
    const asked: string[][] = [];
    const loader = new DataLoader((keys) => {
      asked.push(keys);
      return Promise.resolve(known);
    });
    const answers = await Promise.all(['a', 'b', 'a', 'c'].map((key) => loader.get(key)));
    expect(answers).toEqual([1, 2, 1, null]);
    await loader.get('a');
    expect(asked).toEqual([['a', 'b', 'c'], ['a']]);
  });

  it('asks alone again when a group fails, so that nobody fails for another', async () => {
    const loader = new DataLoader((keys) =>
      keys.includes('unreadable') ? Promise.reject(new Error('22P02')) : Promise.resolve(known),
    );
    const both = await Promise.allSettled([loader.get('unreadable'), loader.get('b')]);
    expect(both).toEqual([
      { status: 'rejected', reason: new Error('22P02') },
      { status: 'fulfilled', value: 2 },
    ]);
    await expect(loader.get('unreadable')).rejects.toThrow('22P02');
  });
});
