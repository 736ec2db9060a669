<?php

echo $_SERVER['REMOTE_PORT'];
