import manifest from "../package.json" with { type: "json" };

/** The version of the package, as package.json says. */
export const version: string = manifest.version;

/** Changes with every change of the code: the bundle holds a digest here. */
export const build: string = "sources";
