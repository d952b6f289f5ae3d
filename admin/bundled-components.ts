import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

/** What the server itself sends to browsers, in the portal's style sheet: its notice stands with the others. */
const IN_PORTAL_STYLES = ['@digital-go-jp/design-tokens'];

/** Where browsers find the notices; every script and style sheet names it. */
const NOTICES = 'LICENSES.txt';
const RULE = '='.repeat(80);

interface Component {
  folder: string;
  name: string;
  version: string;
  licence: string;
}

/**
 * Notes which packages went into the built files, by what the bundler says it put there: their licences
 * for everybody who gets them (`LICENSES.txt`), their places for the list of components.
 * @param root the repository's folder
 * @param base the address under which the files are served
 */
export function bundledComponents(root: string, base: string): Plugin {
  const banner = `/*! Licences of what is in here: ${base}${NOTICES} */`;
  return {
    name: 'bundled-components',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        // Everything the bundler read: a barrel leaves no line of its own and brings the rest all the same.
        const chunks = Object.values(bundle).flatMap((file) =>
          file.type === 'chunk' ? Object.keys(file.modules) : [],
        );
        const modules = [...this.getModuleIds(), ...chunks];
        const portal = IN_PORTAL_STYLES.map((name) => join(root, 'node_modules', name));
        const folders = new Set(
          [...portal, ...modules].flatMap((id) => helperOf(id, root) ?? folderOf(id) ?? []),
        );
        const components = [...folders].map(read).sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = `${banner}\n${file.code}`;
          else if (file.fileName.endsWith('.css')) {
            file.source = `${banner}\n${typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source)}`;
          }
        }
        const places = components.map(({ folder }) => relative(root, folder));
        this.emitFile({
          type: 'asset',
          fileName: '.components.json',
          source: JSON.stringify(places),
        });
        this.emitFile({ type: 'asset', fileName: NOTICES, source: notices(components) });
      },
    },
  };
}

/** The bundler's own few lines: loading of parts, wrapping of old modules. */
function helperOf(id: string, root: string): string | undefined {
  const helper = /^\0(vite|rolldown)\//.exec(id)?.[1];
  return helper && join(root, 'node_modules', helper);
}

/** The folder of the package a module belongs to; none for our own. */
function folderOf(id: string): string | undefined {
  const path = id.replace(/^\0/, '').split('?', 1)[0] ?? '';
  if (!path.includes('/node_modules/')) return undefined;
  const own = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
  return own !== undefined && existsSync(join(own, 'package.json')) ? own : undefined;
}

function read(folder: string): Component {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string };
  return { folder, name, version, licence: license ?? 'see below' };
}

function notices(components: readonly Component[]): string {
  const parts = components.map(({ folder, name, version, licence }) =>
    [RULE, `${name} ${version} (${licence})`, RULE, textOf(folder), ''].join('\n'),
  );
  return [
    'The back office contains the following packages. みえDXセンター 相談管理の管理画面に含まれるもの',
    '',
    ...parts,
  ].join('\n');
}

/** What the package itself says about its licence. */
function textOf(folder: string): string {
  const files = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name));
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8').trim());
  if (texts.length > 0) return texts.join('\n\n');
  const { author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    author?: string | { name: string };
    repository?: string | { url: string };
  };
  const who = typeof author === 'object' ? author.name : author;
  const where = typeof repository === 'object' ? repository.url : repository;
  return [
    'The package brings no text of its licence.',
    who && `Author: ${who}`,
    where && `Source: ${where}`,
  ]
    .filter(Boolean)
    .join('\n');
}
