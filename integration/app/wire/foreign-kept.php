<?php

// Fields that other code set stay as they are, whatever they say.

header('Link: </a>; rel=next', false);
header('Link: </a>; rel=next', false);
header('Link: <unclosed', false);
header('Link: >;;,<>; =', false);
header('Link: rel=preload', false);
header('Link: </b>;rel="x', false);
header('Link: ,,,', false);
header('LINK: </c>; rel="preload nofollow"; title*=UTF-8\'\'%e2%82%ac', false);
push('/app.css');
echo 'page';
__halt_compiler();
200
Link: </a>; rel=next
Link: </a>; rel=next
Link: <unclosed
Link: >;;,<>; =
Link: rel=preload
Link: </b>;rel="x
Link: ,,,
LINK: </c>; rel="preload nofollow"; title*=UTF-8''%e2%82%ac
Link: </app.css>; rel=preload; as=style

page
