/**
 * Opens and closes the app's panel and context on the issue view. Frames are made when they are first wanted: the panel's
 * by a click, the context's at once, unless the person has closed it before.
 */
export function openPanels(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-open-panel]')) {
    const panel = document.getElementById(`panel-${button.dataset.openPanel ?? ''}`);
    if (!panel) continue;
    const memory = `altitude-panel:${panel.id}:${panel.dataset.issue ?? ''}`;
    const show = (isOpen: boolean): void => {
      panel.hidden = !isOpen;
      button.setAttribute('aria-expanded', String(isOpen));
      if (isOpen) materialise(panel);
      window.localStorage.setItem(memory, isOpen ? 'open' : 'closed');
    };
    button.addEventListener('click', () => {
      show(true);
    });
    panel.querySelector('[data-close-panel]')?.addEventListener('click', () => {
      show(false);
      button.focus();
    });
    if (window.localStorage.getItem(memory) === 'open') show(true);
  }
  for (const details of document.querySelectorAll<HTMLDetailsElement>('[data-lazy-frame]')) {
    const memory = `altitude-context:${details.dataset.lazyFrame ?? ''}`;
    details.open = window.localStorage.getItem(memory) !== 'closed';
    if (details.open) materialise(details);
    details.addEventListener('toggle', () => {
      if (details.open) materialise(details);
      window.localStorage.setItem(memory, details.open ? 'open' : 'closed');
    });
  }
}

function materialise(container: HTMLElement): void {
  const template = container.querySelector('template');
  template?.replaceWith(template.content);
}

/** A menu of the top bar closes when somebody clicks elsewhere or presses Escape. */
export function closeMenusOutside(): void {
  const menus = [...document.querySelectorAll<HTMLDetailsElement>('details.menu')];
  document.addEventListener('click', ({ target }) => {
    for (const menu of menus) if (!menu.contains(target as Node)) menu.open = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const menu of menus.filter(({ open }) => open)) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}
