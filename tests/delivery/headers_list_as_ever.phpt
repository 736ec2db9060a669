--TEST--
headers_list() is PHP's own in all else: its signature, its errors, where it is disabled, and where no headers are sent
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/cli.inc';

echo trim(new ReflectionFunction('headers_list')), "\n";
push('/a.css');
echo json_encode(headers_list()), "\n";
try {
    headers_list(1);
} catch (ArgumentCountError $e) {
    echo $e->getMessage(), "\n";
}
$settings = ['extension' => extension_file()];
run_php('var_dump(function_exists("headers_list"));', $settings + ['disable_functions' => 'headers_list']);
run_php('function headers_list() { return "own"; } push("/a.css"); var_dump(headers_list());',
    $settings + ['disable_functions' => 'headers_list']);
?>
--EXPECT--
Function [ <internal:standard> function headers_list ] {

  - Parameters [0] {
  }
  - Return [ array ]
}
[]
headers_list() expects exactly 0 arguments, 1 given
bool(false)
exit code 0
string(3) "own"
exit code 0
