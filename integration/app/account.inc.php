<?php

// Prints what ServerPush\report() says, in one line. Two of the states mean nothing without a reason.

$account = [];
$report = ServerPush\report();
foreach ($report['links'] as ['href' => $href, 'state' => $state, 'reason' => $reason]) {
    $explained = in_array($state, ['refused', 'suppressed'], true) && $reason;
    $account[] = "$state $href" . ($explained ? ' (with a reason)' : '');
}
echo "$report[phase]: ", implode(', ', $account);
