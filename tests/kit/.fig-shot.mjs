// tests/.fig-shot.ts
import { chromium } from "playwright-core";

// tests/kit/chromium.ts
import { execFileSync } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { delimiter, dirname as dirname2, join as join2 } from "node:path";

// tests/kit/root.ts
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
var ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

// tests/kit/chromium.ts
var NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
var APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium"
];
var runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
var asItIs = (executablePath2, from) => ({ executablePath: executablePath2, from, env: {}, args: [] });
function ofTheSystem() {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join2(folder, name))), ...APPLICATIONS].find(runs);
}
function ofPlaywright() {
  const cache = process.env["PLAYWRIGHT_BROWSERS_PATH"] ?? join2(homedir(), process.platform === "darwin" ? "Library/Caches/ms-playwright" : ".cache/ms-playwright");
  if (!existsSync(cache)) return void 0;
  const inside = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing"
  ];
  const builds = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  builds.sort((a, b2) => Number(b2.slice(9)) - Number(a.slice(9)));
  return builds.flatMap((build) => inside.map((path) => join2(cache, build, path))).find(runs);
}
function ofNpm() {
  const require2 = createRequire(import.meta.url);
  const folder = join2(dirname2(require2.resolve("@sparticuz/chromium")), "../..");
  const { version } = JSON.parse(readFileSync(join2(folder, "package.json"), "utf8"));
  const cache = join2(ROOT, ".cache/chromium");
  const home = join2(cache, version);
  if (!existsSync(home)) {
    const draft = join2(cache, `new-${process.pid}`);
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    const unpack = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
    execFileSync(process.execPath, ["-e", unpack], {
      cwd: import.meta.dirname,
      // It unpacks into the temp folder, and the libraries of a bare machine only when it believes to be in a cloud.
      env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" }
    });
    try {
      renameSync(draft, home);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return {
    executablePath: join2(home, "chromium"),
    from: `the npm package @sparticuz/chromium ${version}`,
    env: { LD_LIBRARY_PATH: join2(home, "al2023/lib"), FONTCONFIG_FILE: fontsOf(home) },
    args: ["--font-render-hinting=none"]
  };
}
function fontsOf(home) {
  const file = join2(home, "fonts.conf");
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>
`;
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  return file;
}
function findChromium() {
  const named = process.env["CHROME_PATH"];
  if (named) {
    if (!runs(named))
      throw new Error("CHROME_PATH leads to no program that can be started: correct it, or leave it out.");
    return asItIs(named, "CHROME_PATH");
  }
  const system = ofTheSystem();
  if (system) return asItIs(system, "the system");
  const cached = ofPlaywright();
  if (cached) return asItIs(cached, "Playwright's cache");
  return ofNpm();
}

// tests/.fig-shot.ts
var { executablePath, env, args } = findChromium();
var b = await chromium.launch({ executablePath, args: [...args, "--no-sandbox", "--disable-dev-shm-usage"], env: { ...process.env, ...env } });
var [, , base, phone, password, theme, ...paths] = process.argv;
var ctx = await b.newContext({ viewport: { width: Number(process.env.W ?? 1440), height: Number(process.env.H ?? 900) }, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", colorScheme: theme });
var p = await ctx.newPage();
p.on("console", (m) => m.type() === "error" && console.log("console", m.text()));
p.on("pageerror", (e) => console.log("pageerror", e.message));
await p.goto(`${base}/admin/sign-in`);
await p.getByLabel("S\u1ED1 \u0111i\u1EC7n tho\u1EA1i").fill(phone);
await p.getByLabel("M\u1EADt kh\u1EA9u", { exact: true }).fill(password);
await p.getByRole("button", { name: "\u0110\u0103ng nh\u1EADp" }).click();
await p.waitForSelector('h1:has-text("T\u1ED5ng quan")');
var n = 0;
for (const path of paths) {
  const [url, ...does] = path.split("|");
  if (url) await p.goto(`${base}${url}`);
  await p.waitForTimeout(2500);
  for (const d of does) {
    const [what, sel, val] = d.split(">>");
    if (what === "click") await p.locator(sel).first().click();
    if (what === "fill") await p.locator(sel).fill(val);
    if (what === "key") await p.keyboard.press(sel);
    await p.waitForTimeout(1500);
  }
  await p.screenshot({ path: `/tmp/fig-${theme}-${n++}.png` });
  console.log(p.url(), "scroll", await p.evaluate(() => document.documentElement.scrollHeight - innerHeight));
}
await b.close();
