import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './en';
import type { Message, MessageValues } from './message';

/** Puts a text into the viewer's language. */
export type Say = (id: MessageId, values?: MessageValues) => string;

export function useText(): Say {
  const intl = useIntl();
  return useCallback((id: MessageId, values?: MessageValues) => intl.formatMessage({ id }, values), [intl]);
}

/** The same for texts that a rule has chosen. */
export function useSayMessage(): (message: Message) => string {
  const say = useText();
  return useCallback((message: Message) => say(message.id, message.values), [say]);
}
