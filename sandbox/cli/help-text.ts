export const helpText = `Altitude's sandbox: a Jira of your own, with the app installed in it.

  npm start -- [options]

Data (the demo company unless told)
  --scale N           demo company with N issues
  --seed N            another demo company
  --import FILE...    Jira issues as JSON Lines, also gzipped; projects beside them as .json
  --people FILE       who views an import, and what they may see
  --site URL          a real Jira Cloud site, read-only; needs JIRA_EMAIL and JIRA_API_TOKEN
  --write             let the app write to that site

Running
  --port N            port on 127.0.0.1 (8123; 0 takes any free one)
  --data DIR          where databases are kept (.sandbox-data)
  --fresh             forget the database of this data and start over
  --mysql URL         a MySQL server instead of the embedded database
  --quota N           Jira answers 429 after N points an hour
  --no-build          use the app as it was built last
  --help, --version   this text; the version

Ask http://127.0.0.1:8123/healthz whether it is ready.
`;
