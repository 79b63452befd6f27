import type { HostFrame } from './host-commands';

/** A sheet of A4 between the margins that browsers leave, in pixels. */
const PAPER_HEIGHT = 1040;

/**
 * Paper does not wait until frames tell their heights: they are made ready for it first, and given the room that they take.
 * Browsers count a frame as one sheet, however many it runs over, so what follows is moved by the others.
 */
export function makeRoomOnPaper(frames: () => readonly HostFrame[]): void {
  let undo: (() => void)[] = [];
  window.addEventListener('beforeprint', () => {
    if (undo.length === 0) undo = frames().flatMap(readyForPaper);
  });
  window.addEventListener('afterprint', () => {
    for (const one of undo) one();
    undo = [];
  });
}

/** @returns how to take it back; none where the frame is as high as the window */
function readyForPaper({ element, settings }: HostFrame): (() => void)[] {
  const { contentWindow: inside, style } = element;
  if (settings.height !== 'grow' || !inside) return [];
  const onScreen = style.height;
  inside.dispatchEvent(new Event('beforeprint'));
  // A body is never lower than its frame.
  style.height = '0';
  const height = Math.ceil(inside.document.body.scrollHeight);
  style.height = `${String(height)}px`;
  const sheets = document.createElement('div');
  sheets.style.height = `${String(Math.max(0, height - PAPER_HEIGHT))}px`;
  element.after(sheets);
  return [
    () => {
      inside.dispatchEvent(new Event('afterprint'));
      style.height = onScreen;
      sheets.remove();
    },
  ];
}
