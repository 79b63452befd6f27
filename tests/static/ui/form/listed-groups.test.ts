import { listedGroups, MOST_LISTED } from '../../../../static/ui/form/listed-groups';

const groups = [
  {
    label: 'Products',
    options: Array.from({ length: 1_500 }, (_, at) => ({
      value: `product-${String(at)}`,
      label: `Product ${String(at)}`,
    })),
  },
  { label: 'Portfolios', options: [{ value: 'one', label: 'Everything', words: 'whole company' }] },
];
const listed = (typed: string) =>
  listedGroups(groups, typed, ({ label, shown, count }) => `${label}: ${String(shown)} of ${String(count)}`);

describe('long lists to choose from', () => {
  it('are cut, which their headings say, and lose nothing that is typed for', () => {
    const [products, portfolios] = listed('');
    expect([products?.label, products?.options.length]).toEqual(['Products: 50 of 1500', MOST_LISTED]);
    expect(portfolios).toEqual(groups[1]);
    expect(listed('PRODUCT 1499 ').map(({ options }) => options.map(({ value }) => value))).toEqual([
      ['product-1499'],
      [],
    ]);
  });

  it('are found by more words than they are called by', () => {
    expect(listed('company')[1]?.options).toHaveLength(1);
    expect(listed('company')[0]?.options).toHaveLength(0);
  });
});
