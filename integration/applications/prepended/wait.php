<?php

// As long as an application takes on a machine that is slower, or on a day that is busier
usleep(1000 * (int) get_cfg_var('applications.milliseconds'));
