import { answerOf } from '../../../../static/views/product/product-answer';
import { counts, figures } from '../../builders/rows';

const percent = (share: number) => String(share);

describe('the answer of a product', () => {
  it('tells a project that was never read from one that could not be read', () => {
    expect(answerOf({ figures: null, projectIndex: 'waiting' }, percent).id).toBe('product.answer.unread');
    expect(answerOf({ figures: null, projectIndex: 'failed' }, percent).id).toBe('product.answer.failed');
  });

  it('names late issues first', () => {
    const late = figures({ issues: counts({ done: 1, toDo: 1 }), late: 1 });
    expect(answerOf({ figures: late, projectIndex: 'ready' }, percent)).toEqual({
      id: 'product.answer.late',
      values: { late: 1, percent: '0.5', issues: 2 },
    });
  });

  it('still answers from the earlier reading where the last one failed', () => {
    const done = figures({ issues: counts({ done: 2 }) });
    expect(answerOf({ figures: done, projectIndex: 'failed' }, percent).id).toBe('product.answer.onTime');
  });
});
