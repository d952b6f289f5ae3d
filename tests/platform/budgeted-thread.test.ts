import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import {
  BudgetedThread,
  ThreadFailure,
  ThreadOverrun,
} from '../../server/platform/threads/budgeted-thread.js';

const file = (name: string) => pathToFileURL(join(__dirname, 'fixtures', name));

describe('a thread with a budget', () => {
  const thread = new BudgetedThread<string, { said: string; requests: number }>(
    file('budgeted-thread.js'),
    { milliseconds: 3_000, megabytes: 32 },
  );
  afterAll(() => thread.close());

  it('answers one request after the other and stays for the next', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((value) => thread.run(value)));
    expect(answers.map(({ said }) => said)).toEqual(['a', 'b', 'c']);
    expect(answers.map(({ requests }) => requests)).toEqual([1, 2, 3]);
  });

  it('hands on what its work throws, and goes on', async () => {
    await expect(thread.run('throw')).rejects.toThrow(ThreadFailure);
    expect((await thread.run('after')).requests).toBe(5);
  });

  it.each([
    ['loop', 'time'],
    ['hoard', 'memory'],
    ['exit', 'crash'],
    ['throw later', 'crash'],
  ])('is ended by "%s", and those behind it get a new one', async (request, kind) => {
    const [ended, next] = await Promise.allSettled([thread.run(request), thread.run('next')]);
    expect(ended.status === 'rejected' && ended.reason).toEqual(new ThreadOverrun(kind as 'time'));
    expect(next).toMatchObject({ status: 'fulfilled', value: { said: 'next', requests: 1 } });
  });

  it('knows the secrets of nobody', async () => {
    process.env['A_SECRET'] = 'himitsu';
    expect((await thread.run('environment')).said).not.toContain('himitsu');
    delete process.env['A_SECRET'];
  });

  it('that cannot be started is no fault of the request', async () => {
    const missing = new BudgetedThread<string, unknown>(file('missing-thread.js'), {
      milliseconds: 500,
      megabytes: 32,
    });
    const error = await missing.run('a').catch((it: unknown) => it);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(ThreadOverrun);
    expect(error).not.toBeInstanceOf(ThreadFailure);
  });
});
