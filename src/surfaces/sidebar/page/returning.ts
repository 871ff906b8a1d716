// A person comes back to the panel, from the sheet or from another window: what is on show may be old by then.
import { useEffect, useRef } from 'preact/hooks';

/** Hears of each coming back: by the mouse, by the keyboard, or because the window is seen again. */
export function useReturn(came: () => void): void {
  const latest = useRef(came);
  latest.current = came;
  useEffect(() => {
    const come = (): void => {
      if (document.visibilityState === 'visible') latest.current();
    };
    const { documentElement } = document;
    window.addEventListener('focus', come);
    document.addEventListener('visibilitychange', come);
    documentElement.addEventListener('pointerenter', come);
    return () => {
      window.removeEventListener('focus', come);
      document.removeEventListener('visibilitychange', come);
      documentElement.removeEventListener('pointerenter', come);
    };
  }, []);
}
