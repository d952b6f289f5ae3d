import sharp from 'sharp';
import { inspect } from '../../server/files/domain/inspect.js';
import { refusal } from './refusal.js';
import { exif, jpeg, png, zip } from './samples.js';

/** What is left where somebody might look for a person or a place. */
async function facts(name: string, bytes: Buffer) {
  const result = (await inspect(name, bytes)).bytes;
  const about = await sharp(result).metadata();
  return { result, about, text: result.toString('latin1') };
}

describe('pictures are drawn anew: only what is seen stays', () => {
  it('PNG: EXIF, text, time and what follows the end', async () => {
    const told = png([
      ['tEXt', 'Author\0架空 花子 GPS 34.73'],
      ['prVt', 'secret'],
      ['tIME', Buffer.from('07ea0b150a0000', 'hex')],
    ]);
    const { about, text } = await facts(
      'a.png',
      Buffer.concat([told, Buffer.from('<script>'), zip([{ name: 'setup.exe' }])]),
    );
    expect(text).not.toMatch(/Author|GPS|secret|tIME|<script>|setup|PK/);
    expect(about).toMatchObject({ format: 'png', width: 1, height: 1 });
  });

  it('JPEG: EXIF, XMP, IPTC, comments, thumbnails and what follows the end', async () => {
    const told = jpeg([
      [0xe1, exif(1, 'GPS 34.73')],
      [0xe1, 'http://ns.adobe.com/xap/1.0/\0 架空'],
      [0xed, 'Photoshop 3.0\0 IPTC'],
      [0xe0, 'JFXX\0 thumbnail'],
      [0xe2, 'MPF\0 second picture'],
      [0xfe, 'a comment'],
    ]);
    const archive = zip([{ name: 'setup.exe', data: 'MZ' }]);
    const { about, text } = await facts('a.jpg', Buffer.concat([told, archive]));
    expect(text).not.toMatch(/Exif|GPS|adobe|Photoshop|JFXX|MPF|comment|setup|PK/);
    expect(about).toMatchObject({ format: 'jpeg', width: 8, height: 8 });
    expect([about.exif, about.xmp, about.iptc, about.icc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(['II', 'MM'] as const)('JPEG (%s): the right way up is drawn', async (order) => {
    const wide = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const turned = Buffer.concat([
      wide.subarray(0, 2),
      jpeg([[0xe1, exif(6, 'GPS 34.73', order)]]).subarray(2, -266),
      wide.subarray(2),
    ]);
    expect((await sharp(turned).metadata()).orientation).toBe(6);
    const { about } = await facts('a.jpg', turned);
    expect(about).toMatchObject({ width: 20, height: 40 });
    expect(about.orientation).toBeUndefined();
  });

  it('keeps at most 4,096 pixels a side, and says the same for the same picture', async () => {
    const large = await sharp({
      create: { width: 6_000, height: 100, channels: 3, background: '#123456' },
    })
      .png()
      .toBuffer();
    const { result, about } = await facts('a.png', large);
    expect(about.width).toBe(4_096);
    expect((await inspect('a.png', large)).bytes).toEqual(result);
  });

  it('draws a picture with the other extension as the name says', async () => {
    expect((await facts('a.jpg', png())).about.format).toBe('jpeg');
    expect((await facts('a.png', jpeg())).about.format).toBe('png');
  });

  it.each(['webp', 'gif', 'tiff', 'avif'] as const)(
    'reads no %s under another name',
    async (kind) => {
      const other = await sharp({
        create: { width: 9, height: 9, channels: 3, background: '#fff' },
      })
        .toFormat(kind)
        .toBuffer();
      expect(await refusal('a.png', other)).toBe(kind === 'avif' ? 'heic' : 'content');
    },
  );

  it('many at once are drawn one after the other, and the event loop goes on', async () => {
    const photo = await sharp({
      create: {
        width: 3_000,
        height: 2_000,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 128, sigma: 8 },
      },
    })
      .jpeg()
      .toBuffer();
    let turns = 0;
    const beat = setInterval(() => (turns += 1), 5);
    await Promise.all(Array.from({ length: 6 }, () => inspect('a.jpg', photo)));
    clearInterval(beat);
    expect(turns).toBeGreaterThan(3);
  });
});
