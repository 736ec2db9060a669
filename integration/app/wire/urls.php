<?php

// URLs are what a browser makes of them in this request, whose target is /wire/urls.php.

push(' relative.css ');
push('../up.css');
push('./%2e%2E/encoded-dots.css');
push('?query.css', 'style');
push("http://$_SERVER[HTTP_HOST]/own.css");
push('HTTP://APP.example:80/own-default-port.css');
push("https://$_SERVER[HTTP_HOST]:8443/other-port.css");
push('https://cdn.example/other-host.css');
push("/caf\u{e9}/a b\"<c>.css?d='e'#fragment");
push('/back\\slash.css');
push('/.//evil.example/a.css');
echo 'page';
__halt_compiler();
200
Link: </wire/relative.css>; rel=preload; as=style
Link: </up.css>; rel=preload; as=style
Link: </encoded-dots.css>; rel=preload; as=style
Link: </wire/urls.php?query.css>; rel=preload; as=style
Link: </own.css>; rel=preload; as=style
Link: </own-default-port.css>; rel=preload; as=style
Link: <https://app.example:8443/other-port.css>; rel=preload; as=style; nopush
Link: <https://cdn.example/other-host.css>; rel=preload; as=style; nopush
Link: </caf%C3%A9/a%20b%22%3Cc%3E.css?d=%27e%27>; rel=preload; as=style
Link: </back/slash.css>; rel=preload; as=style
Link: <http://app.example//evil.example/a.css>; rel=preload; as=style

page
