import fc from 'fast-check';
import { idOf } from '../../../src/domain/hierarchy/forest';
import { growForest } from '../../../src/domain/hierarchy/grow-forest';
import { collectHistory } from '../../../src/domain/history/collect-history';
import { placeOf } from '../../../src/domain/history/history-facts';
import { NO_HISTORY, nodePlaces } from '../../../src/domain/history/node-places';
import { aFact, aSource } from '../../builders/facts';
import { anIssueNow } from '../../builders/history';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });

it('the places of all issues are those that one finds one by one, in their own project', () => {
  const somePieces = fc.tuple(ids, ids, fc.integer({ min: 0, max: 40 })).map(([facts, past, cut]) => ({
    facts,
    pieces: [past.filter((id) => id <= cut), past.filter((id) => id > cut)].map((of) =>
      collectHistory(
        of.map((id) => anIssueNow(id)),
        [],
      ),
    ),
  }));
  fc.assert(
    fc.property(somePieces, somePieces, fc.func(fc.boolean()), (one, other, isVisible) => {
      const projects = new Map([
        ['1', one],
        ['2', other],
      ]);
      const forest = growForest(
        [...projects].map(([projectId, { facts }]) =>
          aSource(
            projectId,
            facts.map((id) => aFact(id)),
            (at) => isVisible(projectId, at),
          ),
        ),
      );
      const { histories, historyAt, placeAt } = nodePlaces(forest, (id) => projects.get(id)?.pieces ?? []);
      for (let node = 0; node < forest.size; node++) {
        const pieces = projects.get(forest.sources[forest.sourceAt[node]!]!.projectId)!.pieces;
        const own = pieces.find((piece) => placeOf(piece, idOf(forest, node)) >= 0);
        expect(histories[historyAt[node] ?? NO_HISTORY]).toBe(own);
        if (own) expect(placeAt[node]).toBe(placeOf(own, idOf(forest, node)));
      }
    }),
  );
});
