// A page that has Backstep in a frame, and speaks with it.
const frame = document.querySelector('iframe');
const output = document.querySelector('output');

// On a page of your own this is one attribute: src="https://…/?embed=https://your.page"
const address = new URL(frame.dataset.page, location.href);
address.searchParams.set('embed', location.origin);

addEventListener('message', ({ data, origin, source }) => {
  // Whatever else speaks to this page is not Backstep.
  if (source !== frame.contentWindow || origin !== address.origin) return;
  const { backstep: says, why, step, round, E_total: error } = data;
  output.textContent =
    says === 'refused' ? `Backstep: ${why}` : `Step ${step}, round ${round}, total error ${error}`;
});
frame.src = address;

for (const button of document.querySelectorAll('[data-ask]')) {
  button.addEventListener('click', () => {
    const asked = JSON.parse(button.dataset.ask);
    frame.contentWindow.postMessage({ backstep: 'set', ...asked }, address.origin);
  });
}
