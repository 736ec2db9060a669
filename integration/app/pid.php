<?php

echo getmypid();
