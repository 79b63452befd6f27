import type { Person } from '../site/model';
import type { Course } from './course';
import type { Life } from './life';
import type { Plan } from './work-plan';

/** An issue below the epics while its life is told. */
export interface Telling {
  readonly plan: Plan;
  readonly life: Life;
  readonly course: Course;
  /** Who does the work. */
  readonly doer: Person;
}
