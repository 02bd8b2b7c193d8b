import { PROOF_LIMIT, readProof } from '../../src/domain/proof';

const base64 = (hex: string, more = 0) =>
  Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(more)]).toString('base64');
const PDF = base64('255044462d312e37', 20);
const read = (name: string, content = PDF) => {
  const result = readProof({ name, base64: content });
  return result.ok ? result.value : result.refusal.code;
};

describe('a proof is known by its content', () => {
  test.each([
    ['pindai.pdf', PDF, 'application/pdf', 'pindai.pdf'],
    ['IMG_0001.HEIC', base64('ffd8ffe000104a46', 9), 'image/jpeg', 'IMG_0001.jpg'],
    ['layar', base64('89504e470d0a1a0a', 9), 'image/png', 'layar.png'],
  ])('%s', (name, content, mimeType, kept) => {
    expect(read(name, content)).toEqual({ name: kept, mimeType, base64: content });
  });

  test.each([
    ['a program named .pdf', base64('4d5a900003000000', 9)],
    ['a page', Buffer.from('<html><script>alert(1)</script>').toString('base64')],
    ['nothing', ''],
    ['no base64', 'JVBERi0x*'],
    ['cut off base64', PDF.slice(0, -1)],
  ])('%s is refused', (_, content) => {
    expect(read('bukti.pdf', content)).toBe('FILE_TYPE');
  });

  test('five megabytes are the most', () => {
    const size = (bytes: number) => base64('255044462d', bytes - 5);
    expect(read('besar.pdf', size(PROOF_LIMIT))).toMatchObject({ name: 'besar.pdf' });
    expect(read('besar.pdf', size(PROOF_LIMIT + 1))).toBe('FILE_SIZE');
  });

  test.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\x\\Tanda terima Dinkes.pdf', 'Tanda terima Dinkes.pdf'],
    ['\u202efdp.exe', 'fdp.pdf'],
    ['<b>bukti</b>.pdf', 'b.pdf'],
    ['', 'Bukti.pdf'],
    ['x'.repeat(500), `${'x'.repeat(80)}.pdf`],
  ])('the name %s is kept as %s', (given, kept) => {
    expect(read(given)).toMatchObject({ name: kept });
  });
});
