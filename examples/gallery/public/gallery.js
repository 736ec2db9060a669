// Without this script the two links are links. With it they change the photo in place; the arrow keys work, too.

const $ = selector => document.querySelector(selector);

// Shows the photo that the address bar names
async function show() {
    const path = location.pathname;
    const response = await fetch(path === '/' ? '/images/1.json' : `${path}.json`);
    const photo = await response.json();
    const image = $('img').cloneNode();
    image.src = photo.src;
    image.alt = photo.alt;
    await image.decode();

    if (path !== location.pathname) {
        return; // the visitor has moved on
    }
    const update = () => {
        $('img').replaceWith(image);
        $('h1').textContent = photo.title;
        $('time').textContent = photo.time;
        $('#id').textContent = photo.id;
        $('[rel=prev]').href = `/images/${photo.previous}`;
        $('[rel=next]').href = `/images/${photo.next}`;
        document.documentElement.style.setProperty('--color', photo.color);
        document.title = `${photo.title} · Six Horizons`;
    };
    if (document.startViewTransition) {
        document.startViewTransition(update).ready.catch(() => {}); // the next photo ends the fade of this one
    } else {
        update();
    }

    // A browser follows the Link fields of a page; those of the JSON are for this script to follow
    for (const [, url] of response.headers.get('Link')?.matchAll(/<(.*?)>/g) ?? []) {
        new Image().src = url;
    }
}

const showOrReload = () => show().catch(() => location.reload());

$('nav')?.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
    }
    event.preventDefault();
    if (link.pathname !== location.pathname) {
        history.pushState(null, '', link.href);
        showOrReload();
    }
});

addEventListener('popstate', showOrReload);

addEventListener('keydown', event => {
    const rel = { ArrowLeft: 'prev', ArrowRight: 'next' }[event.key];
    if (rel && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
        $(`[rel=${rel}]`)?.click();
    }
});
