// Marks what changed since the last visit: compares fingerprints of texts (data-h) with those that this browser
// saw last on the page, or before the last change if the page is loaded again.
(() => {
  const d = document, say = d.currentScript.dataset, main = d.querySelector('main'), now = {};
  const json = JSON.stringify;
  const all = s => [...main.querySelectorAll(s)], page = a => 'ng' + a.pathname.replace('index.html', '');
  const seen = a => JSON.parse(localStorage[page(a)] || '[]');
  const add = (to, tag, text) => { to.append(' ', to = d.createElement(tag)); to.append(text); return to; };
  const news = d.createElement('details'), head = add(news, 'summary', say.since);
  try {
    const blocks = all('[data-h]').map(e => [e, e.href ? page(e) : e.closest('[id]').id, e.dataset.h]);
    for (const [, id, print] of blocks) now[id] = print;
    let [last = now, before = now] = seen(location);
    if (json(last) != json(now)) before = last;
    else if (!performance.navigation.type) before = now;
    localStorage[page(location)] = json([now, before]);
    for (const [e, id, print] of blocks) {
      // A part is read on its own page.
      const old = (e.href && before[id] ? seen(e)[0] || now : before)[id];
      if (old == print) continue;
      const a = add(news, 'a', e.textContent.replace('↩', ''));
      a.href = e.href || '#' + id;
      for (const x of [e, ...all('.contents a, .claim')]) {
        if (x == e || x.href == a.href) add(x, 'mark', old ? say.changed : say.new).className = 'since';
      }
    }
    if (!news.children[1]) return;
    news.ariaLive = 'polite';
    main.prepend(news);
    add(head, 'b', news.children.length - 1);
  } catch {}
})();
