import { extensionOf } from '../file-name.js';
import type { RefusalCode } from '../refusal.js';
import { FieldReader, isActiveField } from './fields.js';
import { isActiveFormula, isOwnData, readsElsewhere, runsByItself } from './formulas.js';
import { refusalOfContentType, refusalOfRelationship } from './relationships.js';
import { local, refusalOfDrawing, refusalOfStyle } from './drawings.js';
import { isFetched } from './targets.js';

type Attributes = Readonly<Record<string, string>>;
type Refuse = (reason: Exclude<RefusalCode, 'type'>) => never;

/** Elements whose text is read, and the longest of it that is kept. */
const READ: ReadonlySet<string> = new Set(
  'style instrtext delinstrtext f formula formula1 formula2 definedname calculatedcolumnformula totalsrowformula'.split(
    ' ',
  ),
);
const TEXT_MAX = 32_768;

/** Attributes that name a file which a program reads or writes by itself. */
const FILES =
  'sourcefile odcfile filebindingname destinationfile schemalocation manifestlocation'.split(' ');

/** What the XML of an Office file may not say. Names are compared without prefix and case. */
export class PartRules {
  private readonly fields = new FieldReader();
  private readonly drawing: boolean;
  private reading: string | null = null;
  private read = '';

  constructor(
    name: string,
    private readonly refuse: Refuse,
  ) {
    this.drawing = extensionOf(name) === 'svg';
  }

  open(tag: string, attributes: Attributes): void {
    const name = local(tag);
    if (READ.has(name)) [this.reading, this.read] = [name, ''];
    const of = (wanted: string): string => valueOf(attributes, wanted);
    if (this.drawing) return this.openDrawing(name, attributes);
    switch (name) {
      case 'relationship': {
        const mode = of('targetmode').trim().toLowerCase();
        const reason = refusalOfRelationship({ type: of('type'), target: of('target'), mode });
        if (reason) this.refuse(reason);
        break;
      }
      case 'default':
      case 'override': {
        const reason = refusalOfContentType(of('contenttype'));
        if (reason) this.refuse(reason);
        break;
      }
      case 'fldchar':
        this.fields.mark(of('fldchartype'));
        break;
      case 'fldsimple':
        if (isActiveField(of('instr'))) this.refuse('external');
        break;
      case 'ddelink':
      case 'olelink':
        this.refuse('external');
        break;
      case 'oleobject':
        if (/link/i.test(of('type'))) this.refuse('external');
        break;
      case 'definedname':
        if (runsByItself(of('name'))) this.refuse('macro');
        break;
      case 'webpr':
        if (of('url') !== '') this.refuse('external');
        break;
      case 'dbpr':
      case 'oledbpr':
      case 'datafeedpr':
        if (!isOwnData(of('connection'))) this.refuse('external');
        break;
      case 'olappr':
        if (!isOwnData(of('localconnection'))) this.refuse('external');
        break;
      // Queries of Power Query: a program of their own, packed.
      case 'datamashup':
        this.refuse('external');
        break;
      case 'textpr':
      case 'connection':
      case 'databinding':
      case 'webpublishitem':
      case 'schema':
        if (FILES.some((it) => isFetched(of(it)))) this.refuse('external');
        break;
      case 'connectstring':
      case 'udl':
        if (readsElsewhere(of('val'))) this.refuse('external');
        break;
      case 'hlinkclick':
      case 'hlinkhover':
      case 'hlinkmouseover':
        if (/^ppaction:\/\/(?:program|macro|ole)/i.test(of('action').trim())) this.refuse('macro');
        break;
      case 'imagedata':
      case 'fill':
      case 'stroke':
        if (['src', 'href', 'althref'].some((at) => isFetched(of(at)))) this.refuse('external');
        break;
    }
  }

  text(text: string): void {
    if (this.reading !== null && this.read.length < TEXT_MAX) this.read += text;
  }

  close(tag: string): void {
    const name = local(tag);
    if (this.reading === null || name !== this.reading) return;
    this.reading = null;
    if (name === 'style') {
      const reason = this.drawing ? refusalOfStyle(this.read) : null;
      if (reason) this.refuse(reason);
    } else if (name.endsWith('instrtext')) this.fields.text(this.read);
    else if (isActiveFormula(this.read)) this.refuse('external');
    if (this.fields.active) this.refuse('external');
  }

  end(): void {
    this.fields.end();
    if (this.fields.active) this.refuse('external');
  }

  private openDrawing(name: string, attributes: Attributes): void {
    const reason = refusalOfDrawing(name, attributes);
    if (reason) this.refuse(reason);
  }
}

function valueOf(attributes: Attributes, wanted: string): string {
  for (const name of Object.keys(attributes)) {
    if (local(name) === wanted) return attributes[name] ?? '';
  }
  return '';
}
