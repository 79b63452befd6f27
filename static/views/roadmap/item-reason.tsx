import type { RoadmapReason } from '#contract/roadmap';
import type { HorizonRule } from '#domain/product/roadmap-setup';
import { useText } from '../../messages/use-text';
import { Explained } from '../../ui/explained/explained';
import type { ReleaseName } from './item-facts';
import { testText } from './rule-words';

interface ItemReasonProps {
  readonly why: RoadmapReason;
  readonly rules: readonly HorizonRule[];
  readonly nameOf: ReleaseName;
}

/** Why an item stands where it stands; nothing of what is done. */
export function ItemReason({ why, rules, nameOf }: ItemReasonProps) {
  const say = useText();
  if (why.by === 'done') return null;
  if (why.by !== 'rule') {
    return <Explained text={say(`roadmap.why.${why.by}.explanation`)}>{say(`roadmap.why.${why.by}`)}</Explained>;
  }
  const number = why.rule + 1;
  const rule = rules[why.rule];
  const text = rule && {
    number,
    horizon: say(`roadmap.column.${rule.horizon}`),
    test: testText(rule.by, say, nameOf),
  };
  return (
    <Explained text={text ? say('roadmap.why.rule.explanation', text) : null}>
      {say('roadmap.why.rule', { number })}
    </Explained>
  );
}
