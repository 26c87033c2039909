/** Removes what an earlier build has written, so that nothing of it is packed. */
import { rmSync } from "node:fs";

rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });
