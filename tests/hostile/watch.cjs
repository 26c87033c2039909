/** Loaded before the tool in a process of its own: notes what it opens, whom it calls, and what it needs. */
const fs = require("node:fs");
const net = require("node:net");
const children = require("node:child_process");

const opened = new Set();
const calls = [];
for (const name of ["openSync", "readFileSync", "readdirSync", "opendirSync", "writeFileSync", "mkdirSync"]) {
  const usual = fs[name];
  fs[name] = (path, ...rest) => {
    if (typeof path !== "number") opened.add(String(path));
    return usual.call(fs, path, ...rest);
  };
}
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...given) {
  calls.push("connect");
  return connect.apply(this, given);
};
for (const name of ["spawn", "spawnSync", "execFileSync", "execSync"]) {
  const usual = children[name];
  children[name] = (...given) => {
    calls.push(`${name} ${given[0]}`);
    return usual.apply(children, given);
  };
}

const write = fs.writeFileSync;
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const seen = {
    seconds: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
    opened: [...opened],
    calls,
  };
  write(process.env.WATCHED, JSON.stringify(seen));
});
