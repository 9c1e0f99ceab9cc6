// Lets the story open without a network, and says when the page that is open is no longer the newest.
const { serviceWorker, connection } = navigator as Navigator & {
  connection?: { saveData: boolean };
};
const { revision } = document.documentElement.dataset;
const sign = document.querySelector<HTMLElement>('.newer p');

async function register(): Promise<void> {
  const address = `${import.meta.env.BASE_URL}sw.js`;
  const registration = await serviceWorker.register(address, { updateViaCache: 'none' });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registration.update().catch(() => undefined);
  });
}

// A browser without workers, or a reader who saves data, reads the site as it is.
if (serviceWorker && sign && !connection?.saveData) {
  const [renew, later] = sign.querySelectorAll('button');
  renew?.addEventListener('click', () => location.reload());
  later?.addEventListener('click', () => {
    sign.hidden = true;
  });
  serviceWorker.addEventListener('message', ({ data }) => {
    if (revision && data.revision && data.revision !== revision) sign.hidden = false;
  });
  // The page being opened goes first.
  const start = () => setTimeout(() => register().catch(() => undefined), 1000);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
