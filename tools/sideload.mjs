// The https server of `npm run dev-server`: its certificate, whatever this machine permits, and whether every
// address of the manifest answers.
import { createPublicKey, createPrivateKey, X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { get } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import * as installed from "office-addin-dev-certs";

/** Where office-addin-dev-certs puts the files it makes (its lib/defaults.js). */
const FOLDER = join(homedir(), ".office-addin-dev-certs");

/**
 * Certificate and key for https://localhost. If the certificate cannot be trusted on this machine (Linux
 * without sudo), or the person declines, the server starts all the same, and `say` is called with how to
 * trust it. `certificates` makes and installs them, in `folder`.
 */
export async function serverCertificate({
  certificates = installed,
  folder = FOLDER,
  platform = process.platform,
  say = console.log,
} = {}) {
  const files = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  const read = () => {
    const [ca, cert, key] = files.map((file) => readFileSync(file));
    return { ca, cert, key };
  };
  // Called again, office-addin-dev-certs would make a new certificate, and one trusted by hand would be lost.
  const isOurs = platform === "linux" && files.every(existsSync) && isValid(read());
  if (!isOurs) {
    try {
      return await certificates.getHttpsServerOptions();
    } catch (error) {
      if (!files.every(existsSync) || !isValid(read()))
        await certificates.generateCertificates(...files);
      say(`\n${error instanceof Error ? error.message.trim() : String(error)}`);
    }
  } else if (isTrusted(certificates)) return read();
  say(`The certificate is not trusted yet, so that PowerPoint cannot load the add-in. ${trusting(platform, files[0])}
Or for one session of the browser: open https://localhost:3000/taskpane.html there and accept it.`);
  return read();
}

function isTrusted(certificates) {
  try {
    return certificates.verifyCertificates();
  } catch {
    return false;
  }
}

function isValid({ cert, key }) {
  try {
    const certificate = new X509Certificate(cert);
    const own = createPublicKey(createPrivateKey(key)).export({ type: "spki", format: "der" });
    return (
      Date.parse(certificate.validTo) > Date.now() &&
      own.equals(certificate.publicKey.export({ type: "spki", format: "der" }))
    );
  } catch {
    return false;
  }
}

function trusting(platform, ca) {
  switch (platform) {
    case "win32":
      return `Trust it: certutil -user -addstore Root "${ca}"`;
    case "darwin":
      return `Trust it: security add-trusted-cert -r trustRoot -k ~/Library/Keychains/login.keychain-db "${ca}"`;
    default:
      return `Trust it in the browser's settings under Certificates, Authorities, Import: ${ca}`;
  }
}

/** The addresses of the development server in a manifest, each once. */
export function addressesOf(manifest, url) {
  const found = manifest.match(new RegExp(`${url.replaceAll(".", "\\.")}/[^"'<\\s]+`, "g")) ?? [];
  return [...new Set(found)];
}

/** Requests each address; returns those that do not answer with a file, each with the answer instead. */
export async function silentAddresses(addresses, ask = statusOf) {
  const answers = await Promise.all(
    addresses.map(async (address) => ({ address, what: await ask(address).catch(messageOf) })),
  );
  return answers.filter(({ what }) => what !== 200);
}

const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** The HTTP status of an address on this machine, whether its certificate is trusted or not. */
function statusOf(address) {
  return new Promise((done, failed) => {
    get(address, { rejectUnauthorized: false }, (response) => {
      response.resume();
      done(response.statusCode);
    }).on("error", failed);
  });
}

/** Reports whether PowerPoint will find everything that the manifest names. */
export async function sayWhatAnswers(manifest, url, { ask = statusOf, say = console.log } = {}) {
  const addresses = addressesOf(manifest, url);
  const silent = await silentAddresses(addresses, ask);
  if (silent.length === 0)
    say(`All ${addresses.length} addresses of manifest.xml answer at ${url}.`);
  for (const { address, what } of silent) say(`manifest.xml names ${address}: ${what}`);
}
