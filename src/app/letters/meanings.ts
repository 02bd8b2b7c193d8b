/**
 * What each placeholder stands for, with an example: the list that staff find beside the templates. Its text is a file
 * of its own (src/gas/daftarIsian.html), which only setup reads: no other execution has to parse it.
 */

export interface Meaning {
  readonly meaning: string;
  readonly example: string;
}

/**
 * Meaning and example by placeholder, out of lines "name|meaning|example". The borders of a part explain themselves; a
 * name without a line has neither.
 */
export function meaningsFrom(text: string): (name: string) => Meaning {
  const known = new Map(
    text.split(/\r?\n/).map((line): [string, Meaning] => {
      const [name = '', meaning = '', example = ''] = line.split('|');
      return [name.trim(), { meaning, example: example.trim() }];
    }),
  );
  return (name) => {
    const border = /^([#/])(.*)$/.exec(name);
    if (border === null) return known.get(name) ?? { meaning: '', example: '' };
    const end = border[1] === '#' ? 'Awal' : 'Akhir';
    return { meaning: `${end} bagian ${border[2]}, sendiri dalam satu paragraf`, example: '' };
  };
}
