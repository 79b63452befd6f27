import type { Day, Fraction } from '../../src/domain/units';
import type { TimelineBar, TimelineLine, TimelineLink, TimelineMark } from '../../static/ui/timeline/timeline-model';
import { linesOf, type TreeNode } from '../../static/ui/treegrid/tree';

export const day = (value: number): Day => value as Day;

/** 2026-11-20, a Friday. */
export const today = day(20_777);

export const aBar = (parts: Partial<TimelineBar> = {}): TimelineBar => ({
  own: null,
  rolledUp: null,
  conflict: null,
  tone: 'to-do',
  done: null,
  isLate: false,
  isCritical: false,
  baseline: null,
  forecast: null,
  marks: [],
  ...parts,
});

export const aLine = (
  id: string,
  bar: TimelineBar | null = aBar(),
  parts: Partial<TimelineLine> = {},
): TimelineLine => ({
  id,
  row: { name: id, bar, canPlan: true },
  level: 1,
  position: 1,
  siblings: 1,
  expansion: 'leaf',
  parentId: null,
  ...parts,
});

export const aMark = (at: Day, parts: Partial<TimelineMark> = {}): TimelineMark => ({
  id: `mark-${at}`,
  kind: 'milestone',
  name: 'Go live',
  day: at,
  isDone: false,
  isLate: false,
  ...parts,
});

/** The same numbers at every run. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

const projects = [
  'Checkout',
  'Warehouse',
  'Customer portal',
  'Kundenstammdaten-Vereinheitlichung',
  '決済基盤の刷新',
  'Mobile app',
];
const themes = [
  'Sign in with passkeys',
  'Refunds without a call',
  'Faster search',
  'Invoices by e-mail',
  'Address check',
  'Gift cards',
  'Dark mode',
  'Audit log',
  'Export to Excel',
  'Price rules',
  'Barrierefreiheit der Bestellstrecke',
  '在庫のリアルタイム同期',
];
const keys = ['PAY', 'WMS', 'POR', 'KST', 'KES', 'MOB'];

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!;

function epicBar(roll: () => number, at: number): TimelineBar {
  const start = today - 240 + Math.floor(roll() * 420);
  const length = 20 + Math.floor(roll() * 110);
  const own = { start: day(start), end: day(start + length) };
  const passed = Math.min(Math.max((today - start) / length, 0), 1);
  const isDone = passed === 1 && roll() > 0.25;
  const done = (isDone ? 1 : Math.min(passed * (0.4 + roll() * 0.7), 0.95)) as Fraction;
  const tone = isDone ? 'done' : done > 0.02 ? 'in-progress' : 'to-do';
  const late = !isDone && own.end < today;
  const drift = Math.floor(roll() * 30) - 8;
  if (at % 11 === 5) return aBar({ own: { start: own.start, end: null }, tone });
  if (at % 13 === 6) return aBar({ own: { start: null, end: own.end }, tone });
  const overhang = at % 7 === 3 ? 12 + Math.floor(roll() * 20) : 0;
  return aBar({
    own,
    rolledUp: at % 3 === 0 || overhang ? { start: day(start + 4), end: day(own.end + overhang - 3) } : null,
    conflict: overhang > 3 ? 'work below ends after it' : null,
    tone,
    done: at % 9 === 8 ? null : done,
    isLate: late,
    isCritical: at % 10 === 2,
    baseline: at % 2 === 0 ? { start: day(start - 5), end: day(own.end - drift) } : null,
    forecast:
      isDone || at % 4 === 3
        ? null
        : {
            p50: day(Math.max(own.end, today) + 4 + drift / 2),
            p85: day(Math.max(own.end, today) + 24 + Math.floor(roll() * 40)),
          },
    marks: at % 8 === 4 ? [aMark(day(own.end + 2), { kind: 'release', name: `${at % 5}.0`, isDone })] : [],
  });
}

/** A portfolio: projects with epics, some without dates, some in conflict. Epics of one project stand in one branch. */
export function somePortfolio(epics: number, seed = 7) {
  const roll = dice(seed);
  const groups = Math.max(1, Math.min(Math.ceil(epics / 8), 600));
  const roots = Array.from({ length: groups }, (_, group): TreeNode<TimelineLine['row']> => {
    const count = Math.floor(((group + 1) * epics) / groups) - Math.floor((group * epics) / groups);
    const children = Array.from({ length: count }, (__, at): TreeNode<TimelineLine['row']> => {
      const number = group * 37 + at;
      const name = `${pick(keys, group)}-${number + 1} ${pick(themes, number)}`;
      const bar = at % 8 === 7 ? null : epicBar(roll, number);
      return { id: `e${group}-${at}`, isBranch: false, children: [], row: { name, bar, canPlan: true } };
    });
    const spans = children.flatMap(({ row }) => (row.bar?.own?.start && row.bar.own.end ? [row.bar.own] : []));
    const start = day(Math.min(...spans.map((span) => span.start), today));
    const end = day(Math.max(...spans.map((span) => span.end), today + 10));
    const done = (0.2 + roll() * 0.6) as Fraction;
    const marks = [
      aMark(day(end + 6), { kind: 'release', name: `${2 + (group % 3)}.0` }),
      aMark(day(start + 60), { isDone: true, name: 'Design approved' }),
      aMark(day(today - 12), { name: 'Security review', isLate: true }),
    ].slice(0, 1 + (group % 3));
    return {
      id: `p${group}`,
      isBranch: true,
      isOpenAtFirst: true,
      children,
      row: {
        name: pick(projects, group),
        canPlan: false,
        bar: aBar({ rolledUp: { start, end }, done, tone: 'in-progress', marks }),
      },
    };
  });
  return { roots, lines: linesOf(roots, new Set()), links: someLinks(roots) };
}

function someLinks(roots: readonly TreeNode<TimelineLine['row']>[]): TimelineLink[] {
  const epics = roots.flatMap(({ children }) => children).filter(({ row }) => row.bar?.own);
  return epics.slice(1).flatMap((epic, at) => {
    if (at % 5 !== 1) return [];
    const from = epics[Math.max(at - (at % 3), 0)]!;
    const [end, start] = [from.row.bar?.own?.end ?? null, epic.row.bar?.own?.start ?? null];
    const isConflict = end !== null && start !== null && end >= start && at % 10 === 1;
    return from.id === epic.id ? [] : [{ id: `l${at}`, from: from.id, to: epic.id, kind: 'FS' as const, isConflict }];
  });
}
