import type { HorizonTest } from '#domain/product/roadmap-setup';
import type { Say } from '../../messages/use-text';
import type { ReleaseName } from './item-facts';

/** What a rule takes, as the end of "… is what". */
export function testText(test: HorizonTest, say: Say, nameOf: ReleaseName): string {
  switch (test.kind) {
    case 'category':
      return say(`roadmap.test.category.${test.category}`);
    case 'due-within':
      return say('roadmap.test.due-within', { days: test.days });
    case 'next-release':
      return say('roadmap.test.next-release');
    case 'release': {
      const names = test.versionIds.map((id) => nameOf(id) ?? say('roadmap.test.release.gone'));
      return say('roadmap.test.release', { names: [...new Set(names)].join(', ') });
    }
    case 'label':
      return say('roadmap.test.label', { names: test.labels.join(', ') });
  }
}
