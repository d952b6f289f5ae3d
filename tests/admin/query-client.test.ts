import { QueryObserver } from '@tanstack/react-query';
import { FreshQueryClient } from '../../admin/src/providers/query-client.js';

describe('reading again after a change', () => {
  /** A screen whose reads are answered when the test says so. */
  const watched = (key: string) => {
    const client = new FreshQueryClient();
    const answers: ((value: string) => void)[] = [];
    const observer = new QueryObserver(client, {
      queryKey: ['lexicon', key],
      queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
      retry: false,
    });
    const stop = observer.subscribe(() => undefined);
    const shown = () => observer.getCurrentResult();
    return { client, answers, shown, stop };
  };

  it('an answer to a first read, asked before the change, is not kept', async () => {
    const { client, answers, shown, stop } = watched('first');
    const again = client.invalidateQueries({ queryKey: ['lexicon'] });
    answers[0]?.('before the change');
    await new Promise(setImmediate);
    answers[1]?.('after the change');
    await again;
    expect([shown().data, shown().isError]).toEqual(['after the change', false]);
    stop();
    client.clear();
  });

  it('an answer to a later read, asked before the change, is not kept either', async () => {
    const { client, answers, shown, stop } = watched('later');
    answers[0]?.('first');
    await new Promise(setImmediate);
    void client.refetchQueries({ queryKey: ['lexicon'] });
    const again = client.invalidateQueries({ queryKey: ['lexicon'] });
    await new Promise(setImmediate);
    answers[1]?.('before the change');
    answers[2]?.('after the change');
    await again;
    expect(shown().data).toBe('after the change');
    stop();
    client.clear();
  });

  it('leaves alone what the change does not touch, and what nobody looks at', async () => {
    const { client, answers, shown, stop } = watched('other');
    const once = client.query({
      queryKey: ['lexicon', 'once'],
      queryFn: () => new Promise<string>((resolve) => setImmediate(() => resolve('asked once'))),
    });
    await client.invalidateQueries({ queryKey: ['triage'] });
    await client.invalidateQueries({
      queryKey: ['lexicon'],
      predicate: ({ queryKey }) => queryKey[1] !== 'other',
    });
    answers[0]?.('still right');
    expect(await once).toBe('asked once');
    expect([shown().data, answers.length]).toEqual(['still right', 1]);
    stop();
    client.clear();
  });
});
