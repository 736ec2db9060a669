--TEST--
serverpush.documents_only and serverpush.error_pages: which responses carry links
--EXTENSIONS--
serverpush
--CGI--
--SKIPIF--
<?php
if (getenv('USE_ZEND_ALLOC') === '0') die('skip seventy processes take minutes under valgrind, and do nothing new');
?>
--FILE--
<?php
require __DIR__ . '/../inc/cgi.inc';

$rows = [
    '',
    'header("content-type: TEXT/html ;charset=utf-8");',
    'header("Content-Type: application/xhtml+xml");',
    'header("Content-Type: application/json");',
    'header("Content-Type: application/rss+xml");',
    'header("Content-Type: text/html-ish");',
    'header_remove("Content-Type");',
    'header("Content-Disposition: Attachment; filename=a.html");',
    'header("Content-Disposition: inline");',
    'header("Location: /elsewhere");',
    'http_response_code(201);',
    'http_response_code(204);',
    'http_response_code(206);',
    'http_response_code(304);',
    'http_response_code(404);',
    'header("HTTP/1.1 503 Busy");',
    'http_response_code(404); header("Content-Type: application/json");',
];
foreach ([[0, 0], [1, 0], [0, 1], [1, 1]] as [$documents, $errors]) {
    echo "documents_only=$documents, error_pages=$errors\n";
    foreach ($rows as $row) {
        $file = tempnam(sys_get_temp_dir(), 'documents');
        $links = respond(
            "$row push('/a.css'); file_put_contents('$file', ServerPush\\report()['links'][0]['reason']);",
            ['serverpush.documents_only' => $documents, 'serverpush.error_pages' => $errors,
                'default_mimetype' => 'text/html'],
        )->links();
        echo $links === [] ? 'no ' : 'yes', " $row ", file_get_contents($file), "\n";
        unlink($file);
    }
}
?>
--EXPECT--
documents_only=0, error_pages=0
yes  
yes header("content-type: TEXT/html ;charset=utf-8"); 
yes header("Content-Type: application/xhtml+xml"); 
yes header("Content-Type: application/json"); 
yes header("Content-Type: application/rss+xml"); 
yes header("Content-Type: text/html-ish"); 
yes header_remove("Content-Type"); 
yes header("Content-Disposition: Attachment; filename=a.html"); 
yes header("Content-Disposition: inline"); 
yes header("Location: /elsewhere"); 
yes http_response_code(201); 
no  http_response_code(204); a response with this status carries no links
no  http_response_code(206); a response with this status carries no links
no  http_response_code(304); a response with this status carries no links
no  http_response_code(404); a response with this status carries no links
no  header("HTTP/1.1 503 Busy"); a response with this status carries no links
no  http_response_code(404); header("Content-Type: application/json"); a response with this status carries no links
documents_only=1, error_pages=0
yes  
yes header("content-type: TEXT/html ;charset=utf-8"); 
yes header("Content-Type: application/xhtml+xml"); 
no  header("Content-Type: application/json"); the response is no HTML document, and serverpush.documents_only is on
no  header("Content-Type: application/rss+xml"); the response is no HTML document, and serverpush.documents_only is on
no  header("Content-Type: text/html-ish"); the response is no HTML document, and serverpush.documents_only is on
yes header_remove("Content-Type"); 
no  header("Content-Disposition: Attachment; filename=a.html"); the response is no HTML document, and serverpush.documents_only is on
yes header("Content-Disposition: inline"); 
no  header("Location: /elsewhere"); the response is no HTML document, and serverpush.documents_only is on
yes http_response_code(201); 
no  http_response_code(204); a response with this status carries no links
no  http_response_code(206); a response with this status carries no links
no  http_response_code(304); a response with this status carries no links
no  http_response_code(404); a response with this status carries no links
no  header("HTTP/1.1 503 Busy"); a response with this status carries no links
no  http_response_code(404); header("Content-Type: application/json"); a response with this status carries no links
documents_only=0, error_pages=1
yes  
yes header("content-type: TEXT/html ;charset=utf-8"); 
yes header("Content-Type: application/xhtml+xml"); 
yes header("Content-Type: application/json"); 
yes header("Content-Type: application/rss+xml"); 
yes header("Content-Type: text/html-ish"); 
yes header_remove("Content-Type"); 
yes header("Content-Disposition: Attachment; filename=a.html"); 
yes header("Content-Disposition: inline"); 
yes header("Location: /elsewhere"); 
yes http_response_code(201); 
no  http_response_code(204); a response with this status carries no links
no  http_response_code(206); a response with this status carries no links
no  http_response_code(304); a response with this status carries no links
yes http_response_code(404); 
yes header("HTTP/1.1 503 Busy"); 
yes http_response_code(404); header("Content-Type: application/json"); 
documents_only=1, error_pages=1
yes  
yes header("content-type: TEXT/html ;charset=utf-8"); 
yes header("Content-Type: application/xhtml+xml"); 
no  header("Content-Type: application/json"); the response is no HTML document, and serverpush.documents_only is on
no  header("Content-Type: application/rss+xml"); the response is no HTML document, and serverpush.documents_only is on
no  header("Content-Type: text/html-ish"); the response is no HTML document, and serverpush.documents_only is on
yes header_remove("Content-Type"); 
no  header("Content-Disposition: Attachment; filename=a.html"); the response is no HTML document, and serverpush.documents_only is on
yes header("Content-Disposition: inline"); 
no  header("Location: /elsewhere"); the response is no HTML document, and serverpush.documents_only is on
yes http_response_code(201); 
no  http_response_code(204); a response with this status carries no links
no  http_response_code(206); a response with this status carries no links
no  http_response_code(304); a response with this status carries no links
yes http_response_code(404); 
yes header("HTTP/1.1 503 Busy"); 
no  http_response_code(404); header("Content-Type: application/json"); the response is no HTML document, and serverpush.documents_only is on
