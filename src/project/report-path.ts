/**
 * Paths inside a report's folder as people write them. One form goes out: relative to the folder, with `/`, in NFC,
 * without `.` and `..`, which is the form of the keys of `Project.files`, `tables`, `charts` and `pictures`.
 */

/** `base` is the folder that the path starts from, `""` for the report's own. null where the path leads outside. */
export function readReportPath(written: string, base = ""): string | null {
  const path = written.normalize("NFC").replaceAll("\\", "/");
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return null;
  const steps: string[] = [];
  for (const step of [...base.split("/"), ...path.split("/")]) {
    if (step === "" || step === ".") continue;
    if (step !== "..") steps.push(step);
    else if (steps.pop() === undefined) return null;
  }
  return steps.join("/");
}

/** The path in a Markdown address: `%20` is a blank, and what follows `?` or `#` is no part of it. */
export function readLinkPath(url: string): string | null {
  const address = url.replace(/[?#].*$/s, "");
  try {
    return readReportPath(decodeURIComponent(address));
  } catch {
    return readReportPath(address);
  }
}

/** Whether an address names no file: `https:…`, `evidence:…`, `#there`. A drive letter is no scheme. */
export function isOutsideAddress(url: string): boolean {
  return url.startsWith("#") || /^[A-Za-z][A-Za-z0-9+.-]+:/.test(url);
}
