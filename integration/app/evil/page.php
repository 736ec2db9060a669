<?php

push('a.css');
push('/b.css');
push('?c', 'style');
echo 'page';
