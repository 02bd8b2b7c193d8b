import { useRef, useState } from 'preact/hooks';

/** Alerts that came up since this screen was first seen, one after the other. */
export function useAlerts(key: string, texts: readonly string[] | null) {
  const seen = useRef(new Map<string, number>());
  const [, redraw] = useState(0);
  const count = Math.min(seen.current.get(key) ?? 0, texts?.length ?? 0);
  if (texts) seen.current.set(key, count);
  return {
    alert: texts?.[count] ?? null,
    closeAlert: () => {
      seen.current.set(key, count + 1);
      redraw((n) => n + 1);
    },
  };
}
