try {
  for (const name of ['theme', 'size', 'stopped']) {
    const value = localStorage.getItem(`uade-men-derek:${name}`);
    if (value) document.documentElement.dataset[name] = value;
  }
} catch {}
