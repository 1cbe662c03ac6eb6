// Shows replies as they come. Without it every page works, and shows them when it is opened.
const live = document.getElementById('live');
const events = new EventSource('/posts/live');

let asked = 0;

async function refresh() {
  if (!document.getElementById('replies')) return;
  const turn = ++asked;
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const replies = page.getElementById('replies');
  // What was asked for first knows less, whenever it comes.
  if (replies && turn === asked) document.getElementById('replies').replaceWith(replies);
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
