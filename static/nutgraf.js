// Pop-ups for terms, claims and citations. Each is a link to a note on the same page and works without
// this file; here the note is also shown beside the phrase. Mouse: rest opens, leaving closes, the pointer
// may move into it. A click, a tap or Enter opens it to stay, and closes it again; Escape closes. It stands after
// its link in the document, so that it is read and tabbed to in its place. Nothing here moves the page.
(() => {
  const REST = 500, GRACE = 300, LINKS = 'a.term, a.claim, a.source', d = document, say = d.currentScript.dataset;
  const make = tag => d.createElement(tag), all = s => d.querySelectorAll(s);
  const box = make('div'), layer = 'popover' in box;
  let owner, pinned, pointer, opening, closing;

  box.className = 'popup';
  box.id = 'ng-popup';
  box.tabIndex = -1;
  box.role = 'group';
  box.setAttribute('aria-labelledby', 'ng-popup-head');
  if (layer) box.popover = 'manual'; else box.hidden = true;

  // The link that an event is about, if it has a note on this page.
  const link = e => {
    const a = e.target.closest?.(LINKS);
    return a && note(a) && a;
  };
  const note = a => {
    const href = a.getAttribute('href');
    const n = href[0] === '#' && d.getElementById(decodeURIComponent(href.slice(1)));
    return n && n.matches('.note') && n;
  };
  const still = () => { clearTimeout(opening); clearTimeout(closing); opening = closing = 0; };

  function fill(a) {
    const n = note(a).cloneNode(true), head = n.querySelector('.note-head'), on = head.querySelector('a:not(.back)');
    n.querySelectorAll('.back').forEach(x => x.remove());
    n.querySelectorAll('[id]').forEach(x => x.removeAttribute('id'));
    // The link's own words say it already.
    n.querySelectorAll('.note-label .status').forEach(x => { x.ariaHidden = true; });
    head.id = 'ng-popup-head';
    n.querySelector('.note-text').id = 'ng-popup-text';
    // The line that leads on; the head itself leads nowhere.
    if (on && a.matches('.term')) {
      const more = make('p');
      on.replaceWith(...on.cloneNode(true).childNodes);
      on.prepend(say.more + ' ');
      more.append(on);
      n.append(more);
    }
    box.dataset.kind = a.classList[0];
    box.replaceChildren(...n.children);
    box.scrollTop = 0;
  }

  // Under the phrase, else over it; never past an edge of the window. Of a phrase that runs over two lines,
  // it starts where the line that the pointer is on starts.
  function place(y) {
    const all = owner.getBoundingClientRect(), lines = [...owner.getClientRects()];
    const line = lines.find(r => y >= r.top && y <= r.bottom) || lines[0] || all;
    const css = box.style, w = d.documentElement.clientWidth, h = innerHeight, gap = 6;
    css.left = css.top = '0';
    // The phrase stays in sight: what is too tall for the larger side is scrolled.
    css.maxHeight = Math.max(h - all.bottom, all.top, 160) - 2 * gap + 'px';
    const b = box.getBoundingClientRect();
    const start = getComputedStyle(owner).direction === 'rtl' ? line.right - b.width : line.left;
    const left = Math.max(gap, Math.min(start, w - b.width - gap));
    const under = all.bottom + gap, over = all.top - gap - b.height;
    const top = under + b.height <= h || over < 0 ? Math.min(under, Math.max(gap, h - b.height - gap)) : over;
    css.left = left - b.left + 'px';
    css.top = top - b.top + 'px';
  }

  function show(a, stay, y) {
    still();
    if (owner !== a) hide();
    owner = a;
    pinned = stay;
    fill(a);
    (a.closest('h1, h2, h3, h4, summary') || a).after(box);
    if (layer) box.showPopover(); else box.hidden = false;
    a.ariaExpanded = true;
    a.setAttribute('aria-describedby', (a.matches('.term') ? '' : 'ng-popup-head ') + 'ng-popup-text');
    place(y);
  }

  function hide() {
    still();
    if (!owner) return;
    owner.ariaExpanded = false;
    owner.removeAttribute('aria-describedby');
    owner = null;
    if (layer) box.hidePopover(); else box.hidden = true;
    box.remove();
  }

  addEventListener('pointerover', e => {
    if (e.pointerType === 'touch') return;
    const a = link(e), y = e.clientY;
    if (box.contains(e.target) || a && a === owner) return still();
    clearTimeout(opening);
    if (a && !pinned) opening = setTimeout(show, REST, a, 0, y);
    if (owner && !pinned && !box.contains(d.activeElement) && !closing) closing = setTimeout(hide, GRACE);
  });
  addEventListener('focusin', e => {
    if (!box.contains(e.target) && e.target !== owner) hide();
  });
  addEventListener('pointerdown', e => { pointer = e.pointerType; });
  addEventListener('pointerup', e => {
    if (owner && !box.contains(e.target) && !owner.contains(e.target)) hide();
  });
  addEventListener('click', e => {
    const a = link(e), self = e.target.closest?.('.here');
    if (!a && !self || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    e.preventDefault();
    if (self) copy(self);
    // The second click of two selects.
    else if (e.detail < 2 || pointer === 'touch') {
      if (a === owner && pinned) hide(); else show(a, 1, e.clientY);
    }
  });
  // Firefox and Safari select no word of a link.
  addEventListener('dblclick', e => link(e) && getSelection().selectAllChildren(link(e)));
  addEventListener('keydown', e => {
    if (e.key !== 'Escape' || !owner) return;
    const back = box.contains(d.activeElement) && owner;
    hide();
    if (back) back.focus();
  });

  // A heading's own address: to the bar, and to the clipboard.
  function copy(a) {
    history.replaceState(0, '', a.href);
    navigator.clipboard?.writeText(a.href).then(() => {
      a.dataset.say = say.copied;
      setTimeout(() => { delete a.dataset.say; }, 2e3);
    });
  }

  // What scrolls sideways is reached by the keyboard, under the name of its heading.
  const fit = () => all('.table').forEach(t => {
    const wide = t.scrollWidth > t.clientWidth;
    t.role = wide ? 'region' : 'presentation';
    t.ariaLabel = wide ? [...all('h1, h2, h3')].filter(h => h.compareDocumentPosition(t) & 4).pop().textContent : null;
    if (wide) t.tabIndex = 0; else t.removeAttribute('tabindex');
  });
  fit();
  addEventListener('resize', () => { fit(); if (owner) place(); });
  addEventListener('toggle', fit, true);
  // A browser may leave a link there half out of sight.
  addEventListener('focusin', e => e.target.closest('.table a')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));

  // In the margin the parts are always listed.
  const parts = d.querySelector('.parts details'), room = matchMedia('(min-width: 48rem)');
  const list = () => { parts.open = room.matches; };
  if (parts) { list(); room.onchange = list; }
  addEventListener('beforeprint', () => all('details').forEach(x => { x.open = true; }));

  // A page that nobody has looked at for a season says so, by the reader's clock.
  const day = d.querySelector('.covers time'), months = day && (Date.now() - Date.parse(day.dateTime)) / 2.63e9 | 0;
  if (months > 2) {
    day.append(make('b'));
    day.lastChild.append(' (' + new Intl.RelativeTimeFormat(d.documentElement.lang).format(-months, 'month') + ')');
  }

  // Marks what changed since the last visit: compares fingerprints of texts (data-h) with those that this browser
  // saw last on the page, or before the last change if the page is loaded again.
  const now = {}, json = JSON.stringify, page = a => 'ng' + a.pathname.replace('index.html', '');
  const seen = a => JSON.parse(localStorage[page(a)] || '[]');
  const add = (to, tag, text) => { to.append(' ', to = make(tag)); to.append(text); return to; };
  const news = make('details'), head = add(news, 'summary', say.since);
  try {
    const home = e => (e.id ? e : e.closest('li')?.querySelector('span[id]') || e.closest('[id]')).id;
    const blocks = [...all('[data-h]')].map(e => [e, e.href ? page(e) : home(e), e.dataset.h]);
    if (!blocks[0]) return;
    for (const [, id, print] of blocks) now[id] = print;
    let [last = now, before = now] = seen(location);
    if (json(last) != json(now)) before = last;
    else if (!performance.navigation.type) before = now;
    localStorage[page(location)] = json([now, before]);
    for (const [e, id, print] of blocks) {
      // A part is read on its own page.
      const old = (e.href && before[id] ? seen(e)[0] || now : before)[id];
      if (old == print) continue;
      const a = add(news, 'a', e.textContent.split('↩')[0]);
      a.href = e.href || '#' + id;
      for (const x of [e, ...all('.turn a, .claim')]) {
        if (x == e || x.href == a.href) add(x, 'mark', old ? say.changed : say.new).className = 'since';
      }
    }
    if (!news.children[1]) return;
    news.ariaLive = 'polite';
    d.querySelector('main').prepend(news);
    add(head, 'b', news.children.length - 1);
  } catch {}
})();
