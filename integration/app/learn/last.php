<?php

// auto_append_file: whatever the script was, its output ends as a page does

echo '<!doctype html><html><link rel="stylesheet" href="/app.css"></html>';
