<?php

// no link that a 103 could carry

push('/print.css', media: 'print');
header('Link: </>; rel="canonical"');
echo json_encode([ServerPush\early_hints(), ServerPush\report()['early_hints']['reason']]);
