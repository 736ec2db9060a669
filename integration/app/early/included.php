<?php

// part of a page of Apache's mod_include

push('/part.css');
echo json_encode([ServerPush\early_hints(), ServerPush\report()['early_hints']['reason']]);
