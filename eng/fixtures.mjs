// Renders MOJ's components from its own templates over the options in tests/Mainstay.GovUk.Tests/Fixtures/moj-options.json,
// since the package has no fixtures. Run after changing those options or the package's version; the output is checked in.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const modules = join(root, 'node_modules')
const folder = join(root, 'tests/Mainstay.GovUk.Tests/Fixtures')
const templates = nunjucks.configure(
  [join(modules, '@ministryofjustice/frontend'), join(modules, 'govuk-frontend/dist')],
  { autoescape: true }
)
const { version } = JSON.parse(readFileSync(join(modules, '@ministryofjustice/frontend/package.json'), 'utf8'))
const cases = JSON.parse(readFileSync(join(folder, 'moj-options.json'), 'utf8'))

mkdirSync(join(folder, 'Moj'), { recursive: true })
for (const [component, named] of Object.entries(cases)) {
  const fixtures = Object.entries(named).map(([name, options]) => ({
    name,
    options,
    html: templates.render(`moj/components/${component}/template.njk`, { params: options }).trim()
  }))
  const document = { component, version, fixtures }
  writeFileSync(join(folder, 'Moj', `${component}.json`), JSON.stringify(document, null, 2) + '\n')
}
