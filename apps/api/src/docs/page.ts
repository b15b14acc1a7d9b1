import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { WORDS, type Lang, type Page } from './words';

/** Pages that are written as Markdown in `docs/api/<lang>`. */
const WRITTEN: readonly Page[] = ['start', 'definitions', 'suppression'];
export const PAGES = Object.keys(WORDS.vi.pages) as readonly Page[];

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const markdown = new Marked();
/** A wide table scrolls by itself, by keyboard, too. */
const scrolling = (html: string, label: string): string =>
  html
    .replaceAll('<table>', `<div class="wide" tabindex="0" role="group" aria-label="${escapeHtml(label)}"><table>`)
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0">');

/** Where a page lies: Vietnamese first, English below `/docs/en`. */
export const addressOf = (page: Page, lang: Lang): string =>
  `/docs/${lang === 'en' ? 'en/' : ''}${page === 'start' ? '' : page}`;

interface Example {
  readonly name: string;
  readonly text: string;
}
/** Whole ways first, then single documents. */
const rank = (name: string): number => ['.sh', '.ts', '.graphql'].findIndex((end) => name.endsWith(end));

export function readExamples(root: string): Example[] {
  const folder = join(root, 'docs/api/examples');
  return readdirSync(folder)
    .filter((name) => /\.(graphql|sh|ts)$/.test(name))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

const code = (text: string): string => `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`;

/** The inside of a page. @param root the clone's path */
function content(root: string, page: Page, lang: Lang): string {
  const w = WORDS[lang];
  const head = `<h1>${escapeHtml(w.pages[page])}</h1>`;
  if (WRITTEN.includes(page)) {
    const text = readFileSync(join(root, 'docs/api', lang, `${page}.md`), 'utf8');
    return scrolling(markdown.parse(text, { async: false }), w.pages[page]);
  }
  if (page === 'schema') {
    const sdl = readFileSync(join(root, 'apps/api/open-schema.graphql'), 'utf8');
    return `${head}<p>${w.schema} <a href="/docs/schema.graphql" download>${w.download}</a></p>${code(sdl)}`;
  }
  const examples = readExamples(root);
  if (page === 'examples')
    return `${head}<p>${w.examples}</p>${examples
      .map(({ name, text }) => {
        const to = `${addressOf('explorer', lang)}#${encodeURIComponent(name)}`;
        const open = name.endsWith('.graphql') ? `<p><a href="${to}">${w.open}</a></p>` : '';
        return `<h2 id="${name}">${escapeHtml(name)}</h2>${code(text)}${open}`;
      })
      .join('')}`;
  const documents = examples.filter(({ name }) => name.endsWith('.graphql'));
  return `${head}<p>${w.explorer}</p>
<form id="explorer" data-words="${escapeHtml(JSON.stringify(w))}" data-examples="${escapeHtml(JSON.stringify(documents))}">
  <label>${w.key}<input name="key" type="password" autocomplete="off" spellcheck="false" placeholder="gc_live_…"></label>
  <label>${w.example}<select name="example">${documents.map(({ name }) => `<option>${escapeHtml(name)}</option>`).join('')}</select></label>
  <label>${w.document}<textarea name="document" rows="14" spellcheck="false"></textarea></label>
  <label>${w.variables}<textarea name="variables" rows="3" spellcheck="false">{}</textarea></label>
  <button>${w.ask}</button>
  <p role="status" aria-live="polite"></p>
</form>
<h2>${w.answer}</h2><pre tabindex="0"><code id="answer"></code></pre>
<script type="module" src="/docs/assets/explorer.js"></script>`;
}

/** One whole page. */
export function renderPage(root: string, page: Page, lang: Lang): string {
  const w = WORDS[lang];
  const other = lang === 'vi' ? 'en' : 'vi';
  const inside = content(root, page, lang).replace(
    /href="(start|definitions|suppression|examples|schema|explorer)"/g,
    (_, to: Page) => `href="${addressOf(to, lang)}"`,
  );
  const links = PAGES.map(
    (p) =>
      `<li><a href="${addressOf(p, lang)}"${p === page ? ' aria-current="page"' : ''}>${escapeHtml(w.pages[p])}</a></li>`,
  ).join('');
  return `<!doctype html>
<html lang="${lang}" data-theme="light">
<head>
<meta charset="utf-8">
<title>${escapeHtml(w.pages[page])} · Gõ Cửa ${escapeHtml(w.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/logo.svg" type="image/svg+xml">
<link rel="stylesheet" href="/docs/assets/fonts.css">
<link rel="stylesheet" href="/docs/assets/tokens.css">
<link rel="stylesheet" href="/docs/assets/docs.css">
<script src="/docs/assets/docs.js"></script>
</head>
<body>
<a class="skip" href="#content">${w.toContent}</a>
<header>
<p class="brand"><img src="/logo.svg" alt="" width="32" height="32"> Gõ Cửa <span>${escapeHtml(w.title)}</span></p>
<nav aria-label="${escapeHtml(w.title)}"><ul>${links}</ul></nav>
<a class="lang" href="${addressOf(page, other)}" hreflang="${other}" lang="${other}">${w.other}</a>
</header>
<main id="content" tabindex="-1">
${inside}
</main>
</body>
</html>
`;
}
