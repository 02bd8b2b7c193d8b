/** Changes in the tab Pejabat as the administrator types them. */
import { HEADER_ROWS, tabOf } from '../../src/app/tabs';
import { ADMIN_EMAIL } from '../../workspace/personas';
import type { Story } from './story';

/** What a row says, by column; dates as `dd/mm/yyyy`. */
type Cells = Readonly<Record<string, string>>;

async function type(story: Story, row: number, cells: Cells): Promise<void> {
  const { columns } = tabOf('PEJABAT');
  for (const key of Object.keys(cells)) {
    const column = columns.findIndex((one) => one.key === key) + 1;
    await story.world.editCell(story.registerId, 'Pejabat', row, column, cells[key] ?? '', ADMIN_EMAIL);
  }
}

/** A row more. */
export const appoint = (story: Story, cells: Cells): Promise<void> =>
  type(story, HEADER_ROWS + 1 + story.tab('PEJABAT').length, cells);

/** Other cells in the first row of a role. */
export function amend(story: Story, peran: string, cells: Cells): Promise<void> {
  const at = story.tab('PEJABAT').findIndex((one) => one.peran === peran);
  return type(story, HEADER_ROWS + 1 + at, cells);
}
