/** Markup whose texts are escaped. */
export class SafeHtml {
  constructor(readonly markup: string) {}
}

type Part = SafeHtml | string | number | null | undefined | false | readonly Part[];

/** Template tag: every text that is put in is escaped; lists are joined; null, undefined and false vanish. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): SafeHtml {
  const markup = strings.reduce((text, string, index) => `${text}${render(parts[index - 1])}${string}`);
  return new SafeHtml(markup);
}

function render(part: Part): string {
  if (part instanceof SafeHtml) return part.markup;
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'object') return part.map(render).join('');
  return escapeText(String(part));
}

export function escapeText(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}
