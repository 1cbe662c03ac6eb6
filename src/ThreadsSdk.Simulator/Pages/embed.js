// In a page: puts a frame with the post in the place of each quote of one. In such a frame: tells the page how high the post is.
(() => {
  const origin = new URL(document.currentScript.src).origin;

  if (window.parent !== window && location.origin === origin && location.pathname.endsWith("/embed")) {
    const tell = () => window.parent.postMessage({ height: Math.ceil(document.body.getBoundingClientRect().bottom) }, "*");
    new ResizeObserver(tell).observe(document.body);
    return;
  }

  const frames = [];
  for (const quote of document.querySelectorAll("blockquote.text-post-media[data-text-post-permalink]")) {
    const address = new URL(quote.dataset.textPostPermalink);
    if (address.origin === origin) {
      const frame = document.createElement("iframe");
      frame.id = quote.id;
      frame.src = address.href + "/embed";
      frame.title = "Post on Threads";
      frame.style.cssText = quote.style.cssText + ";width:100%;height:240px;border:0";
      quote.replaceWith(frame);
      frames.push(frame);
    }
  }

  window.addEventListener("message", (message) => {
    const frame = frames.find((frame) => frame.contentWindow === message.source);
    if (frame && message.origin === origin && Number.isFinite(message.data?.height)) {
      frame.style.height = `${message.data.height}px`;
    }
  });
})();
