<?php

http_response_code(201);
header('Link: </b>; rel=next', false);
header('link: </a>;rel=prev', false);
header('LINK: </b>; rel=next', false);
echo PHP_SAPI, ' page';
