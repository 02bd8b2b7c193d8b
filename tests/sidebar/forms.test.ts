import * as forms from '../../sidebar/logic/forms';
import * as rows from '../../sidebar/logic/rowForms';
import { caseView, LETTER } from '../support/pageData';
import { OPTIONS } from '../support/pageOptions';

const wrong = (errors: forms.Errors) => Object.keys(errors).sort();

describe('the forms before anything is sent', () => {
  test('an order needs at least one Perangkat Daerah', () => {
    const view = caseView({ step: 1, allowed: ['order'] }, { targets: [], order: null });
    const start = forms.orderStart(view);
    expect(start.sifat).toBe('Biasa');
    expect(wrong(forms.orderErrors(start))).toEqual(['targets']);
  });

  test('the letter form begins with what was written before it came back', () => {
    const start = forms.letterStart(caseView({ step: 2, allowed: ['draftLetter'] }));
    expect(forms.letterErrors(start)).toEqual({});
    expect(forms.letterCommand(start)).toEqual({ type: 'draftLetter', letter: LETTER });
  });

  test('a first letter takes its sifat from the order', () => {
    const start = forms.letterStart(caseView({ step: 2, allowed: ['draftLetter'] }, { letter: null }));
    expect([start.sifat, start.lampiran]).toEqual(['Segera', '-']);
    expect(wrong(forms.letterErrors(start))).toEqual(['tanggal', 'tempat', 'tim']);
  });

  test('an end before the beginning and an impossible hour are named', () => {
    const start = forms.letterStart(caseView({ step: 2, allowed: ['draftLetter'] }));
    const values = { ...start, tanggalSampai: '2026-11-25', pukul: '25.00' };
    expect(wrong(forms.letterErrors(values))).toEqual(['pukul', 'tanggalSampai']);
  });

  test('an hour written with a colon is sent with a dot', () => {
    const start = forms.letterStart(caseView({ step: 2, allowed: ['draftLetter'] }));
    expect(forms.letterCommand({ ...start, pukul: '9:30' })).toMatchObject({ letter: { pukul: '09.30' } });
  });

  test('the report begins with the proposed number, the gate does not', () => {
    const suggestedNumber = '35/000.8.3.4/XI/2026';
    const sign = forms.numberStart(caseView({ step: 10, allowed: ['approve'] }, { suggestedNumber }));
    const gate = forms.numberStart(
      caseView({ step: 6, allowed: ['recordNumber'], gate: true }, { suggestedNumber }),
    );
    expect(sign).toEqual({ nomor: suggestedNumber, tanggal: '2026-11-19', tautan: '' });
    expect(gate.nomor).toBe('');
    expect(wrong(forms.numberErrors(sign, false))).toEqual([]);
    expect(wrong(forms.numberErrors(gate, true))).toEqual(['nomor', 'tautan']);
  });

  test('the signed file must be a web address', () => {
    const number = { nomor: '1', tanggal: '2026-11-19', tautan: 'di lemari' };
    expect(wrong(forms.numberErrors(number, true))).toEqual(['tautan']);
  });

  test('a delivery needs a Perangkat Daerah; the receiver may stay open', () => {
    const start = rows.deliveryStart(caseView({ step: 6, allowed: ['recordDelivery'] }));
    expect(wrong(rows.deliveryErrors(start))).toEqual(['pd']);
    expect(rows.deliveryErrors({ ...start, pd: ['DINKES'] })).toEqual({});
  });

  test('monitoring offers every component and keeps what was recorded', () => {
    const known = { no: 2, skor: 1, kondisi: 'a', temuan: 'b', rekomendasi: 'c' } as const;
    const monitoring = {
      DINKES: { tanggal: '2026-11-18', unit: 'Puskesmas', ditemui: 'Kepala', components: [known] },
    };
    const view = caseView({ step: 7, allowed: ['recordMonitoring'] }, { monitoring });
    const start = rows.monitoringStart(view, 'DINKES');
    expect(start.components).toHaveLength(OPTIONS.components.length);
    expect(start.components[1]).toEqual(known);
    expect(rows.assessedCount(start)).toBe(1);
    expect(rows.monitoringErrors(start)).toEqual({});
    expect(wrong(rows.monitoringErrors(rows.monitoringStart(view, 'DLH')))).toEqual(['components', 'unit']);
  });

  test('a receipt begins with the present day and hour and needs a name', () => {
    const start = rows.receiptStart(caseView({ step: 11, allowed: ['recordReceipt'] }), null);
    expect([start.tanggal, start.pukul]).toEqual(['2026-11-19', '13.45']);
    expect(wrong(rows.receiptErrors(start))).toEqual(['jabatan', 'nama']);
  });

  test('texts are sent without blanks around them', () => {
    expect(
      forms.reportCommand({
        ringkasan: ' a ',
        kesimpulan: 'b\n',
        saran: 'c',
        tindakLanjut: ' ',
        rencana: [],
      }),
    ).toEqual({
      type: 'draftReport',
      report: { ringkasan: 'a', kesimpulan: 'b', saran: 'c', tindakLanjut: '' },
    });
  });
});
