// Keeps what a reader chose to see in the address, and says how many events that leaves. Choosing itself is
// style (timeline.css) and works without this file.
(() => {
  const form = document.querySelector('.filter'), choices = [...form.querySelectorAll('select')];

  const events = [...document.querySelectorAll('.event')];
  const has = (event, name, value) => event.dataset[name].split(' ').includes(value);

  const count = () => {
    const shown = events.filter(event => event.offsetWidth);
    const said = form.querySelector('output');
    said.textContent = said.dataset.label + ' ' + shown.length;
    // How many each choice would leave, as the other choices stand.
    for (const choice of choices) {
      const others = choices.filter(other => other != choice && other.value);
      const left = events.filter(event => others.every(other => has(event, other.name, other.value)));
      for (const option of choice.options) {
        if (option.value) {
          option.text = option.text.replace(/\d+\)$/, left.filter(event => has(event, choice.name, option.value)).length + ')');
        }
      }
    }
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
