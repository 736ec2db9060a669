<?php

push('/error.css');
if (isset($_GET['status'])) {
    http_response_code((int) $_GET['status']);
}
echo 'error page';
