<?php

/*
 * Hints under policies: `?policy=` is one of those below, `?late` sets it when the 103 is out. What is hinted is an
 * image and a script of the own origin, and the same of another one (`?other=` its host and port); of these the page
 * uses the scripts. `?id=`: of this load.
 */

$id = preg_replace('/\W/', '', $_GET['id']);
$other = preg_replace('/[^\w.:]/', '', $_GET['other']);
$set = static fn () => match ($_GET['policy']) {
    'none' => null,
    'referrer' => header('Referrer-Policy: no-referrer'),
    'images' => header("Content-Security-Policy: img-src 'none'"),
    'nonce' => header("Content-Security-Policy: script-src 'nonce-abc'; img-src 'none'"),
};

isset($_GET['late']) || $set();
foreach (['own' => '', 'other' => "https://$other"] as $whose => $origin) {
    push("$origin/early/asked.php?id=$id&name=$whose-image", 'image');
    push("$origin/early/asked.php?id=$id&name=$whose-script", 'script', nonce: 'abc');
}
// Chromium ignores some hints that come within 5 ms.
usleep(30_000);
$hinted = ServerPush\early_hints();
// time for the browser to act upon them
usleep(400_000);
!isset($_GET['late']) || $set();
?>
<!doctype html>
<title>Policies</title>
<link rel="icon" href="data:,">
<script nonce="abc" src="/early/asked.php?id=<?= $id ?>&amp;name=own-script"></script>
<script nonce="abc" src="https://<?= $other ?>/early/asked.php?id=<?= $id ?>&amp;name=other-script"></script>
<p id="hinted"><?= json_encode($hinted) ?></p>
