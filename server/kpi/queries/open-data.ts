import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { fiscalYearLabel } from '../../platform/time/era.js';
import { isId } from '../../platform/core/ids.js';
import { notFound } from '../../platform/core/problems.js';
import { findRelease, publishedReleases, releases, type Release } from '../db/open-data-store.js';
import { DATASETS, SMALLEST_SHOWN, type Dataset } from '../domain/open-data.js';

const instant = z.iso.datetime();

const TITLES: Record<Dataset, string> = {
  consultations: '相談件数（相談者別・相談内容別）',
  municipalities: '相談件数（市区町村別）',
};

const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.ja' };

const content = {
  header: z.array(z.string()),
  lines: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
  suppressed: z.object({ small: z.number().int(), derivable: z.number().int() }),
};

/** What a data set is, for people and catalogues. */
export const OpenDataMetadata = z
  .object({
    dataset: z.enum(DATASETS),
    title: z.string(),
    fiscalYear: z.number().int(),
    fiscalYearLabel: z.string(),
    version: z.number().int(),
    publishedAt: instant,
    publisher: z.object({ name: z.string(), code: z.string() }),
    licence: z.object({ name: z.string(), url: z.string() }),
    /** What is counted, and what X means. */
    description: z.string(),
    /** SHA-256 of the content. */
    hash: z.string(),
    files: z.object({ csv: z.string(), json: z.string(), metadata: z.string() }),
  })
  .meta({ id: 'OpenDataMetadata' });
export type OpenDataMetadata = z.infer<typeof OpenDataMetadata>;

export const OpenDataCatalogue = z
  .object({ items: z.array(OpenDataMetadata) })
  .meta({ id: 'OpenDataCatalogue' });
export type OpenDataCatalogue = z.infer<typeof OpenDataCatalogue>;

export const OpenDataSet = z
  .object({ metadata: OpenDataMetadata, ...content })
  .meta({ id: 'OpenDataSet' });
export type OpenDataSet = z.infer<typeof OpenDataSet>;

/** A release as staff see it: the preview before approval, and who approved it. */
export const OpenDataRelease = z
  .object({
    id: z.string(),
    dataset: z.enum(DATASETS),
    title: z.string(),
    fiscalYear: z.number().int(),
    fiscalYearLabel: z.string(),
    state: z.enum(['draft', 'published']),
    version: z.number().int().nullable(),
    ...content,
    hash: z.string(),
    draftedByName: z.string(),
    draftedAt: instant,
    approvedByName: z.string().nullable(),
    approvedAt: instant.nullable(),
  })
  .meta({ id: 'OpenDataRelease' });
export type OpenDataRelease = z.infer<typeof OpenDataRelease>;

@Injectable()
export class ShowOpenData {
  constructor(
    private readonly centre: Centre,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The newest version of every published data set and year. */
  async catalogue(): Promise<OpenDataCatalogue> {
    const newest = new Map<string, Release>();
    for (const release of await this.published()) {
      const key = `${release.dataset} ${String(release.fiscalYear)}`;
      if (!newest.has(key)) newest.set(key, release);
    }
    return { items: [...newest.values()].map((release) => this.metadata(release)) };
  }

  /** The newest version, or the one asked for: old ones stay. @throws Problem 404 */
  async find(dataset: string, fiscalYear: number, version?: number): Promise<OpenDataSet> {
    const published = await this.published();
    const release = published.find(
      (release) =>
        release.dataset === dataset &&
        release.fiscalYear === fiscalYear &&
        (version === undefined || release.version === version),
    );
    if (!release) throw notFound();
    return { metadata: this.metadata(release), ...release.content };
  }

  /** Drafts and published ones, newest first. */
  async releases(): Promise<OpenDataRelease[]> {
    return (await releases(this.unitOfWork.read)).map(releaseView);
  }

  /** @throws Problem 404 */
  async release(id: string): Promise<OpenDataRelease> {
    const release = isId(id) ? await findRelease(this.unitOfWork.read, id) : null;
    if (!release) throw notFound();
    return releaseView(release);
  }

  private published(): Promise<Release[]> {
    return publishedReleases(this.unitOfWork.read);
  }

  private metadata(release: Release): OpenDataMetadata {
    const { profile } = this.centre;
    const { fiscalYear, version, approvedAt, hash } = release;
    const dataset = release.dataset as Dataset;
    const base = `/api/v1/open-data/${dataset}/${String(fiscalYear)}`;
    const at = `version=${String(version)}`;
    return {
      dataset,
      title: `${profile.name} ${TITLES[dataset]} ${fiscalYearLabel(fiscalYear)}`,
      fiscalYear,
      fiscalYearLabel: fiscalYearLabel(fiscalYear),
      version: version ?? 0,
      publishedAt: approvedAt?.toISOString() ?? '',
      publisher: { name: profile.operator, code: profile.prefecture.code },
      licence: LICENCE,
      description:
        `受け付けた相談の件数です（迷惑投稿を除く。年度は受け付けた日）。${String(SMALLEST_SHOWN)}件未満の数と、` +
        '差し引きでその数が分かる数は公表せず、秘匿の欄に X を付けています。',
      hash,
      files: {
        csv: `${base}?format=csv&${at}`,
        json: `${base}?${at}`,
        metadata: `${base}/metadata?${at}`,
      },
    };
  }
}

function releaseView(release: Release): OpenDataRelease {
  const { content: held, draftedAt, approvedAt, ...rest } = release;
  const dataset = rest.dataset as Dataset;
  return {
    ...rest,
    ...held,
    dataset,
    title: TITLES[dataset],
    fiscalYearLabel: fiscalYearLabel(rest.fiscalYear),
    draftedAt: draftedAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
  };
}
