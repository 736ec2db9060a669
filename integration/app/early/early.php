<?php

// early(), ?flush or not; then the application goes on as ?then says

push('/app.css');
$said = ServerPush\early(isset($_GET['flush']));

match ($_GET['then'] ?? '') {
    '' => null,
    'status' => http_response_code(404),
    'redirect' => header('Location: /elsewhere'),
    'cookie' => setcookie('session', 'abc'),
    'field' => header('X-Own: kept'),
};
echo json_encode([$said, headers_sent()]), "\n";
