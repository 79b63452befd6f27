import { Gantt as Svar, Willow } from '@svar-ui/react-gantt';
import '@svar-ui/react-gantt/all.css';
import Frappe from 'frappe-gantt';
import './timeline-page.css';
import { createRoot, type Root } from 'react-dom/client';
import type { Day, Fraction } from '../../src/domain/units';
import { en } from '../../static/messages/en';
import { LocaleProvider } from '../../static/messages/locale-provider';
import { Timeline } from '../../static/ui/timeline/timeline';
import type { TimelineLine } from '../../static/ui/timeline/timeline-model';
import { completeTheme } from '../../static/ui/theme/complete-theme';
import { aBar, aLine, dice, today } from '../builders/timeline';

/** The same items for every component: plain bars with a share done, on four years of calendar. */
interface Task {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly done: number;
}

const msPerDay = 86_400_000;

function someTasks(count: number): Task[] {
  const roll = dice(11);
  return Array.from({ length: count }, (_, at) => {
    const start = today - 700 + Math.floor(roll() * 1_300);
    return { id: `t${at}`, name: `PAY-${at} Item`, start, end: start + 5 + Math.floor(roll() * 90), done: roll() };
  });
}

type Show = (place: HTMLElement, tasks: readonly Task[]) => () => void;

const lineOf = ({ id, name, start, end, done }: Task): TimelineLine => {
  const own = { start: start as Day, end: end as Day };
  const bar = aBar({ own, done: done as Fraction, tone: 'in-progress' });
  return { ...aLine(id, bar), row: { name, bar, canPlan: true } };
};

function unmountLater(root: Root): () => void {
  return () => root.unmount();
}

const shows: Readonly<Record<string, Show>> = {
  ours: (place, tasks) => {
    const root = createRoot(place);
    root.render(
      <LocaleProvider locale="en-GB" timeZone="UTC" texts={{ language: 'en', messages: en }}>
        <Timeline
          label="Timeline"
          nameTitle="Item"
          lines={tasks.map(lineOf)}
          today={today}
          selectedId={null}
          renderName={({ row }) => row.name}
          onSelect={() => undefined}
          onTurn={() => undefined}
          onOpen={() => undefined}
          onPlan={() => undefined}
          onAnnounce={() => undefined}
        />
      </LocaleProvider>,
    );
    return unmountLater(root);
  },
  frappe: (place, tasks) => {
    const dayOf = (day: number) => new Date(day * msPerDay).toISOString().slice(0, 10);
    new Frappe(
      place,
      tasks.map(({ id, name, start, end, done }) => ({
        id,
        name,
        start: dayOf(start),
        end: dayOf(end),
        progress: Math.round(done * 100),
      })),
      { view_mode: 'Month', container_height: 700 },
    );
    return () => place.replaceChildren();
  },
  svar: (place, tasks) => {
    const root = createRoot(place);
    const items = tasks.map(({ name, start, end, done }, at) => ({
      id: at + 1,
      text: name,
      start: new Date(start * msPerDay),
      end: new Date(end * msPerDay),
      progress: Math.round(done * 100),
      type: 'task',
    }));
    const scales = [
      { unit: 'year', step: 1, format: '%Y' },
      { unit: 'month', step: 1, format: '%M' },
    ];
    root.render(
      <Willow>
        <div style={{ height: 800 }}>
          <Svar tasks={items} scales={scales} links={[]} cellWidth={80} />
        </div>
      </Willow>,
    );
    return unmountLater(root);
  },
};

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** The element that scrolls its rows. */
function scrollerIn(place: HTMLElement): HTMLElement {
  const all = [place, ...place.querySelectorAll<HTMLElement>('*')];
  const scrolls = (element: HTMLElement) =>
    element.scrollHeight > element.clientHeight + 500 && /auto|scroll/u.test(getComputedStyle(element).overflowY);
  const found = all.find(scrolls);
  if (!found) throw new Error('Nothing here scrolls.');
  return found;
}

const isDrawn = (place: HTMLElement): boolean => place.querySelectorAll('*').length > 60;

/** From giving the data to the end of the frame in which it is painted. */
async function paint(show: Show, place: HTMLElement, tasks: readonly Task[]): Promise<[number, () => void]> {
  const start = performance.now();
  const remove = show(place, tasks);
  do await frame();
  while (!isDrawn(place));
  await frame();
  return [performance.now() - start, remove];
}

/** Time from one frame to the next while every frame scrolls by some lines. */
async function scroll(place: HTMLElement, frames: number): Promise<number[]> {
  const scroller = scrollerIn(place);
  const times: number[] = [];
  let last = await frame();
  for (let at = 0; at < frames; at++) {
    scroller.scrollTop += 120;
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}

/** How long the page itself is busy with one step of scrolling: script, style, layout and paint records. */
async function busy(place: HTMLElement, frames: number): Promise<number[]> {
  const scroller = scrollerIn(place);
  const times: number[] = [];
  for (let at = 0; at < frames; at++) {
    await frame();
    const start = performance.now();
    scroller.scrollTop += 120;
    await new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
      });
    });
    times.push(performance.now() - start);
  }
  return times;
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
/** Shown first, so that loading of code, styles and calendars is not taken for the cost of bars. */
const few = 20;

Object.assign(window, {
  measureOne: async (name: string, count: number, frames: number) => {
    await completeTheme();
    const place = document.createElement('div');
    place.style.cssText = 'width: 1400px; height: 800px; overflow: hidden; position: relative';
    document.body.replaceChildren(place);
    const show = shows[name]!;
    const [coldPaintMs, removeFew] = await paint(show, place, someTasks(few));
    removeFew();
    await settle();
    const tasks = someTasks(count);
    await frame();
    const [paintMs, remove] = await paint(show, place, tasks);
    await settle();
    const nodes = place.querySelectorAll('*').length;
    const intervals = await scroll(place, frames);
    const work = await busy(place, Math.min(frames, 40));
    remove();
    return { coldPaintMs, paintMs, nodes, intervals, work };
  },
});
document.body.dataset.ready = 'true';
