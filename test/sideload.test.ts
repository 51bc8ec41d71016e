/** `npm run dev-server` starts whatever a machine lets it do with certificates, and says what is missing. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(__dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "sideload-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a script in Node itself: the tools are ES modules. What it prints is one JSON value. */
function node(script: string): unknown {
  const module = pathToFileURL(join(root, "tools/sideload.mjs")).href;
  const file = join(folder, "script.mjs");
  writeFileSync(file, `import * as tools from ${JSON.stringify(module)};\n${script}`);
  const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: root, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

test("a certificate that cannot be trusted serves all the same, stays the same, and how to trust it is said", () => {
  const answer = node(`
    import { generateCertificates } from "${pathToFileURL(join(root, "node_modules/office-addin-dev-certs/lib/main.js")).href}";
    console.log = () => undefined;
    let made = 0;
    let trusted = false;
    const certificates = {
      getHttpsServerOptions: async () => { throw new Error("sudo: not found"); },
      generateCertificates: (...files) => { made++; return generateCertificates(...files); },
      verifyCertificates: () => trusted,
    };
    const said = [];
    const options = { certificates, folder: ${JSON.stringify(join(folder, "certificates"))}, platform: "linux", say: (line) => said.push(line) };
    const first = await tools.serverCertificate(options);
    const before = said.splice(0).join("\\n");
    const second = await tools.serverCertificate(options);
    const again = said.splice(0).join("\\n");
    trusted = true;
    const third = await tools.serverCertificate(options);
    const same = [second, third].every(({ cert, key }) => cert.equals(first.cert) && key.equals(first.key));
    process.stdout.write(JSON.stringify({ made, same, before, again, third: said, lines: again.split("\\n").length }));
  `) as Record<string, unknown>;
  expect(answer).toMatchObject({ made: 1, same: true, third: [], lines: 2 });
  expect(answer.before).toContain("sudo: not found");
  expect(answer.again).toContain("ca.crt");
});

test("one that is trusted by the machine is taken as it is, without a word", () => {
  expect(
    node(`
      const said = [];
      const certificates = { getHttpsServerOptions: async () => ({ cert: "theirs" }) };
      const taken = await tools.serverCertificate({ certificates, folder: ${JSON.stringify(join(folder, "none"))}, say: (l) => said.push(l) });
      process.stdout.write(JSON.stringify({ taken, said }));
    `),
  ).toEqual({ taken: { cert: "theirs" }, said: [] });
});

test("what the manifest names and nobody answers is said, address by address", () => {
  const manifest = `<a u="https://localhost:3000/x.html?y"/><b>https://localhost:3000/gone.png</b>
    <c u="https://localhost:3000/x.html?y"/><d u="https://elsewhere.org/z"/><e>https://localhost:3000</e>`;
  const run = (gone: string): unknown =>
    node(`
      const said = [];
      const ask = async (address) => {
        if (address.endsWith("${gone}")) throw new Error("refused");
        return address.endsWith("missing") ? 404 : 200;
      };
      const say = (line) => said.push(line);
      await tools.sayWhatAnswers(${JSON.stringify(manifest)}, "https://localhost:3000", { ask, say });
      process.stdout.write(JSON.stringify(said));
    `);
  expect(run("gone.png")).toEqual(["manifest.xml names https://localhost:3000/gone.png: refused"]);
  expect(run("nothing")).toEqual([
    "All 2 addresses of manifest.xml answer at https://localhost:3000.",
  ]);
});
