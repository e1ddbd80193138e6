// Keeps an open page up to date while its site is being written. Served pages only; the built site has no such script.
(() => {
  "use strict";
  const own = n => n.nodeType === 1 && (n.hasAttribute("data-live") || n.id === "ng-popup" || (n.src || "").includes("/.nutgraf/"));
  const kids = n => [...n.childNodes].filter(c => !own(c));
  let shown = document.currentScript.dataset.version;

  // Changes what differs and leaves the rest of the page as it is: place, focus and open details stay.
  function morph(old, now) {
    if (old.isEqualNode(now)) return;
    if (old.nodeType !== 1 || old.nodeName !== now.nodeName || ["SCRIPT", "STYLE", "svg"].includes(old.nodeName)) {
      old.replaceWith(document.importNode(now, true));
      return;
    }
    for (const a of [...old.attributes]) if (!now.hasAttribute(a.name) && a.name !== "open") old.removeAttribute(a.name);
    for (const a of now.attributes) if (old.getAttribute(a.name) !== a.value) old.setAttribute(a.name, a.value);
    let a = kids(old), b = kids(now);
    while (a.length && b.length && a[0].isEqualNode(b[0])) { a.shift(); b.shift(); }
    let before = null;
    while (a.length && b.length && a.at(-1).isEqualNode(b.at(-1))) { before = a.pop(); b.pop(); }
    const common = Math.min(a.length, b.length);
    for (let i = 0; i < common; i++) morph(a[i], b[i]);
    for (const n of a.slice(common)) n.remove();
    before ??= [...old.childNodes].find(own) || null;
    for (const n of b.slice(common)) old.insertBefore(document.importNode(n, true), before);
  }

  async function update(kinds) {
    if (kinds.includes("js")) { location.reload(); return; }
    const response = await fetch(location.pathname, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    // A page goes by the policy that it was opened with.
    const policy = d => d.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content;
    if (policy(page) !== policy(document)) { location.reload(); return; }
    const y = scrollY;
    morph(document.head, page.head);
    morph(document.body, page.body);
    for (const a of page.documentElement.attributes) document.documentElement.setAttribute(a.name, a.value);
    if (kinds.includes("css")) {
      for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
        const fresh = link.cloneNode();
        fresh.href = link.href.split("?")[0] + "?" + Date.now();
        fresh.onload = () => link.remove();
        link.after(fresh);
      }
    }
    if (kinds.some(kind => /^(svg|png|jpe?g|gif|webp|avif)$/.test(kind))) {
      for (const img of document.images) img.src = img.src.split("?")[0] + "?" + Date.now();
    }
    // What scripts worked out from the page and the address has to be worked out again.
    dispatchEvent(new PopStateEvent("popstate"));
    scrollTo({ top: y, behavior: "instant" });
  }

  function show(findings) {
    document.querySelector("[data-live=findings]")?.remove();
    if (!findings) return;
    const box = document.createElement("div");
    box.dataset.live = "findings";
    const pre = document.createElement("pre");
    pre.textContent = findings;
    // Pages allow no style sheets that stand in them; one that is made is none of those.
    const style = new CSSStyleSheet();
    style.replaceSync(":host { position: fixed; inset: auto 0 0 0; z-index: 2147483647 } pre { margin: 0; max-height: 60vh;"
      + " overflow: auto; padding: 1rem 1.25rem; font: 14px/1.5 ui-monospace, Menlo, Consolas, monospace; white-space: pre;"
      + " color: #fff; background: #1d1f21; border-top: 4px solid #e5484d }");
    const root = box.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    root.append(pre);
    box.setAttribute("role", "alert");
    document.body.append(box);
  }

  new EventSource("/.nutgraf/events").onmessage = async event => {
    const [version, kinds, ...findings] = event.data.split("\n");
    if (version !== shown) { shown = version; await update(kinds.split(" ")); }
    show(findings.join("\n"));
    document.documentElement.dataset.liveVersion = version;
  };
})();
