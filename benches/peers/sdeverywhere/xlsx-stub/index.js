// SDEverywhere reads tables through `xlsx`, which no registry has. Our file has no tables, so nothing here is called.
const refuse = () => {
  throw new Error("spreadsheets are not read here");
};
export default { set_fs: () => {}, readFile: refuse, utils: {} };
