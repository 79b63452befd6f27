import type { NumberFigure } from '#contract/items';
import type { WorkPlace } from '#domain/work/work-tree';
import { numberFigures, numberFiguresOf } from '../field-mapping/rolled-numbers';
import { nodesOfPlace } from './place-figures';
import type { SeenWork } from './see-work';

/** Number fields of a line; null: of a past day, of which they are not kept, or a line that stands for no issues of its own. */
export type NumbersOf = (place: WorkPlace) => readonly NumberFigure[] | null;

export function placeNumbers(seen: SeenWork): NumbersOf {
  const { forest, rolled, numbers } = seen.site;
  return (place) => {
    switch (place.kind) {
      case 'group':
      case 'project':
        return numberFiguresOf(numbers(), forest, rolled, nodesOfPlace(seen, place));
      case 'issue':
      case 'elsewhere':
        return numberFigures(numbers(), place.node);
      default:
        return null;
    }
  };
}
