import type { RefusalCode } from './refusal.js';

/** What the first bytes give away, whatever the name says. */
export type Disguise = Extract<RefusalCode, 'program' | 'dangerous' | 'nested' | 'old-office'>;

const BYTES: readonly [code: Disguise, hex: string, offset?: number][] = [
  ['program', '7f454c46'], // ELF
  ['program', 'feedface'], // Mach-O, in its six ways; cafebabe is Java's class file, too
  ['program', 'feedfacf'],
  ['program', 'cefaedfe'],
  ['program', 'cffaedfe'],
  ['program', 'cafebabe'],
  ['program', 'bebafeca'],
  ['program', '6465780a'], // Android
  ['program', '0061736d'], // WebAssembly
  ['program', '213c617263683e0a'], // object archives, .deb
  ['program', 'edabeedb'], // .rpm
  ['program', '4c0000000114020000000000c000000000000046'], // Windows shortcut
  ['program', '495453460300'], // compiled help
  ['program', 'e4525c7b8cd8a74daeb15378d02996d3'], // OneNote
  ['program', '465753'], // Flash
  ['program', '435753'],
  ['program', '5a5753'],
  ['program', '1b4c7561'], // compiled Lua
  ['dangerous', '4344303031', 32_769], // ISO 9660
  ['dangerous', '4245413031', 32_769], // UDF
  ['dangerous', '636f6e6563746978'], // VHD
  ['dangerous', '7668647866696c65'], // VHDX
  ['dangerous', '4b444d56'], // VMDK
  ['dangerous', '514649fb'], // QCOW2
  ['dangerous', '4d5357494d000000'], // WIM
  ['old-office', 'd0cf11e0a1b11ae1'], // OLE2: Office before 2007, MSI, mails, encrypted documents
  ['nested', '504b0304'],
  ['nested', '504b0506'],
  ['nested', '504b0708'],
  ['nested', '526172211a07'],
  ['nested', '377abcaf271c'],
  ['nested', '1f8b08'],
  ['nested', '1f9d'],
  ['nested', '1fa0'],
  ['nested', 'fd377a585a00'],
  ['nested', '28b52ffd'],
  ['nested', '04224d18'],
  ['nested', '4d53434600000000'],
  ['nested', '60ea', 0],
  ['nested', '7573746172', 257],
  ['nested', '2a2a4143452a2a', 7],
  ['nested', '303730373031'],
];

const MARKS = BYTES.map(([code, hex, offset = 0]) => ({
  code,
  offset,
  mark: Buffer.from(hex, 'hex'),
}));

/** Text that a system acts upon by its content or by the name it had before. */
const TEXTS: readonly [code: Disguise, pattern: RegExp][] = [
  ['program', /^#! ?\/?[a-z]/i],
  ['program', /^@?echo (?:off|on)\b/i],
  ['program', /^\[(?:InternetShortcut|Shell|AutoRun|\.ShellClassInfo|\{000214A0)/i],
  ['program', /^(?:Windows Registry Editor Version|REGEDIT4)/],
  // SYLK: Excel reads it whatever the extension says, with its commands.
  ['program', /^ID;P[^\r\n]{0,80}\r?\n[A-Z]{1,2};/],
  ['program', /^WEB\r?\n1\r?\n/],
  // DIF, likewise; and workbooks and documents as one piece of XML.
  ['program', /^TABLE\r?\n0,1\r?\n"/],
  ['program', /^(?:<\?xml[^>]{0,200}>\s{0,40})?<\?mso-application\b/i],
  ['program', /^(?:<\?xml[^>]{0,200}>\s{0,40})?<office:document\b/i],
  ['program', /^(?:XLODBC|QueryType=OLEDB|DRIVER=|Provider=)/i],
  ['program', /^full address:s:|^screen mode id:i:/i],
  [
    'program',
    /<(?:libraryDescription|searchConnectorDescription|persistedQuery|PCSettings|HTA:APPLICATION|AppInstaller|scriptlet|jnlp|MMC_ConsoleFile)\b/i,
  ],
  ['program', /^<(?:job|package)\b[^>]{0,200}>\s{0,40}<script\b/i],
  ['old-office', /^\{\\rtf?/],
];

/**
 * What a file is in truth, where that is something nobody sends as a document; null otherwise.
 * Looks at the first 33 KB and the last 512 bytes.
 */
export function disguiseOf(bytes: Buffer): Disguise | null {
  for (const { code, offset, mark } of MARKS) {
    // Flash's three letters begin words, too: a version number follows in Flash.
    if (mark.length === 3 && (bytes[3] ?? 32) >= 32) continue;
    if (mark.length === 2 && isText(bytes)) continue;
    if (bytes.subarray(offset, offset + mark.length).equals(mark)) return code;
  }
  if (bytes.toString('latin1', 0, 2) === 'MZ' && !isText(bytes)) return 'program';
  if (/^BZh[1-9]1AY/.test(bytes.toString('latin1', 0, 7))) return 'nested';
  if (/^..-l[hz][0-9a-z]-/s.test(bytes.toString('latin1', 0, 7))) return 'nested';
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 512));
  if (tail.startsWith('conectix') || tail.startsWith('koly')) return 'dangerous';
  const text = beginning(bytes);
  return TEXTS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether the first bytes hold no controls: `MZプラットフォーム` is a word, a program is none. */
const isText = (bytes: Buffer): boolean =>
  !bytes.subarray(0, 64).some((byte) => byte < 9 || (byte > 13 && byte < 27));

/** The first 2,000 bytes as text, without mark and white space before it. */
function beginning(bytes: Buffer): string {
  const start = bytes.subarray(0, 2_000);
  const wide = start[0] === 0xff && start[1] === 0xfe;
  const text = wide ? start.toString('utf16le') : start.toString('utf8');
  return text.replace(/^[\ufeff\s]+/, '');
}
