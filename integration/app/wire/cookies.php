<?php

// Neither costs a cookie a link, nor a link a cookie.

setcookie('name', 'value');
push('/app.css');
header_remove('Set-Cookie');
setcookie('other', 'value');
echo implode(', ', preg_grep('/^(Set-Cookie|Link):/', headers_list()));
__halt_compiler();
200
Link: </app.css>; rel=preload; as=style

Set-Cookie: other=value, Link: </app.css>; rel=preload; as=style
