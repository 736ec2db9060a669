--TEST--
Fields that some parsers stumble over come last; all others keep their order
--EXTENSIONS--
serverpush
--CGI--
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

push('/a,1.css');
push('/a.css');
push('/b.css?x=1;y=2');
push('/b.css');
push('/c.css', media: '(width > 30em), print');
push('/c.css?2');
push('/d.css', title: 'semi;colon');
push('/d.css?2');
push('/e.css', title: 'a "quote"');
push('/e.css?2');
ServerPush\add_link('/f', 'next', title: 'naïve');
push('/f.css', media: 'print');
send_headers_and_print();
?>
--EXPECT--
sent:
Link: </a.css>; rel=preload; as=style
Link: </b.css>; rel=preload; as=style
Link: </c.css?2>; rel=preload; as=style
Link: </d.css?2>; rel=preload; as=style
Link: </e.css?2>; rel=preload; as=style
Link: </f.css>; rel=preload; as=style; nopush; media="print"
Link: </a,1.css>; rel=preload; as=style
Link: </b.css?x=1;y=2>; rel=preload; as=style
Link: </c.css>; rel=preload; as=style; nopush; media="(width > 30em), print"
Link: </d.css>; rel=preload; as=style; title="semi;colon"
Link: </e.css>; rel=preload; as=style; title="a \"quote\""
Link: </f>; rel=next; title*=UTF-8''na%C3%AFve
