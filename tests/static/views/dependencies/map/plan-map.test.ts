import { findItems } from '../../../../../static/views/dependencies/map/find-items';
import { firstLook, planMap } from '../../../../../static/views/dependencies/map/plan-map';
import { linksOf, planOf } from '../../../../../static/views/dependencies/plan/dependency-plan';
import { criticalSteps } from '../../../../../static/views/dependencies/plan/critical-steps';
import { aDependenciesView, type ViewItem } from '../../../../builders/dependencies';

const aPlan = (...given: Parameters<typeof aDependenciesView>) => planOf(aDependenciesView(...given));

/**
 * A-0 is too late for B-1, which B-2 waits for; wait for each other, so both are too early; A-5 leads out of the
 * index.
 */
const plan = aPlan(
  [
    ['A', 0, 4],
    ['B', 2, 8],
    ['B', 14, 14],
    ['A', 0, 1],
    ['A', 0, 1],
    ['A', 0, 1],
  ],
  [[0, 1], [1, 2], [3, 4], [4, 3], [5, 6]], // prettier-ignore
  { outside: ['OLD-9'] },
);
const none: ReadonlySet<number> = new Set();
const all = new Set([0, 1, 2]);

describe('the map of a plan', () => {
  it('has a box for each linked item, with its key, its project and its state', () => {
    const { model } = planMap(plan, none, 'Elsewhere');
    expect(model.boxes.map(({ id, detail, category }) => [id, detail, category])).toEqual([
      ['A-0', 'Project A', 'to-do'],
      ['B-1', 'Project B', 'to-do'],
      ['B-2', 'Project B', 'to-do'],
      ['A-3', 'Project A', 'to-do'],
      ['A-4', 'Project A', 'to-do'],
      ['A-5', 'Project A', 'to-do'],
      ['OLD-9', '', null],
    ]);
  });

  it('marks what is in conflict, in a cycle and on the critical path, on boxes and on lines', () => {
    const { model } = planMap(plan, none, 'Elsewhere');
    const marked = (mark: 'isCritical' | 'inCycle') => model.boxes.filter((box) => box[mark]).map(({ id }) => id);
    expect(model.boxes.map(({ conflicts }) => conflicts)).toEqual([1, 1, 0, 2, 2, 0, 0]);
    expect(marked('inCycle')).toEqual(['A-3', 'A-4']);
    expect(marked('isCritical')).toEqual(criticalSteps(plan).steps.map(({ item }) => model.boxes[item]?.id));
    expect(model.links.map(({ isConflict, inCycle }) => [isConflict, inCycle])).toEqual([
      [true, false],
      [false, false],
      [true, true],
      [true, true],
      [false, false],
    ]);
  });

  it('draws closed projects as one box each, with the number of links between them', () => {
    const { model, boxes } = planMap(plan, all, 'Elsewhere');
    expect(model.boxes.map(({ title, kind, conflicts }) => [title, kind, conflicts])).toEqual([
      ['Project A', 'group', 2],
      ['Project B', 'group', 0],
      ['Elsewhere', 'group', 0],
    ]);
    expect(model.links.map(({ from, to, label, isConflict }) => [from, to, label, isConflict])).toEqual([
      [0, 1, '1', true],
      [0, 2, '1', false],
    ]);
    const drawn = boxes.lines.flatMap(({ links }) => links).length;
    expect(drawn + boxes.within.reduce((sum, value) => sum + value, 0)).toBe(linksOf(plan).length);
  });

  it('says on a line what kind of link it is where it is not the usual one', () => {
    const view = aDependenciesView([['A', 0, 4], ['A', 2, 8]], [[0, 1]]); // prettier-ignore
    const types = [{ typeId: '1', name: 'Starts', kind: 'SS', lagDays: -2 }] as const;
    expect(planMap(planOf({ ...view, types }), none, '').model.links.map(({ label }) => label)).toEqual(['SS −2']);
  });

  it('begins with projects where the items are too many to read', () => {
    expect(firstLook(plan)).toBe('items');
    const many = Array.from({ length: 62 }, (_, at): ViewItem => [at % 2 === 0 ? 'A' : 'B', 0, 1]);
    const pairs = many.flatMap((_, at) => (at % 2 === 0 ? [[at, at + 1] as const] : []));
    expect(firstLook(aPlan(many, pairs))).toBe('projects');
    const ofOne = many.map(([, start, due]): ViewItem => ['A', start, due]);
    expect(firstLook(aPlan(ofOne, pairs))).toBe('items');
  });
});

describe('a search on the map', () => {
  const map = planMap(plan, none, 'Elsewhere');
  const nothing = () => null;

  it('finds keys and projects', () => {
    expect(findItems(plan, map, nothing, ' project b ')).toEqual([1, 2]);
    expect(findItems(plan, map, nothing, 'old')).toEqual([6]);
    expect(findItems(plan, map, nothing, 'nothing of the kind')).toEqual([]);
  });

  it('finds in the same order whichever projects are drawn as one box', () => {
    const orders = [none, all, new Set([0]), new Set([1])].map((closed) =>
      findItems(plan, planMap(plan, closed, 'Elsewhere'), nothing, '-'),
    );
    expect(new Set(orders.map(String))).toEqual(new Set(['0,3,4,5,1,2,6']));
  });

  it('is none while nothing is typed', () => {
    expect(findItems(plan, map, nothing, '  ')).toBeNull();
  });
});
