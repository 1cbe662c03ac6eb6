// Keeps the page up to date: the simulator says that something has changed, and the page reads itself again. What has not changed stays as it is, with
// whatever is open, selected or being written in it.
const patch = (now, next) => {
  const known = new Map([...now.children].filter((child) => child.id).map((child) => [child.id, child]));
  const children = [...next.childNodes].map((child) => {
    const old = child.nodeType === Node.ELEMENT_NODE && child.id ? known.get(child.id) : undefined;
    if (!old) return document.importNode(child, true);
    if (old.dataset.html === child.outerHTML || old.contains(document.activeElement)) return old;
    const fresh = document.importNode(child, true);
    fresh.dataset.html = child.outerHTML;
    fresh.toggleAttribute('open', old.hasAttribute('open'));
    return fresh;
  });
  now.replaceChildren(...children);
};

const remember = (region) => {
  for (const child of region.children) if (child.id) child.dataset.html = child.outerHTML;
};

const refresh = async () => {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const region of document.querySelectorAll('[data-live]')) {
    const other = next.getElementById(region.id);
    if (other && region.dataset.html !== other.innerHTML) {
      if (!region.contains(document.activeElement) || [...other.children].some((child) => child.id)) {
        patch(region, other);
        region.dataset.html = other.innerHTML;
      }
    }
  }
};

document.querySelectorAll('[data-live]').forEach((region) => {
  region.dataset.html = region.innerHTML;
  remember(region);
});

let isReading = false;
let isAsked = false;
const changed = async () => {
  isAsked = true;
  if (isReading) return;
  isReading = true;
  while (isAsked) {
    isAsked = false;
    try {
      await refresh();
    } catch {
      // The simulator has stopped; the stream of events comes back with it.
    }
  }
  isReading = false;
};

const status = document.getElementById('status');
const events = new EventSource('/_simulator/events');
events.addEventListener('change', changed);

// Something may have changed between the page and the stream, or while the simulator was away.
events.addEventListener('open', () => {
  status.textContent = '';
  changed();
});
events.addEventListener('error', () => {
  status.textContent = 'The simulator does not answer. This page shows what was.';
});

// Containers progress by themselves.
setInterval(() => { if (!document.hidden && document.querySelector('[data-ticking]')) changed(); }, 1000);

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  await navigator.clipboard.writeText(button.closest('.copy').querySelector('pre').textContent);
  status.textContent = 'Copied.';
  setTimeout(() => { status.textContent = ''; }, 2000);
});
