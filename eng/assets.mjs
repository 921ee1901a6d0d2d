// Makes the web assets from the npm packages: one style sheet and two scripts. Run by the build (eng/Assets.targets).
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as sass from 'sass'

const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const out = resolve(process.argv[2] ?? join(root, 'artifacts/assets'))
const modules = join(root, 'node_modules')

mkdirSync(out, { recursive: true })
const { css } = sass.compile(join(root, 'src/Mainstay.Web/Assets/mainstay.scss'), {
  loadPaths: [modules],
  quietDeps: true,
  style: 'compressed'
})
writeFileSync(join(out, 'mainstay.css'), css)
copyFileSync(join(modules, 'govuk-frontend/dist/govuk/govuk-frontend.min.js'), join(out, 'govuk-frontend.js'))
copyFileSync(join(modules, '@ministryofjustice/frontend/moj/moj-frontend.min.js'), join(out, 'moj-frontend.js'))
for (const own of ['mainstay.js', 'icon.svg']) copyFileSync(join(root, 'src/Mainstay.Web/Assets', own), join(out, own))
