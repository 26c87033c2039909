import { test } from "vitest";
import { readdirSync, readFileSync } from "node:fs";
import { createMemoryHost } from "../../src/hosts/memory-host.ts";
import { loadProject } from "../../src/load/project.ts";
import { load } from "./load-files.ts";
function tree(dir: string, to: string, out: Record<string, Uint8Array>) { for (const e of readdirSync(dir, { recursive: true, withFileTypes: true })) if (e.isFile()) { const p = `${e.parentPath}/${e.name}`; out[to + p.slice(dir.length)] = readFileSync(p); } return out; }
test("fuzz", () => {
  const schemas = tree("/work/main/schemas", "/schemas", {});
  let seed = Number(process.env.SEED ?? 1); const rnd = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
  const junk = ["\n", ":", "-", "[", "]", "{", "}", '"', "'", "|", ">", "*", "_", "`", "\u00a0", "\t", "---\n", "![](", ")", "../", "\0", "#", "&a", "*a", "<<: ", "^", "%", "\uFEFF", "😀", "\\", "%2e", "null", "rowspan: 9", "12"];
  for (const name of ["school-institutional", "lyceum-programme", "school-programme"]) {
    const base = tree(`/work/main/examples/${name}`, "/report", {});
    const texts = Object.keys(base).filter((p) => /\.(md|ya?ml|csv|svg)$/.test(p));
    for (let run = 0; run < 40; run++) {
      const files = { ...base } as Record<string, string | Uint8Array>;
      for (const p of texts) if (rnd() < 0.5) {
        let t = new TextDecoder().decode(base[p]!);
        for (let k = 0; k < 1 + rnd() * 4; k++) { const at = Math.floor(rnd() * t.length); const len = rnd() < 0.5 ? 0 : Math.floor(rnd() * 20); t = t.slice(0, at) + junk[Math.floor(rnd() * junk.length)] + t.slice(at + len); }
        files[p] = t;
      }
      for (const p of Object.keys(base)) if (/\.(png|jpg)$/.test(p) && rnd() < 0.5) { const b = base[p]!.slice(); for (let k = 0; k < 5; k++) b[Math.floor(rnd() * Math.min(b.length, 200))] = rnd() * 256; files[p] = rnd() < 0.3 ? b.slice(0, rnd() * 100) : b; }
      if (rnd() < 0.9) files["/report/selfassess.yaml"] = base["/report/selfassess.yaml"]!;
      const s = performance.now();
      const r = loadProject(createMemoryHost({ ...schemas, ...files }), "/report", { builtInSchemas: "/schemas", standards: [] });
      for (const f of r.findings) if (f.place) { const { span, file } = f.place; if (!(span.start >= 0 && span.end >= span.start && span.end <= file.text.length)) throw new Error("span " + f.message.id + JSON.stringify(span) + file.text.length); }
      const ms = performance.now() - s; if (ms > 3000) console.log(name, run, ms);
    }
  }
});
test("big", () => {
  const M = 2 * 1024 * 1024 - 100;
  const rep = (s: string) => s.repeat(Math.floor(M / new TextEncoder().encode(s).length));
  const cases: Record<string, Record<string, string>> = {
    csvrows: { "criteria/1.1.md": "![](data/a.csv)", "data/a.csv": rep("a,b\n") },
    csvwide: { "criteria/1.1.md": "![](data/a.csv)", "data/a.csv": rep("a,") },
    csvragged: { "criteria/1.1.md": "![](data/a.csv)", "data/a.csv": rep("a\n") + "a,b\n" },
    csvquote: { "criteria/1.1.md": "![](data/a.csv)", "data/a.csv": rep('"a\n') },
    csvquote2: { "criteria/1.1.md": "![](data/a.csv)", "data/a.csv": rep('""') },
    csvcell: { "criteria/1.1.md": "![](data/a.csv)", "data/a.csv": "a\n" + rep('сөз ') },
    chartcsv: { "criteria/1.1.md": "![](data/a.chart.yaml)", "data/a.chart.yaml": "type: bar\ndata: a.csv", "data/a.csv": rep("a,x\n") },
    tablerows: { "criteria/1.1.md": "![](data/a.table.yaml)", "data/a.table.yaml": "rows:\n" + rep("- [1, 2]\n").slice(0, 700000) },
    facts: { "data/facts.yaml": Array.from({ length: 30000 }, (_, i) => `a${i}: 1\n`).join("") },
    evidence: { "evidence.yaml": Array.from({ length: 10000 }, (_, i) => `- {id: a${i}, title: x}\n`).join("") },
    mdpara: { "criteria/1.1.md": rep("сөз сөз сөз сөз сөз сөз.\n\n") },
    mdlines: { "criteria/1.1.md": rep("сөз сөз сөз сөз сөз сөз.\n").slice(0, 500000) },
    mdtable: { "criteria/1.1.md": "|a|b|\n|-|-|\n" + rep("| сөз сөз | 12 |\n").slice(0, 300000) },
    svg: { "criteria/1.1.md": "![](images/a.svg)", "images/a.svg": '<svg width="1" height="1">' + '<path d="M0 0h20v10z"/>'.repeat(100000) + "</svg>" },
    svg2: { "criteria/1.1.md": "![](images/a.svg)", "images/a.svg": "<!--".repeat(200000) },
    svg3: { "criteria/1.1.md": "![](images/a.svg)", "images/a.svg": "<?".repeat(200000) + "<!DOCTYPE [".repeat(100000) },
    front: { "criteria/1.1.md": "---\n" + rep(" \n") }, front2: { "criteria/1.1.md": rep(" \n") }, front3: { "criteria/1.1.md": rep("\n\t") + "x" },
  };
  for (const [k, f] of Object.entries(cases)) { const s = performance.now(); const r = load(f); console.log(k, Math.round(performance.now() - s) + "ms", r.lines.length, r.lines[0]?.slice(0, 90)); }
}, 600000);
