import { HttpError } from 'ra-core';
import { onProofWanted, withProof } from '../../admin/src/api/proof.js';

const wanted = () => new HttpError('確認', 403, { code: 'reauthentication-required' });

describe('a change that wants proof of who is there', () => {
  it('asks, then repeats the change once', async () => {
    let asked = 0;
    const stop = onProofWanted(() => Promise.resolve((asked += 1) > 0));
    let tries = 0;
    const answer = await withProof(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(wanted()) : Promise.resolve('done');
    });
    stop();
    expect([answer, asked, tries]).toEqual(['done', 1, 2]);
  });

  it('says whether one thing is enough or all somebody signs in by is wanted', async () => {
    const asked: boolean[] = [];
    const stop = onProofWanted((full) => Promise.resolve((asked.push(full), true)));
    const refusals = [
      { code: 'reauthentication-required', problem: { proof: 'full' } },
      { code: 'reauthentication-required', problem: { proof: 'any' } },
    ];
    for (const body of refusals) {
      let first = true;
      await withProof(() =>
        first ? ((first = false), Promise.reject(new HttpError('', 403, body))) : Promise.resolve(),
      );
    }
    stop();
    expect(asked).toEqual([true, false]);
  });

  it('says that nothing changed when the person turns it down', async () => {
    const stop = onProofWanted(() => Promise.resolve(false));
    await expect(withProof(() => Promise.reject(wanted()))).rejects.toThrow('変えていません');
    stop();
  });

  it('leaves other refusals alone', async () => {
    const stop = onProofWanted(() => Promise.reject(new Error('asked')));
    const other = new HttpError('権限がありません', 403, { code: 'forbidden' });
    await expect(withProof(() => Promise.reject(other))).rejects.toBe(other);
    stop();
  });
});
