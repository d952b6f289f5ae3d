import { Hosts } from '../../server/platform/http/hosts.js';
import { testConfig } from '../support/app.js';

const hosts = (env: Record<string, string> = {}) =>
  new Hosts(testConfig({ PROFILE: 'server', PUBLIC_URL: 'https://desk.example.jp', ...env }));

describe('the names the desk answers to', () => {
  it.each([
    ['desk.example.jp', 'https://desk.example.jp'],
    ['DESK.Example.JP', 'https://desk.example.jp'],
    ['desk.example.jp.', 'https://desk.example.jp.'],
    ['desk.example.jp:443', 'https://desk.example.jp'],
    ['desk.example.jp:8443', 'https://desk.example.jp:8443'],
    [' desk.example.jp ', 'https://desk.example.jp'],
  ])('%j is ours, and a page there is of %s', (host, origin) => {
    expect(hosts().originOf(host)).toBe(origin);
  });

  it.each([
    'evil.example',
    '',
    '.',
    'desk.example.jp..',
    'desk.example.jp.evil.example',
    'evil.example.desk.example.jp',
    'xdesk.example.jp',
    'desk.example.jp@evil.example',
    'evil.example@desk.example.jp',
    'desk.example.jp,evil.example',
    'desk.example.jp evil.example',
    'desk.example.jp/evil',
    'desk.example.jp:evil',
    'desk.example.jp:99999',
    'desk.example.jp:',
    'desk.example.jp:80:80',
    'desk.example.jp\0',
    'ｄｅｓｋ.example.jp',
    '%64esk.example.jp',
    'https://desk.example.jp',
    '*',
    'localhost',
    '127.0.0.1:3000',
    '[::1]',
    '10.0.0.1',
  ])('%j is not', (host) => {
    expect(hosts().originOf(host)).toBeNull();
  });

  it('further ones are set, by name or number, and speak as the address does', () => {
    const more = hosts({ ALLOWED_HOSTS: 'Soudan.example.jp, web:3000 10.0.0.1,[2001:DB8::1]' });
    expect(
      ['soudan.example.jp', 'web:3000', 'web:80', '10.0.0.1:81', '[2001:db8:0::1]:3000'].map(
        (value) => more.originOf(value),
      ),
    ).toEqual([
      'https://soudan.example.jp',
      'https://web:3000',
      'https://web:80',
      'https://10.0.0.1:81',
      'https://[2001:db8::1]:3000',
    ]);
    expect(more.originOf('10.0.0.2')).toBeNull();
  });

  it.each(['*', '*.example.jp', 'https://desk.example.jp', 'a b*', 'desk.example.jp/x'])(
    'ALLOWED_HOSTS=%s is no list of names',
    (list) => {
      expect(() => hosts({ ALLOWED_HOSTS: list })).toThrow(/ALLOWED_HOSTS.*ホスト名/);
    },
  );

  it.each([
    ['localhost:5173', 'http://localhost:5173'],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['127.8.8.8', 'http://127.8.8.8'],
    ['[::1]:3000', 'http://[::1]:3000'],
    ['LOCALHOST.', 'http://localhost.'],
    ['desk.example.jp', 'https://desk.example.jp'],
  ])('of the embedded profile include this machine’s: %s', (host, origin) => {
    expect(hosts({ PROFILE: 'embedded' }).originOf(host)).toBe(origin);
  });

  it.each(['127.evil.example', '127.0.0.1.evil.example', '0.0.0.0', 'evil.localhost', '[::]'])(
    '%s is not this machine',
    (host) => {
      expect(hosts({ PROFILE: 'embedded' }).originOf(host)).toBeNull();
    },
  );
});
