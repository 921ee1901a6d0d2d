// Starts the component scripts. Every page works without them.
import { initAll } from './govuk-frontend.js'

document.body.classList.add('js-enabled')
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('govuk-frontend-supported')
}
initAll()

// Work under way tells how far it is, and the page is loaded again when it is done. Without script there is a button.
for (const place of document.querySelectorAll('[data-progress]')) {
  const look = async () => {
    const answer = await fetch(place.dataset.progress, { headers: { accept: 'application/json' } })
    if (!answer.ok) return location.reload()
    const { working, words } = await answer.json()
    if (!working) return location.reload()
    if (place.textContent !== words) place.textContent = words
    setTimeout(look, 1000)
  }
  setTimeout(look, 1000)
}
