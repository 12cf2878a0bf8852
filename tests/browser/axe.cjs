// Opens pages in Chromium at 320 pixels and says what axe-core, the keyboard and the printer find. One JSON line a page.
// node axe.cjs CHROMIUM PAGE...    (axe-core and playwright-core are found through NODE_PATH)
const { chromium } = require("playwright-core");
const fs = require("fs");

const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function reached(page) {
  // Tab through the page: every link, box and field gets the focus, in order, and shows it.
  const wanted = await page.evaluate(() => document.querySelectorAll("a[href], input, button").length);
  const seen = new Set();
  let hidden = 0;
  for (let step = 0; step < wanted + 2; step += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const here = document.activeElement;
      if (!here || here === document.body) { return null; }
      const style = getComputedStyle(here);
      const all = Array.from(document.querySelectorAll("a[href], input, button"));
      return { at: all.indexOf(here), shown: style.outlineStyle !== "none" && style.outlineWidth !== "0px" };
    });
    if (focus && focus.at >= 0) { seen.add(focus.at); if (!focus.shown) { hidden += 1; } }
  }
  return { wanted, reached: seen.size, hidden };
}

(async () => {
  const [browserPath, ...pages] = process.argv.slice(2);
  const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const browser = await chromium.launch({ executablePath: browserPath, args: FLAGS });
  for (const address of pages) {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(address);
    const own = asked.slice();
    await page.evaluate(axe);
    const found = await page.evaluate((rules) => axe.run(document, { runOnly: { type: "tag", values: rules } }), RULES);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    const keyboard = await reached(page);
    const printed = await page.pdf({ format: "Letter", tagged: true });
    console.log(JSON.stringify({
      page: address, width, keyboard, printed: printed.length, passes: found.passes.length,
      violations: found.violations.map((each) => `${each.id}: ${each.nodes[0].html.slice(0, 200)}`),
      elsewhere: own.filter((each) => !each.startsWith("file:") && !each.startsWith("data:")),
    }));
    await page.close();
  }
  await browser.close();
})().catch((error) => { console.error(String(error)); process.exit(1); });
