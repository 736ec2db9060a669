<?php

final class Preloaded
{
    public const PUSH_SAID = 'false';
}
