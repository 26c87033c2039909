import { it } from "vitest";
import { testMachine } from "/work/main/tests/commands/machine.ts";
it("x", async () => {
  for (let i=0;i<6;i++){ const m=testMachine(); const t=performance.now(); await m.run("check","report"); console.log(performance.now()-t, m.host.reads.length, m.host.files.size); }
  const m=testMachine(); let n=0; const h:any=m.host; const T:any={};
  for (const k of ["list","stat","realPath","read"]) { const f=h[k]; T[k]=[0,0]; h[k]=(...a:any[])=>{const t=performance.now(); try {return f(...a);} finally {T[k][0]++;T[k][1]+=performance.now()-t;}} }
  const t=performance.now(); await m.run("check","report"); console.log(performance.now()-t, JSON.stringify(T));
});
