import { Sessions } from '../../../server/identity/index.js';
import { PlainBrowser } from '../../portal/support/browser.js';
import type { TestApp } from '../../support/app.js';
import { discoverRoutes } from '../../support/routes.js';
import { shapeOf, SHORTEST, type Words } from './words.js';

type Fields = Record<string, string | readonly string[]>;

interface Control {
  name: string;
  type: string;
  value: string;
  max: number;
  checked: boolean;
  required: boolean;
}

const TEXT_TYPES = new Set(['text', 'email', 'tel', 'search', 'url', 'textarea', 'password']);
const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];
const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/** Fills the forms of the portal's pages: each text field there is gets a word of its own. */
export class Forms {
  /** `POST /consult/:step email`, for each field whose word was taken. */
  readonly taken = new Set<string>();
  readonly refused: string[] = [];
  readonly browser: PlainBrowser;
  private readonly routes: { name: string; pattern: RegExp }[];
  readonly sent = new Set<string>();

  constructor(
    private readonly app: TestApp,
    private readonly words: Words,
  ) {
    this.browser = new PlainBrowser(app);
    this.routes = pagesTaking(app).map((name) => ({
      name,
      pattern: new RegExp(`^${name.replace('POST ', '').replace(/:\w+/gu, '[^/]+')}$`, 'u'),
    }));
    // What is written out goes before what is a parameter, as the router has it.
    this.routes.sort((a, b) => a.name.split(':').length - b.name.split(':').length);
  }

  /** As a supporter of the roster. */
  async signIn(supporterId: string): Promise<void> {
    this.browser.setCookie(
      'dxc-supporter',
      await this.app.get(Sessions).start('supporter', supporterId),
    );
  }

  /**
   * Opens a page and sends the form on it that goes to `action` (its own address unless said). `given` says
   * what is chosen and typed; text fields it does not name get a word.
   */
  async fill(page: string, action: string = page, given: Fields = {}): Promise<string> {
    const { html, status } = await this.browser.get(page);
    const form = formsIn(html).find((it) => (it.action || page).split('?')[0] === action);
    if (!form) {
      this.refused.push(`${page} (${String(status)}) has no form to ${action}`);
      return '';
    }
    const name = this.nameOf(action);
    const before = this.words.planted.length;
    const fields: Record<string, string | readonly string[]> = {};
    for (const control of form.controls) {
      const value = given[control.name] ?? this.valueOf(control, `${name} ${plain(control.name)}`);
      if (value !== undefined && fields[control.name] === undefined) fields[control.name] = value;
    }
    const answer = await this.browser.post(form.action || page, { ...fields, ...given });
    this.sent.add(name);
    const wrong =
      answer.html.includes('class="wrong"') || (answer.location ?? '').includes('wrong');
    if (wrong || ![200, 303].includes(answer.status)) {
      const errors = [
        ...answer.html.matchAll(/class="wrong"[^>]*>(?:<span[^>]*>[^<]*<\/span>)?([^<]+)/gu),
      ].map((regExpExecArray) => regExpExecArray[1]);
      this.refused.push(`${name}: ${String(answer.status)} ${errors.join(' / ').slice(0, 300)}`);
      return '';
    }
    for (const { field } of this.words.planted.slice(before)) this.taken.add(field);
    return answer.location ?? '';
  }

  private nameOf(action: string): string {
    const path = action.split('?')[0] ?? action;
    return this.routes.find(({ pattern }) => pattern.test(path))?.name ?? `POST ${path}`;
  }

  private valueOf({ type, value, max, checked, name, required }: Control, field: string) {
    if (name === 'homepage') return '';
    if (TEXT_TYPES.has(type) && max >= SHORTEST) return this.words.plant(field, shapeOf(field));
    if (type === 'radio' || type === 'checkbox') return checked || required ? value : undefined;
    return type === 'submit' ? undefined : value;
  }
}

/** Without the ids in it: `reason-0197…` is one field. */
const plain = (name: string): string => name.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, '{id}');

/** Pages' routes that take a form. */
export function pagesTaking(app: TestApp): string[] {
  return discoverRoutes(app)
    .filter(({ rule, method }) => rule?.page === true && method === 'POST')
    .map(({ path }) => `POST ${path}`);
}

function formsIn(html: string): { action: string; controls: Control[] }[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gsu)].map(([, tag = '', inner = '']) => ({
    action: unescaped(attribute(tag, 'action') ?? ''),
    controls: [...inner.matchAll(/<(input|textarea|select|button)\b([^>]*)>([^<]*)/gu)].flatMap(
      ([, element = '', attributes = '', text = '']) => {
        const name = attribute(attributes, 'name');
        if (name === undefined) return [];
        const type = element === 'input' ? (attribute(attributes, 'type') ?? 'text') : element;
        const control: Control = {
          name: unescaped(name),
          type: type === 'button' ? 'submit' : type,
          value: unescaped(element === 'textarea' ? text : (attribute(attributes, 'value') ?? '')),
          max: Number(
            attribute(attributes, 'maxLength') ?? attribute(attributes, 'maxlength') ?? 999,
          ),
          checked: /\schecked(?:[=\s]|$)/u.test(attributes),
          required: false,
        };
        return [control];
      },
    ),
  }));
}
