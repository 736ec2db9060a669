<?php

header('Link: </app.css>; rel=preload; as=style', false);
header_remove();
header('Link: </app.js>; rel=preload; as=script', false);
header_remove('Link');
header('Link: </logo.svg>; rel=preload; as=image', false);
header('Link: </canon>; rel=canonical');
