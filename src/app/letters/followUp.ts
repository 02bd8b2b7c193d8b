/** The follow-up plan of a laporan: each finding with what is recommended, who answers for it and until when. */
import type { LetterContext, Parts } from './context';
import { once, orDash, shortName } from './context';
import { letterSetting } from './settings';

export interface FollowUp {
  /** code of the Perangkat Daerah */
  readonly pd: string;
  readonly temuan: string;
  readonly rekomendasi: string;
  readonly penanggungJawab: string;
  readonly batasWaktu: string;
}

const NOTHING = 'Tidak terdapat temuan, sehingga tidak ada tindak lanjut yang perlu direncanakan.';

/** A line for each finding: the head of the Perangkat Daerah answers for it, within the time of the settings. */
function planned(context: LetterContext): readonly FollowUp[] {
  return context.kase.targets.flatMap((target) =>
    (context.monitoring[target.kode]?.components ?? [])
      .filter((component) => component.temuan.trim() !== '')
      .map((component) => ({
        pd: target.kode,
        temuan: component.temuan,
        rekomendasi: component.rekomendasi,
        penanggungJawab: target.sebutanKepala,
        batasWaktu: letterSetting(context.settings, 'tenggat_tindak_lanjut'),
      })),
  );
}

export function followUpTables(
  context: LetterContext & { readonly followUps?: readonly FollowUp[] },
): Parts['tables'] {
  const plan = context.followUps ?? planned(context);
  return {
    rtl: plan.length === 0 ? [] : [{}],
    rencana: plan.map((each, i) => ({
      no: String(i + 1),
      pd: shortName(context, each.pd),
      temuan: orDash(each.temuan),
      rekomendasi: orDash(each.rekomendasi),
      penanggung_jawab: orDash(each.penanggungJawab),
      batas_waktu: orDash(each.batasWaktu),
    })),
    rtl_kalimat: once(plan.length === 0 ? NOTHING : ''),
  };
}
