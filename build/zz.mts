import { build } from "vite";
import { gzipSync } from "node:zlib";
import { packsLater } from "./packs-later";
import { ownPackage } from "./own-package";
const root=process.cwd();
import { writeFileSync } from "node:fs";
writeFileSync(root+"/zz-entry.ts", process.argv[2]!);
const out:any = await build({root, configFile:false, logLevel:"error", plugins:[ownPackage(root),packsLater()], build:{write:false, minify:true, target:"es2022", rolldownOptions:{treeshake:{moduleSideEffects:[{test:/\/(src|desk|grid|functions)\/.*\.tsx?$/,sideEffects:false}]},input:{x:"zz-entry.ts"},preserveEntrySignatures:"strict"}}});
const bundle = (Array.isArray(out)?out[0]:out).output;
const by=new Map<string,any>(bundle.map((f:any)=>[f.fileName,f]));
const x=bundle.find((f:any)=>f.isEntry);
const seen=new Set<string>();const todo=[x.fileName];
while(todo.length){const f=todo.pop()!;if(seen.has(f))continue;seen.add(f);todo.push(...by.get(f).imports);}
let tot=0;const mods:any[]=[];
for(const f of seen){tot+=gzipSync(by.get(f).code).length; for(const [id,m] of Object.entries<any>(by.get(f).modules)) if(m.code) mods.push([gzipSync(m.code).length,id.replace(root+"/","")]);}
console.log("TOTAL KiB", tot/1024);
const sum=mods.reduce((a,m)=>a+m[0],0);
const d:any={};for(const [g,id] of mods){const k=id.split("/").slice(0,2).join("/");d[k]=(d[k]??0)+g;}
console.log(Object.entries(d).sort((a:any,b:any)=>b[1]-a[1]).map(([k,v]:any)=>k+" "+Math.round(v*tot/sum)).join("\n"));
if(process.argv[3]) console.log(mods.sort((a,b)=>b[0]-a[0]).slice(0,+process.argv[3]).map(m=>Math.round(m[0]*tot/sum)+" "+m[1]).join("\n"));
