<?php

echo $nothing;
