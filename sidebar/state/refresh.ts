/** Reads again by itself: when the page is looked at again, and every few minutes. */
import { useEffect, useRef } from 'preact/hooks';

const EVERY_MS = 3 * 60 * 1000;

/** `refresh` decides itself whether now is a good moment (nothing typed, nothing under way). */
export function useRefresh(refresh: () => void): void {
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    const whenSeen = () => {
      if (document.visibilityState === 'visible') latest.current();
    };
    const timer = setInterval(whenSeen, EVERY_MS);
    window.addEventListener('focus', whenSeen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', whenSeen);
    };
  }, []);
}
