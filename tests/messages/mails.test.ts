import { type MailItem, renderMail } from '../../src/messages/mails';

const item = (more: Partial<MailItem> = {}): MailItem => ({
  title: 'PPP-2026-003 · Pelayanan <b>pajak</b>',
  state: 'Terlambat',
  tone: 'RED',
  lines: ['Pemeriksaan Kabag', 'Lewat 50 menit kerja'],
  url: 'https://script.example/exec?r=1&kasus=3',
  action: 'Buka PPP-2026-003',
  ...more,
});
const mail = (items: readonly MailItem[]) =>
  renderMail({ subject: 'Uji', salutation: 'Yth.', blocks: [{ kind: 'items', items }], footnote: 'Kaki.' });

test('a case stands in the text with its state in words, its lines and its link', () => {
  expect(mail([item()]).text).toContain(
    [
      '- PPP-2026-003 · Pelayanan <b>pajak</b> [Terlambat]',
      '  Pemeriksaan Kabag',
      '  Lewat 50 menit kerja',
      '  Buka PPP-2026-003: https://script.example/exec?r=1&kasus=3',
    ].join('\n'),
  );
});

test('what people wrote is text in the HTML, and state is never told by colour alone', () => {
  const { html } = mail([item()]);
  expect(html).not.toContain('<b>');
  expect(html).toContain('>Terlambat</span>');
  expect(html).toContain('href="https://script.example/exec?r=1&amp;kasus=3"');
});

test('without the address of the web app there is no link that leads nowhere', () => {
  const { html, text } = mail([item({ url: '' })]);
  expect(html).not.toContain('<a');
  expect(text).not.toContain('Buka');
});

test('a subject is one line, shorter than Google takes, however long the name of a step is', () => {
  const content = { salutation: 'Yth.', blocks: [], footnote: 'Kaki.' };
  const { subject } = renderMail({ ...content, subject: `Menunggu:\n${'Pemeriksaan '.repeat(40)}` });
  expect(subject).toMatch(/^Menunggu: Pemeriksaan [^\n]+$/);
  expect(subject.length).toBeLessThanOrEqual(250);
});

/** Luminance of a colour as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test.each(['RED', 'AMBER', 'GREEN', 'GREY'] as const)(
  'the label %s is read against its ground, 4.5 to 1',
  (tone) => {
    const { html } = mail([item({ tone })]);
    const [, text = '', ground = ''] = /color:(#\w{6});background:(#\w{6})"?>Terlambat/.exec(html) ?? [];
    const [dark, light] = [luminance(text), luminance(ground)].sort((a, b) => a - b);
    expect(((light ?? 0) + 0.05) / ((dark ?? 1) + 0.05)).toBeGreaterThanOrEqual(4.5);
  },
);
