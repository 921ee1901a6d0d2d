// Runs bench verbs and peers in turn and writes the table into docs/performance.md; see eng/compare.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const [peers = process.env.MAINSTAY_PEERS, data, size = "L", pairs = "5"] = process.argv.slice(2);
if (!peers || !data) {
  console.error("Usage: eng/compare <peers folder> <data folder> [size, L] [pairs, 5]");
  process.exit(1);
}

const folder = join(data, size);
const out = join(tmpdir(), "mainstay-compare.csv");
const python = ["/usr/bin/python3", "python3"].find((p) => succeeds(p, ["-c", "import pandas"]));
const instance = ["workers", "costs"].map((file) => join(folder, `w4-3000x120-${file}.csv`));
// What xmllint ends with when a file does not fit its schema, as the workload's does not.
const invalid = [0, 3, 4];
const published = join(root, "artifacts", "compare");

// What a workload is: our verb, and for each peer how it is run and how one knows that it is there.
const workloads = [
  {
    name: "W1: files to measures",
    ours: ["w1", folder, out],
    peers: [
      { name: "data.table", has: () => succeeds("Rscript", ["-e", "library(data.table)"]), run: ["Rscript", "w1/measures.R", folder, out] },
      { name: "pandas", has: () => python, run: [python, "w1/measures_pandas.py", folder, out] },
      { name: "DuckDB", has: hasDuck, run: ["node", "w1/duck.mjs", folder, out] },
    ],
  },
  {
    name: "W5: lines checked and loaded",
    ours: ["w5", folder],
    peers: [
      { name: "pandas", has: () => python, run: [python, "w5/ingest_pandas.py", folder] },
      { name: "DuckDB", has: hasDuck, run: ["node", "w5/duck.mjs", folder] },
    ],
  },
  {
    name: "W2: 10,000 replications",
    ours: ["w2", "10000", "2", out],
    peers: [{ name: "numpy", has: () => python, run: [python, "w2/sim_numpy.py", "10000", "2", out] }],
  },
  {
    name: "W4: 3,000 × 120",
    ours: ["w4", ...instance],
    peers: [{ name: "HiGHS", has: () => succeeds(python, ["-c", "import scipy"]), run: [python, "w4/w4_scipy.py", ...instance, "highs"] }],
  },
  {
    name: "W5: census return checked",
    ours: ["w5xml", join(folder, "census.xml")],
    peers: [
      { name: "lxml", has: () => succeeds(python, ["-c", "import lxml"]), run: [python, "w5/census_lxml.py", join(folder, "census.xml"), "w5/census.xsd"] },
      { name: "xmllint --stream --schema", has: () => succeeds("xmllint", ["--version"]), run: ["xmllint", "--noout", "--stream", "--schema", "w5/census.xsd", join(folder, "census.xml")], exits: invalid },
    ],
  },
];

prepare();
const rows = workloads.flatMap((w) => w.peers.map((p) => compare(w, p))).filter((r) => r);
write(rows);

function prepare() {
  if (!existsSync(join(folder, "allocations_dirty.csv"))) {
    mkdirSync(folder, { recursive: true });
    must("dotnet", ["run", "-c", "Release", "--project", join(peers, "gen"), "--", size, folder]);
  }

  must("dotnet", ["publish", "-c", "Release", "-o", published, join(root, "bench", "Mainstay.Bench"), "-v", "q", "--nologo"]);
}

function compare(workload, peer) {
  if (!peer.has()) {
    console.error(`${workload.name}: ${peer.name} is not installed, skipped`);
    return null;
  }

  const ours = [];
  const theirs = [];
  for (let pair = 0; pair < Number(pairs); pair++) {
    ours.push(timed(join(published, "Mainstay.Bench"), workload.ours, root));
    theirs.push(timed(peer.run[0], peer.run.slice(1), peers, peer.exits));
    console.error(`${workload.name}, ${peer.name}: ${ours.at(-1).seconds} s and ${theirs.at(-1).seconds} s`);
  }

  return { workload: workload.name, peer: peer.name, ours: median(ours), theirs: median(theirs) };
}

function timed(command, args, cwd, exits = [0]) {
  const run = spawnSync("/usr/bin/time", ["-f", "%e %M", command, ...args], { cwd, encoding: "utf8" });
  if (!exits.includes(run.status)) {
    throw new Error(`${command} ${args.join(" ")} failed:\n${run.stderr}`);
  }

  const [seconds, kibibytes] = run.stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { seconds, mebibytes: Math.round(kibibytes / 1024) };
}

function median(runs) {
  const middle = (key) => runs.map((r) => r[key]).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  return { seconds: middle("seconds"), mebibytes: middle("mebibytes") };
}

function write(results) {
  const lines = [
    `Size ${size}, whole processes in turn, medians; ${cpus().length} cores of ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB; ${new Date().toISOString().slice(0, 10)}.`,
    "",
    "| workload | peer | pairs | ours | peer's | ratio | our peak | peer's peak |",
    "|---|---|---|---|---|---|---|---|",
    ...results.map(
      (r) =>
        `| ${r.workload} | ${r.peer} | ${pairs} | ${r.ours.seconds.toFixed(2)} s | ${r.theirs.seconds.toFixed(2)} s | ${(r.theirs.seconds / r.ours.seconds).toFixed(1)}× | ${r.ours.mebibytes} MiB | ${r.theirs.mebibytes} MiB |`,
    ),
  ].join("\n");
  const [start, end] = [`<!-- compare ${size} -->`, `<!-- end of compare ${size} -->`];
  const page = join(root, "docs", "performance.md");
  const text = readFileSync(page, "utf8");
  const block = `${start}\n${lines}\n${end}`;
  const before = text.indexOf(start);
  writeFileSync(
    page,
    before < 0 ? `${text.trimEnd()}\n\n## Beside the peers, size ${size}\n\n${block}\n` : text.slice(0, before) + block + text.slice(text.indexOf(end) + end.length),
  );
  console.log(lines);
}

function hasDuck() {
  return succeeds("node", ["-e", "require('@duckdb/node-api')"], peers);
}

function succeeds(command, args, cwd) {
  return command && spawnSync(command, args, { cwd, stdio: "ignore" }).status === 0;
}

function must(command, args) {
  const run = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
  if (run.status !== 0) {
    process.exit(2);
  }
}
