// Keeps what a reader chose to see in the address, and says how many events that leaves. Choosing itself is
// style (timeline.css) and works without this file.
(() => {
  const form = document.querySelector('.filter'), choices = [...form.querySelectorAll('select')];

  const count = () => {
    const shown = [...document.querySelectorAll('.event')].filter(event => event.offsetWidth);
    const said = form.querySelector('output');
    said.textContent = said.dataset.label + ' ' + shown.length;
  };

  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const choice of choices) {
      choice.value = query.get(choice.name) || '';
      if (choice.selectedIndex < 0) choice.selectedIndex = 0;
    }
    count();
  };

  const write = () => {
    const address = new URL(location);
    for (const { name, value } of choices) {
      if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
    }
    history.replaceState(null, '', address);
    count();
  };

  form.addEventListener('change', write);
  form.addEventListener('reset', () => setTimeout(write));
  addEventListener('popstate', read);
  read();
})();
