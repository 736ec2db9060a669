<?php

/* A page that loads nothing; like all applications it looks into $_SERVER, which PHP fills for who does. */

declare(strict_types=1);

?>
<!doctype html>
<html lang="en">
<title>A page</title>
<p>It is <?= date('H:i') ?> at <?= htmlspecialchars($_SERVER['REQUEST_URI']) ?>.
</html>
