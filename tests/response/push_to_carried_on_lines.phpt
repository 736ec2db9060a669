--TEST--
CR and LF in a field that a response carries count as a space
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/responses.inc';

foreach ([
    "</a.css>; rel=preload; as=style",
    "</x>; rel=next,\n</a.css>; rel=preload; as=style",
    "\r\n</a.css>\r\n;\r\nrel\r\n=\r\n\"prefetch\r\npreload\"\r\n;\nas=style\n",
    "</a.css>; rel=preload; as=\"style\n",
    // a space at the end of a target is none of it, one in it is
    "</a.css\n>; rel=preload; as=style",
    "</a\ncss>; rel=preload; as=style",
    "</a.css>; rel=pre\nload; as=style",
] as $carried) {
    $response = new HttpResponse();
    $response->headers->fields['link'] = [$carried];
    ServerPush\push_to($response, '/a.css');
    echo count(links_of($response)) === 1 ? 'as it was' : links_of($response)[1], "\n";
}
$response = new HttpResponse();
$response->headers->fields['link'] = ["</a\ncss>; rel=preload"];
ServerPush\push_to($response, '/a css');
echo count(links_of($response)), " field\n";
?>
--EXPECT--
as it was
as it was
as it was
</a.css>; rel=preload; as=style; nopush
as it was
</a.css>; rel=preload; as=style
</a.css>; rel=preload; as=style
1 field
