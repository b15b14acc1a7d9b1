// Before the first paint: as light or dark as the device.
const device = matchMedia('(prefers-color-scheme: dark)');
const wear = () => (document.documentElement.dataset.theme = device.matches ? 'dark' : 'light');
device.addEventListener('change', wear);
wear();
