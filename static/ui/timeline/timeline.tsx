import VisuallyHidden from '@atlaskit/visually-hidden';
import type { CSSProperties, MouseEvent } from 'react';
import { AwayHints } from './away-hints';
import { Bubble } from './bubble';
import { Canvas } from './canvas';
import { DropGhost } from './drop-ghost';
import { CalendarHead } from './head';
import { LaneNames } from './lane-rows';
import { LegendList } from './legend-list';
import { Minimap, needsMinimap } from './minimap';
import { TimelineRowElement } from './rows';
import { unitAt, widthOf } from './scale';
import type { TimelineProps } from './timeline-model';
import styles from './timeline.module.css';
import { Toolbar } from './toolbar';
import { Tray } from './tray';
import { lineAt } from './use-drag';
import { Divider } from './use-name-width';
import { useTimeline } from './use-timeline';

type State = ReturnType<typeof useTimeline>;

interface PartProps {
  readonly props: TimelineProps;
  readonly state: State;
}

const noTitles = { bands: '', moments: '' };

function Head({ props, state }: PartProps) {
  const { drawn, scale, lanes, moments, words, firstDayOfWeek } = state;
  const titles = props.laneTitles ?? noTitles;
  return (
    <div role="row" className={styles.head} aria-rowindex={1}>
      <div role="columnheader" className={styles.nameHead}>
        <div className={styles.nameTitle}>{props.nameTitle}</div>
        <LaneNames
          lanes={lanes}
          bandsTitle={titles.bands}
          momentsTitle={titles.moments}
          hasMoments={moments.length > 0}
          words={words}
        />
      </div>
      <div role="columnheader" className={styles.calendarCell}>
        <VisuallyHidden>{words.say('timeline.column')}</VisuallyHidden>
        <CalendarHead
          x0={drawn.x0}
          x1={drawn.x1}
          today={props.today}
          {...{ scale, lanes, moments, words, firstDayOfWeek }}
        />
      </div>
    </div>
  );
}

function HeldDates({ props: { lines }, state }: PartProps) {
  const { plan, scale, lineHeight, words, name } = state;
  const { change } = plan;
  if (!change) return null;
  const top = lines.findIndex(({ id }) => id === change.id) * lineHeight;
  return <Bubble change={change} top={top} nameWidth={name.width} scale={scale} words={words} />;
}

/** What a click means, which may end on a bar, on empty ground or on a name. */
function useClicks({ props, state }: PartProps) {
  const lineOf = (event: MouseEvent<HTMLElement>) => lineAt(event.currentTarget, event.clientY, state.lineHeight);
  return {
    onClick: (event: MouseEvent<HTMLElement>): void => {
      const line = props.lines[lineOf(event)];
      const isControl = event.target instanceof Element && event.target.closest('a, button, [data-turner]') !== null;
      if (!line || isControl || state.drag.wasDrag.current) return;
      event.currentTarget
        .querySelector<HTMLElement>(`[data-index="${String(lineOf(event))}"]`)
        ?.focus({ preventScroll: true });
      props.onSelect(line.id);
    },
    onDoubleClick: (event: MouseEvent<HTMLElement>): void => {
      const line = props.lines[lineOf(event)];
      const isControl = event.target instanceof Element && event.target.closest('a, button, [data-turner]') !== null;
      if (line && !isControl) props.onOpen(line);
    },
  };
}

function Body({ props, state }: PartProps) {
  const { lines, today, isWorkDay, selectedId, preview } = props;
  const { drawn, scale, lineHeight, words, plan, focus, name, firstDayOfWeek, placed, moments } = state;
  const clicks = useClicks({ props, state });
  return (
    <div
      role="rowgroup"
      className={styles.body}
      data-holding={plan.change !== null || undefined}
      style={{ blockSize: lines.length * lineHeight }}
      onKeyDown={state.onKeyDown}
      onFocus={focus.onFocus}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) plan.cancel();
      }}
      {...clicks}
      {...state.drag.handlers}
    >
      {state.drawnLines.map((index) => {
        const line = lines[index];
        return line ? (
          <TimelineRowElement
            key={line.id}
            isCurrent={index === focus.current}
            isSelected={line.id === selectedId}
            renderName={props.renderName}
            onTurn={props.onTurn}
            {...{ line, index, lineHeight, words }}
          />
        ) : null;
      })}
      <Canvas
        nameWidth={name.width}
        links={placed}
        canPlan={plan.canPlan}
        change={plan.change}
        {...{ lines, drawn, scale, lineHeight, today, firstDayOfWeek, isWorkDay, selectedId, words, preview, moments }}
      />
      <AwayHints
        scroller={state.scroller}
        viewWidth={state.viewWidth}
        onShow={state.zoom.showDay}
        {...{ lines, drawn, scale, lineHeight, words }}
      />
      <HeldDates props={props} state={state} />
    </div>
  );
}

/**
 * Items as bars over a calendar. Draws what is in view only, so that ten thousand lines are as fast as ten. Rows can be
 * walked by keyboard, and their names say what the bars show.
 */
export function Timeline(props: TimelineProps) {
  const state = useTimeline(props);
  const { scroller, scale, zoom, words, name, viewWidth, drop, headHeight } = state;
  const { lines, today, unscheduled = [] } = props;
  const sizes = {
    '--name-width': `${String(name.width)}px`,
    '--head-height': `${String(headHeight)}px`,
  } as CSSProperties;
  const width = name.width + widthOf(scale);
  return (
    <section className={styles.timeline} style={sizes} aria-label={props.label}>
      <Toolbar unit={unitAt(scale.pixelsPerDay)} tools={zoom} today={today} words={words} />
      <div className={styles.frame}>
        <div ref={scroller} className={styles.scroller}>
          <div
            role="treegrid"
            aria-label={props.label}
            aria-rowcount={lines.length + 1}
            className={styles.grid}
            style={{ inlineSize: width }}
          >
            <Head props={props} state={state} />
            <Body props={props} state={state} />
          </div>
          {lines.length === 0 && <p className={styles.nothing}>{words.say('timeline.noLines')}</p>}
        </div>
        <Divider label={words.say('timeline.nameWidth')} {...name} />
      </div>
      {needsMinimap(scale, viewWidth) && <Minimap {...{ scroller, lines, scale, viewWidth, today, words }} />}
      <LegendList words={words} />
      {unscheduled.length > 0 && (
        <Tray items={unscheduled} drop={drop} onSchedule={props.onSchedule} onChoose={props.onChoose} words={words} />
      )}
      {drop.dropping && <DropGhost dropping={drop.dropping} scale={scale} words={words} />}
    </section>
  );
}
