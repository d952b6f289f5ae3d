import { fieldPath, messageOf, toHttpError } from '../../admin/src/api/problems.js';

describe('problem documents', () => {
  it('become field errors by their JSON pointers', () => {
    const error = toHttpError(422, {
      detail: '2か所をご確認ください。',
      errors: [
        { pointer: '/requester/name', code: 'required', detail: 'お名前を入力してください。' },
        { pointer: '/title', code: 'too-long', detail: '件名は100文字までです。' },
      ],
    });
    expect(error.body).toMatchObject({
      errors: {
        requester: { name: 'お名前を入力してください。' },
        title: '件名は100文字までです。',
        root: { serverError: '2か所をご確認ください。' },
      },
    });
  });

  it('say in the same words everywhere that somebody else was first', () => {
    expect(toHttpError(412, { detail: 'stale' }).message).toBe(
      'ほかの人が先に更新しました。読み直してください。',
    );
  });

  it('have Japanese words also when a proxy answers without any', () => {
    expect(toHttpError(502, undefined).message).toMatch(/もう一度/);
    expect(messageOf(new TypeError('Failed to fetch'))).toMatch(/つながりません/);
  });

  it('read escaped pointers', () => {
    expect(fieldPath('/a~1b/~0c')).toBe('a/b.~c');
  });
});
