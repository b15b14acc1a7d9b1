// Asks the open API with the reader's own key, which lives in this page alone.
const form = document.getElementById('explorer');
const answer = document.getElementById('answer');
const status = form.querySelector('[role=status]');
const words = JSON.parse(form.dataset.words);
const examples = new Map(JSON.parse(form.dataset.examples).map(({ name, text }) => [name, text]));
const { key, example, document: text, variables } = form.elements;
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function show(name) {
  text.value = examples.get(name) ?? '';
  // The variables that the document declares, to be filled in.
  const declared = [...text.value.matchAll(/\$(\w+): (\w+)/g)].map(([, n]) => [n, null]);
  variables.value = JSON.stringify(Object.fromEntries(declared), null, 2);
}
const wished = decodeURIComponent(location.hash.slice(1));
if (examples.has(wished)) example.value = wished;
show(example.value);
example.addEventListener('change', () => show(example.value));

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!key.value.trim()) return void ((status.textContent = words.noKey), key.focus());
  let given;
  try {
    given = JSON.parse(variables.value || '{}');
  } catch {
    return void ((status.textContent = words.badVariables), variables.focus());
  }
  status.textContent = '…';
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { authorization: `Bearer ${key.value.trim()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query: text.value, variables: given }),
      credentials: 'omit',
    });
    const body = await response.json();
    answer.textContent = JSON.stringify(body, null, 2);
    const cost = body.extensions?.cost;
    if (response.status === 429)
      status.textContent = fill(words.wait, { seconds: response.headers.get('retry-after') });
    else if (cost) status.textContent = fill(words.cost, cost);
    else status.textContent = body.errors?.[0]?.message ?? '';
  } catch {
    status.textContent = words.noAnswer;
  }
});
