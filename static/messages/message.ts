import type { MessageId } from './en';

export type MessageValues = Readonly<Record<string, string | number>>;

/** A text that is chosen by rules and put into words later, by the viewer's language. */
export interface Message {
  readonly id: MessageId;
  readonly values?: MessageValues;
}
