<?php

ServerPush\push('/app.css');
echo push('/x'), "\n", headers_send(103), "\n";
echo extension_loaded('serverpush') && extension_loaded('neighbour') ? 'both' : 'not both', "\n";
