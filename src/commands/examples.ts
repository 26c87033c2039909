/** What one types, at the end of each command's help and of the whole: by command, the plain case first. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  selfassess: ["selfassess init keng-bulak", "selfassess build --help"],
  build: ["selfassess build", 'selfassess build "reports/*" --format docx,pdf --out built'],
  preview: ["selfassess preview --open", "selfassess preview keng-bulak --port 8080"],
  check: ["selfassess check", "selfassess check keng-bulak --fix --format github --output notes.txt"],
  status: ["selfassess status", 'selfassess status "reports/*" --format html --output region.html'],
  explain: ["selfassess explain", "selfassess explain evidence-unknown"],
  init: [
    "selfassess init",
    'selfassess init keng-bulak --standard kg-school-programme --language ky --name "Кең-Булак орто мектеби" --ci github',
  ],
  standards: ["selfassess standards", "selfassess standards kg-school-programme --format json"],
  schema: ["selfassess schema", "selfassess schema keng-bulak"],
};
