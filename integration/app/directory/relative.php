<?php

push('a.css');
