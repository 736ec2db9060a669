<?php

$wgSitename = 'A wiki';
$wgScriptPath = '';
$wgArticlePath = '/wiki/$1';
$wgServer = 'https://' . ($_SERVER['HTTP_HOST'] ?? 'site.example');
$wgDBtype = 'sqlite';
$wgDBname = 'wiki';
$wgSQLiteDataDir = dirname(__DIR__) . '/data';
$wgCacheDirectory = dirname(__DIR__) . '/data';
// What its installer writes: files of their own for what is written while others read
$inFile = fn (string $name): array => [
    'type' => 'sqlite', 'dbname' => $name, 'tablePrefix' => '', 'variables' => ['synchronous' => 'OFF'],
    'dbDirectory' => $wgSQLiteDataDir, 'trxMode' => 'IMMEDIATE', 'flags' => 0,
];
$wgDBservers = [['load' => 1] + $inFile('wiki')];
$wgObjectCaches[CACHE_DB] = [
    'class' => SqlBagOStuff::class, 'loggroup' => 'SQLBagOStuff', 'server' => $inFile('wikicache'),
];
$wgObjectCaches['db-replicated'] = [
    'factory' => 'Wikimedia\ObjectFactory\ObjectFactory::getObjectFromSpec',
    'args' => [['factory' => 'ObjectCache::getInstance', 'args' => [CACHE_DB]]],
];
$wgJobTypeConf['default'] = ['class' => 'JobQueueDB', 'claimTTL' => 3600, 'server' => $inFile('wiki_jobqueue')];
$wgResourceLoaderUseObjectCacheForDeps = true;
$wgMainCacheType = CACHE_NONE;
$wgParserCacheType = CACHE_DB;
$wgSessionCacheType = CACHE_DB;
$wgSecretKey = str_repeat('secret', 10);
$wgUpgradeKey = 'secret';
$wgAuthenticationTokenVersion = '1';
// Nothing happens that a request does not ask for, and nothing leaves the machine.
$wgJobRunRate = 0;
$wgEnableEmail = false;
$wgPingback = false;
$wgLanguageCode = 'en';
$wgDefaultSkin = 'vector';
wfLoadSkin('Vector');
wfLoadSkin('MonoBook');
wfLoadExtension('Cite');
