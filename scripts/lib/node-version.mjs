// Imported before all else, in words that old versions understand.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node ${process.versions.node} is too old: install Node 20.19 or newer (24 is best) from nodejs.org, then run this again.`,
  );
  process.exit(1);
}
