/** A handful of line icons. Always beside words, so hidden from readers. */
const PATHS = {
  back: 'M10 3 5 8l5 5',
  check: 'M3 8.5 6.5 12 13 4.5',
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.6V8l2.4 1.6',
  alert: 'M8 1.8 14.6 13.4H1.4zM8 6v3.6M8 11.4v.3',
  pause: 'M5.5 3v10M10.5 3v10',
  back2: 'M6 4 2.5 7.5 6 11M2.5 7.5H10a3.5 3.5 0 0 1 0 7H8',
  close: 'M4 4l8 8M12 4l-8 8',
  refresh: 'M13.2 8a5.2 5.2 0 1 1-1.6-3.8M13.4 1.8v3h-3',
  search: 'M7 2.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6M10.6 10.6 14 14',
  lost: 'M2 6.5a9 9 0 0 1 12 0M4.6 9.4a5 5 0 0 1 6.8 0M8 12.6v.2M2.5 13.5l11-11',
} as const;

type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
