<!doctype html>
<html lang="en" style="--color: <?= $photo['color'] ?? 'tan' ?>">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title><?= htmlspecialchars($photo['title'] ?? 'Not found') ?> · Six Horizons</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/gallery.css">
<script src="/gallery.js" defer></script>

<header>
    <a href="/">Six Horizons</a>
</header>

<?php if (isset($photo)): ?>
<main>
    <figure>
        <img src="<?= $photo['src'] ?>" alt="<?= htmlspecialchars($photo['alt']) ?>"
            width="1200" height="800" fetchpriority="high">
        <figcaption aria-live="polite">
            <h1><?= htmlspecialchars($photo['title']) ?></h1>
            <p>
                <time><?= $photo['time'] ?></time> ·
                <span id="id"><?= $photo['id'] ?></span> of <?= count($photos) ?>
            </p>
        </figcaption>
    </figure>
    <nav aria-label="Photos">
        <a rel="prev" href="/images/<?= $photo['previous'] ?>">Previous</a>
        <a rel="next" href="/images/<?= $photo['next'] ?>">Next</a>
    </nav>
</main>
<?php else: ?>
<main class="empty">
    <h1>Nothing on the horizon</h1>
    <p>There is no page at this address. <a href="/images/1">See the first photo</a></p>
</main>
<?php endif ?>
</html>
