<?php

$file = tmpfile();
fwrite($file, str_repeat('0123456789abcdef', 65_536));
push('/app.css');
readfile(stream_get_meta_data($file)['uri']);
