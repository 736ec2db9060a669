<?php

echo 'sub: ', json_encode(push('/sub.css'));
