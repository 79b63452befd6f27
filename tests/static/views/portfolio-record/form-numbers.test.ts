import fc from 'fast-check';
import {
  NOT_A_NUMBER,
  readNumber,
  readPercent,
  writeNumber,
  writePercent,
} from '../../../../static/views/portfolio-record/editor/form-numbers';

const locales = ['en-US', 'de-DE', 'fr-FR', 'ja-JP', 'de-CH', 'en-IN', 'pl-PL', 'pt-BR', 'es-ES'];

describe('numbers as people type them', () => {
  it.each([
    ['1,234.5', 'en-US', 1234.5],
    ['1.234,5', 'de-DE', 1234.5],
    ['1 234,5', 'fr-FR', 1234.5],
    ['1’234.5', 'de-CH', 1234.5],
    ['12,34,567', 'en-IN', 1234567],
    ['1234567', 'en-US', 1234567],
    ['-3', 'en-US', -3],
    ['', 'en-US', null],
    ['  ', 'de-DE', null],
  ])('reads %j in %s', (text, locale, value) => {
    expect(readNumber(text, locale)).toBe(value);
  });

  it.each([
    ['1,5', 'en-US'],
    ['1.5', 'de-DE'],
    ['1.2.3', 'en-US'],
    ['12k', 'en-US'],
    ['1e3', 'en-US'],
    ['-', 'en-US'],
    ['--1', 'en-US'],
    ['1,2345', 'en-US'],
  ])('takes %j in %s for no number, rather than for another one', (text, locale) => {
    expect(readNumber(text, locale)).toBe(NOT_A_NUMBER);
  });

  it('reads back exactly what it writes, in every locale', () => {
    const amount = fc.oneof(
      fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
      fc.double({ min: -1e15, max: 1e15, noNaN: true }).filter((value) => value === 0 || Math.abs(value) >= 1e-6),
    );
    fc.assert(
      fc.property(fc.constantFrom(...locales), amount, (locale, value) => {
        expect(readNumber(writeNumber(value, locale), locale)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('writes percents without the dust of binary fractions, and reads them back', () => {
    expect(writePercent(0.07, 'en-US')).toBe('7');
    expect(writePercent(0.125, 'de-DE')).toBe('12,5');
    expect(readPercent('7 %', 'de-DE')).toBe(0.07);
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.integer({ min: -9_999, max: 100_000 }), (locale, hundredths) => {
        const share = Number((hundredths / 10_000).toFixed(10));
        expect(readPercent(writePercent(share, locale), locale)).toBe(share === 0 ? 0 : share);
      }),
    );
  });
});
