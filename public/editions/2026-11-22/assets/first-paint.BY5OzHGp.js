// Blocks the first paint for a moment, so that a page never shows in another theme or size than chosen.
try {
  for (const name of ['theme', 'size', 'stopped']) {
    const value = localStorage.getItem(`uade-men-derek:${name}`);
    if (value) document.documentElement.dataset[name] = value;
  }
} catch {}
