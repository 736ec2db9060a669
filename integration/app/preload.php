<?php

// Preloaded classes are all that stays of this script: one of them tells the pages what push() said here.

require push('/preloaded.css') ? __DIR__ . '/preload-true.inc.php' : __DIR__ . '/preload-false.inc.php';
ServerPush\links()->push('/preloaded.js');
header('Link: </plain.css>; rel=preload; as=style', false);
