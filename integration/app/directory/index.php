<?php

push('relative.css');
