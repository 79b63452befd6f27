import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useText } from '../../../messages/use-text';
import { OneChoice } from '../../../ui/form/choice-inputs';
import { Field } from '../../../ui/form/field';
import { TextInput } from '../../../ui/form/text-inputs';
import { Section } from '../../../ui/layout/section';
import styles from './editor.module.css';
import { useEditing } from './editing';

function useCurrencies() {
  const { locale } = useIntl();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((value) => ({
      value,
      label: `${value} · ${names.of(value) ?? value}`,
    }));
  }, [locale]);
}

/** Budget and discount rate, for those who may see money. */
export function MoneySection() {
  const say = useText();
  const { form, change, problemsAt } = useEditing();
  const currencies = useCurrencies();
  const { money } = form;
  if (money === null) return null;
  const set = (parts: Partial<typeof money>, at: string) => change({ money: { ...money, ...parts } }, `money.${at}`);
  return (
    <Section title={say('editor.money')} note={say('editor.money.note')}>
      <div className={styles.row}>
        <Field label={say('editor.currency')} path="money.currency" problems={problemsAt('money.currency')}>
          {(control) => (
            <OneChoice
              {...control}
              options={currencies}
              value={
                currencies.find(({ value }) => value === money.currency) ?? {
                  value: money.currency,
                  label: money.currency,
                }
              }
              noneText={say('record.problem.unknown-currency')}
              onChange={({ value }) => set({ currency: value }, 'currency')}
            />
          )}
        </Field>
        <Field label={say('editor.budget')} path="money.budget" problems={problemsAt('money.budget')}>
          {(control) => (
            <TextInput
              {...control}
              holds="number"
              value={money.budget}
              onChange={(budget) => set({ budget }, 'budget')}
            />
          )}
        </Field>
        <Field label={say('editor.discountRate')} path="money.discountRate" problems={problemsAt('money.discountRate')}>
          {(control) => (
            <TextInput
              {...control}
              holds="number"
              value={money.discountRate}
              onChange={(discountRate) => set({ discountRate }, 'discountRate')}
            />
          )}
        </Field>
      </div>
    </Section>
  );
}
