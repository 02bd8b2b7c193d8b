import type { CaseView, DocumentTextView } from '../../src/api/contract';
import { diffParagraphs, realChanges } from '../../src/domain/text/diff';
import type { Command } from '../../src/domain/types';
import { approve, letter, numberOf, returned, sign } from '../../workspace/samples';
import { email, Story } from '../support/story';
import { caseAt } from './steps';

const konsep = (view: CaseView) =>
  view.documents.filter(({ kind }) => kind === 'KONSEP_SURAT').pop()?.fileId ?? '';
const changesOf = ({ baseline, paragraphs }: DocumentTextView) =>
  realChanges(diffParagraphs(baseline?.paragraphs ?? [], paragraphs));
const seeing = (seen: string): Command => ({ type: 'approve', note: '', number: null, seen });

describe('the text that is approved is the text that was read', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.begin('2026-11-23T07:30');
  });
  afterAll(() => story.end());
  const edit = (view: CaseView, find: string, replace: string, who = 'KATIM') =>
    story.world.editDocument(konsep(view), find, replace, email(who));
  const kept = () =>
    story.world.files().filter(({ name, trashed }) => name.startsWith('Teks yang diputuskan') && !trashed);

  test('what changed since the last paraf is shown paragraph by paragraph, with the words', async () => {
    const view = await caseAt(story, '3');
    expect(changesOf(await story.read('KABAG', view.no, konsep(view)))).toEqual([]);
    edit(view, 'ruang pelayanan Perangkat Daerah', 'Mal Pelayanan Publik');
    const text = await story.read('KABAG', view.no, konsep(view));
    expect(text.baseline?.label).toBe('paraf terakhir (Ketua Tim Kerja)');
    const [change, ...others] = changesOf(text);
    expect(others).toEqual([]);
    expect(change?.parts.filter(({ kind }) => kind === 'ADDED').map((part) => part.text.trim())).toEqual([
      'Mal Pelayanan Publik',
    ]);
    expect(text.paraf).toMatchObject([{ office: 'Ketua Tim Kerja', lapsed: true }]);
  });

  test('a text changed while it was being read is not approved: the answer counts the paragraphs', async () => {
    const view = await caseAt(story, '3');
    const { seen } = await story.read('KABAG', view.no, konsep(view));
    edit(view, 'terima kasih', 'terima kasih banyak');
    edit(view, 'ruang pelayanan Perangkat Daerah', 'Aula Puspem');
    const before = [story.decisions().length, kept().length];
    const answer = await story.try('KABAG', view.no, seeing(seen));
    expect(answer).toMatchObject({ ok: false, code: 'TEXT_CHANGED' });
    expect(answer.message).toContain('Naskah berubah 2 alinea sejak Saudara membacanya');
    expect([story.decisions().length, kept().length]).toEqual(before);
    const again = await story.read('KABAG', view.no, konsep(view));
    expect((await story.act('KABAG', view.no, seeing(again.seen))).present?.step).toBe(4);
  });

  test('the same holds for the signature, whose copy is frozen and has its digest in the log', async () => {
    const view = await caseAt(story, '5');
    const { seen } = await story.read('SEKDA', view.no, konsep(view));
    edit(view, 'terima kasih', 'terima kasih banyak');
    expect((await story.refused('SEKDA', view.no, seeing(seen))).code).toBe('TEXT_CHANGED');
    const files = story.world
      .files()
      .filter(({ name, trashed }) => name.includes(`${view.kode} - Surat`) && !trashed);
    expect(files).toEqual([]);
    const fresh = await story.read('SEKDA', view.no, konsep(view));
    const signed = await story.act('SEKDA', view.no, seeing(fresh.seen));
    const copy = signed.documents.find(({ kind }) => kind === 'SURAT');
    expect(copy?.digest).toMatch(/^[0-9a-f]+$/);
    expect(story.world.files().find(({ id }) => id === copy?.fileId)?.locked).toBe(true);
  });

  test('who returned it sees what was changed since; his approval makes older paraf old ones', async () => {
    const view = await caseAt(story, '4');
    await story.act('ASISTEN', view.no, returned('Tempat diperbaiki.'));
    edit(view, 'ruang pelayanan Perangkat Daerah', 'Aula Puspem', 'KABAG');
    await story.act('KABAG', view.no, approve());
    const text = await story.read('ASISTEN', view.no, konsep(view));
    expect(text.baseline?.label).toBe('pengembalian Saudara');
    expect(changesOf(text)).toHaveLength(1);
    expect(text.paraf.map(({ office, lapsed }) => [office, lapsed])).toEqual([
      ['Ketua Tim Kerja', true],
      ['Kepala Bagian Organisasi', true],
      ['Kepala Bagian Organisasi', false],
    ]);
  });

  test('a konsep made anew is compared with the one before', async () => {
    const view = await caseAt(story, '3');
    await story.act('KABAG', view.no, returned('Geser jadwal.'));
    const redrafted = await story.act('KATIM', view.no, letter('2026-11-27'));
    const changes = changesOf(await story.read('KABAG', view.no, konsep(redrafted)));
    expect(changes.length).toBeGreaterThan(0);
    expect(JSON.stringify(changes)).toContain('27 ');
  });

  test('a kept text that somebody changed is not compared with: the page says so', async () => {
    const view = await caseAt(story, '3');
    const copy = kept().pop()?.id ?? '';
    story.world.editDocument(copy, 'terima kasih', 'maaf', email('KATIM'));
    const text = await story.read('KABAG', view.no, konsep(view));
    expect([text.baseline, text.baselineLost]).toEqual([null, expect.stringContaining('sudah diubah')]);
  });

  test('the report is read and approved in the same way', async () => {
    const view = await caseAt(story, '10');
    const draft = view.documents.filter(({ kind }) => kind === 'DRAFT_LAPORAN').pop()?.fileId ?? '';
    const { seen, paraf } = await story.read('KABAG', view.no, draft);
    expect(paraf.map(({ office }) => office)).toEqual(['Analis Pelayanan Publik', 'Ketua Tim Kerja']);
    story.world.editDocument(draft, 'Secara umum', 'Pada umumnya', email('ANALIS'));
    const command: Command = { ...sign(numberOf(700, '2026-11-23')), seen };
    expect((await story.refused('KABAG', view.no, command)).message).toContain('1 alinea');
  });
});
