// Shows replies as they come. Without it every page works, and shows them when it is opened.
const live = document.getElementById('live');
const events = new EventSource('/posts/live');

async function refresh() {
  const shown = document.getElementById('replies');
  if (!shown) return;
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const replies = page.getElementById('replies');
  if (replies) shown.replaceWith(replies);
}

events.addEventListener('reply', event => {
  const reply = JSON.parse(event.data);
  const link = document.createElement('a');
  link.href = reply.postId ? `/posts/${encodeURIComponent(reply.postId)}` : '/posts';
  link.textContent = `@${reply.username}: ${reply.text}`;
  live.replaceChildren(link);
  refresh();
});
// What came before this, or while the connection was lost, is not sent again.
events.addEventListener('ready', () => { live.dataset.state = 'open'; refresh(); });
events.addEventListener('error', () => { live.dataset.state = 'lost'; });
