const KINDS: Record<string, string> = {
  measured: 'өлшенген',
  estimate: 'бағалау',
  plan: 'жоспар',
  forecast: 'болжам',
  derived: 'есептелген',
};

/** Show the address of the number that is pointed at or focused. */
export function showAddresses(): void {
  const label = document.createElement('div');
  label.className = 'desk-address';
  label.hidden = true;
  document.body.append(label);
  const show = ({ target }: Event) => {
    const element = target instanceof Element ? target : undefined;
    const cell =
      element?.closest<HTMLElement>('[data-cell]') ?? element?.querySelector('[data-cell]');
    label.hidden = !(cell && element?.closest('a, [data-cell]'));
    if (cell && !label.hidden) place(label, cell);
  };
  document.addEventListener('pointerover', show);
  document.addEventListener('focusin', show);
}

function place(label: HTMLElement, cell: Element): void {
  const kind = KINDS[cell.getAttribute('data-kind') ?? ''];
  label.textContent = [cell.getAttribute('data-cell'), kind].filter(Boolean).join(' · ');
  const { left, top } = cell.getBoundingClientRect();
  const most = innerWidth - label.offsetWidth - 8;
  label.style.left = `${Math.max(8, Math.min(left, most))}px`;
  label.style.top = `${Math.max(8, top - label.offsetHeight - 6)}px`;
}
