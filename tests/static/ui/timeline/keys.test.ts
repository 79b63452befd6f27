import { en } from '../../../../static/messages/en';
import { timelineAction, timelineShortcuts, type PressedKey } from '../../../../static/ui/timeline/keys';

const press = (key: string, parts: Partial<PressedKey> = {}): PressedKey => ({
  key,
  altKey: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...parts,
});

describe('the keys of the timeline', () => {
  it('leave plain arrow keys to the lines', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'Enter'].map((key) => timelineAction(press(key), false))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('move a held bar by a day, with Shift by a week', () => {
    expect(timelineAction(press('ArrowLeft'), true)).toEqual({ do: 'shift', days: -1 });
    expect(timelineAction(press('ArrowRight', { shiftKey: true }), true)).toEqual({ do: 'shift', days: 7 });
  });

  it('take hold of a bar and move it at once with Alt', () => {
    expect(timelineAction(press('ArrowRight', { altKey: true }), false)).toEqual({ do: 'shift', days: 1 });
    expect(timelineAction(press('ArrowLeft', { altKey: true, shiftKey: true }), false)).toEqual({
      do: 'shift',
      days: -7,
    });
  });

  it('plan or cancel only while something is held', () => {
    expect(timelineAction(press('Enter'), true)).toEqual({ do: 'commit' });
    expect(timelineAction(press('Escape'), true)).toEqual({ do: 'cancel' });
    expect(timelineAction(press('Escape'), false)).toBeNull();
  });

  it('change from one part to another while a bar is held', () => {
    expect(timelineAction(press('e'), true)).toEqual({ do: 'grab', part: 'end' });
  });

  it('leave what the browser does with Ctrl to the browser', () => {
    expect(timelineAction(press('+', { ctrlKey: true }), false)).toBeNull();
    expect(timelineAction(press('f', { metaKey: true }), false)).toBeNull();
  });

  it('go ahead in time with Shift and an arrow key', () => {
    expect(timelineAction(press('ArrowRight', { shiftKey: true }), false)).toEqual({ do: 'pan', by: 1 });
  });

  it('are all listed, with words', () => {
    expect(timelineShortcuts.map(({ text }) => en[text]).filter((words) => words.length === 0)).toEqual([]);
    expect(timelineShortcuts.length).toBeGreaterThan(10);
  });
});
