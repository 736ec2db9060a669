<?php

// Servers push by URL: the second field for one URL must not make them push it again.

header('Link: </data>; rel=preload; as=fetch', false);
push('/data', 'script');
push('/data', 'style');
push('/twice', 'script');
push('/twice', 'style');
echo 'page';
__halt_compiler();
200
Link: </data>; rel=preload; as=fetch
Link: </data>; rel=preload; as=script; nopush
Link: </data>; rel=preload; as=style; nopush
Link: </twice>; rel=preload; as=script
Link: </twice>; rel=preload; as=style; nopush

page
