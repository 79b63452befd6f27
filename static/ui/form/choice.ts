/** One thing that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** More words to find it by. */
  readonly words?: string;
}

/** Whether what was typed stands in it. */
export const matches = ({ label, words }: Omit<Choice, 'value'>, typed: string): boolean =>
  `${label} ${words ?? ''}`.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase());
