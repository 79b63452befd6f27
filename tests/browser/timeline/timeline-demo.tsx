import '@atlaskit/css-reset';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { loadTexts } from '../../../static/messages/load-messages';
import { LocaleProvider } from '../../../static/messages/locale-provider';
import { Announcer, useAnnounce } from '../../../static/ui/announce/announcer';
import { firstDayOfWeekIn, weekdayOf } from '../../../static/ui/timeline/calendar';
import { Timeline } from '../../../static/ui/timeline/timeline';
import { loadLightColours } from '../../../static/ui/timeline/light-colours';
import { timelinePicture } from '../../../static/ui/timeline/picture';
import { pngOf } from '../../../static/ui/timeline/picture-png';
import { useWords } from '../../../static/ui/timeline/use-words';
import type { PlanChange, TimelineLine } from '../../../static/ui/timeline/timeline-model';
import { linesOf, turn } from '../../../static/ui/treegrid/tree';
import { day, somePortfolio, today } from '../../builders/timeline';

const wanted = new URLSearchParams(location.search);
const count = Number(wanted.get('rows') ?? 30);
const isWorkDay = (value: number) => weekdayOf(day(value)) < 6;

const name: React.CSSProperties = {
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  display: 'block',
};

/** Everything that happened, for whoever drives the page. */
const log = {
  plans: [] as PlanChange[],
  previews: 0,
  said: [] as string[],
  opened: [] as string[],
  scheduled: [] as string[],
};
Object.assign(window, { timelineLog: log });

function sprints() {
  return Array.from({ length: 16 }, (_, at) => ({
    id: `s${at}`,
    name: `Sprint ${at + 31}`,
    note: 'Shop',
    tone: at < 8 ? ('past' as const) : at === 8 ? ('present' as const) : ('future' as const),
    track: { id: '1', name: 'Shop' },
    span: { start: day(today - 116 + at * 14), end: day(today - 103 + at * 14) },
  }));
}

function withPlans(lines: readonly TimelineLine[], plans: ReadonlyMap<string, PlanChange>): TimelineLine[] {
  return lines.map((line) => {
    const plan = plans.get(line.id);
    return plan && line.row.bar ? { ...line, row: { ...line.row, bar: { ...line.row.bar, own: plan.after } } } : line;
  });
}

/** What the change would push along: in the demo, the line below it. */
function pushed(change: PlanChange | null, lines: readonly TimelineLine[]) {
  const at = lines.findIndex(({ id }) => id === change?.id);
  const next = lines[at + 1];
  const own = next?.row.bar?.own;
  const by = (change?.after.start ?? 0) - (change?.before?.start ?? change?.after.start ?? 0);
  if (!next || own?.start == null || own.end === null || by <= 0) return new Map();
  return new Map([[next.id, { start: day(own.start + by), end: day(own.end + by) }]]);
}

function Demo() {
  const { roots, links } = useMemo(() => somePortfolio(count), []);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<string | null>(null);
  const [plans, setPlans] = useState<ReadonlyMap<string, PlanChange>>(new Map());
  const [change, setChange] = useState<PlanChange | null>(null);
  const announce = useAnnounce();
  const bands = useMemo(() => (wanted.has('sprints') ? sprints() : []), []);
  const lines = useMemo(() => withPlans(linesOf(roots, turned), plans), [roots, turned, plans]);
  const preview = useMemo(() => pushed(change, lines), [change, lines]);
  const unscheduled = useMemo(
    () =>
      lines
        .filter(({ row }) => row.bar === null)
        .map(({ id, row }) => ({ id, name: row.name, days: 14, canPlan: true })),
    [lines],
  );
  const words = useWords(today);
  useEffect(() => {
    const picture = async () =>
      timelinePicture(
        { lines, links, today, bands: [], moments: [], laneTitles: { bands: '', moments: '' } },
        {
          title: 'Portfolio <timeline> & more',
          period: { start: day(today - 200), end: day(today + 300) },
          width: 1600,
          words,
          colourOf: await loadLightColours(),
          firstDayOfWeek: firstDayOfWeekIn('en-GB'),
          isWorkDay,
        },
      );
    Object.assign(window, {
      timelinePictures: { svg: picture, png: async () => (await pngOf(await picture())).size },
    });
  }, [lines, links, words]);
  const isEditable = !wanted.has('fixed');
  return (
    <main style={{ padding: 16 }}>
      <h1>Timeline</h1>
      <Timeline
        label="Portfolio timeline"
        nameTitle="Work item"
        lines={lines}
        links={links}
        bands={bands}
        today={today}
        unscheduled={unscheduled}
        renderName={({ row }) => (
          <span style={name} title={row.name}>
            {row.name}
          </span>
        )}
        selectedId={selected}
        onSelect={setSelected}
        onTurn={(id) => setTurned(turn(turned, id))}
        onOpen={({ id }) => log.opened.push(id)}
        isWorkDay={isWorkDay}
        preview={preview}
        onSchedule={(id) => log.scheduled.push(id)}
        onAnnounce={(text) => {
          log.said.push(text);
          announce(text);
        }}
        {...(isEditable && {
          onPlan: (planned: PlanChange) => {
            log.plans.push(planned);
            setPlans(new Map(plans).set(planned.id, planned));
          },
          onPreview: (next: PlanChange | null) => {
            log.previews++;
            setChange(next);
          },
        })}
      />
    </main>
  );
}

async function start(): Promise<void> {
  const colorMode = wanted.get('theme') === 'dark' ? 'dark' : 'light';
  await setGlobalTheme({
    colorMode,
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  });
  const locale = wanted.get('locale') ?? 'en-GB';
  document.documentElement.lang = 'en';
  createRoot(document.getElementById('root')!).render(
    <LocaleProvider locale={locale} timeZone="Europe/Berlin" texts={await loadTexts(locale)}>
      <Announcer>
        <Demo />
      </Announcer>
    </LocaleProvider>,
  );
}

void start();
