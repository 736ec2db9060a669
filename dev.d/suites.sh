# The two kinds of suites, phpt and PHPUnit, and the counts of what they ran. Stands on say.sh.
#
# For the jobs that test: phpt, phpt_with_opcache, phpt_under_valgrind, integration, and tally, to which each adds.

# "passed failed skipped" of each suite that ran
readonly tally=$work/tally
# A line for each server that could not be tested
readonly not_installed=$work/not-installed

# What valgrind finds is the same without inlined functions in its traces and without translating on past jumps, and
# starting a process, which is most of what the suite does, takes two thirds of the time.
readonly valgrind_options=(
	--leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite
	--read-inline-info=no --vex-guest-chase=no
)

# phpt NAME ARG...: run-tests with these arguments. Tested.
phpt() {
	local log=$work/log/$1.log status=0 counts
	shift
	mkdir -p "$work/log"
	(
		# A test that never ends outlives run-tests, which gives up waiting for it: let the kernel end it.
		ulimit -t 600
		export NO_INTERACTION=1 REPORT_EXIT_STATUS=1 ZEND_DONT_UNLOAD_MODULES=1
		export VALGRIND_OPTS=${valgrind_options[*]}
		TEST_PHP_CGI_EXECUTABLE=$(php_cgi) \
			make test TESTS="-q --no-progress --no-color --show-diff -g FAIL,BORK,LEAK,XLEAK -j$(nproc) $*"
	) >"$log" 2>&1 || status=$?

	counts=$(awk '
		/^Tests (passed|failed|borked|leaked|warned|skipped) +:/ { n[$2] += $4 }
		END { print n["passed"] + 0, n["failed"] + n["borked"] + n["leaked"] + n["warned"], n["skipped"] + 0 }
	' "$log")
	# run-tests is content when every test was skipped: that is how an extension that does not load looks.
	[[ $counts != "0 "* ]] || status=1
	report_suite "$log" "$status" $counts
}

# integration NAME FOLDER [SUITE,SUITE...]: the PHPUnit suites of this folder, all or these. Tested.
integration() {
	local log=$work/log/$1.log junit=$work/junit.xml status=0 counts
	mkdir -p "$work/log"
	rm -f "$junit"
	# The tests of a PHP that was built without PHPUnit's needs are run by the machine's.
	SERVERPUSH_SO=$so "${SERVERPUSH_PHPUNIT_PHP:-$php}" "$(command -v phpunit)" -v -c "$2/phpunit.xml" \
		${3:+--testsuite "$3"} ${SERVERPUSH_WITHOUT_GROUP:+--exclude-group "$SERVERPUSH_WITHOUT_GROUP"} \
		--log-junit "$junit" >"$log" 2>&1 || status=$?
	sed -nE 's/^(.*): (.* is not installed)$/skipped: \1 (\2)/p' "$log" | sort -u >>"$not_installed"
	counts=$("${SERVERPUSH_PHPUNIT_PHP:-$php}" -r '
		$suite = @simplexml_load_file($argv[1])->testsuite ?? exit("0 0 0");
		$failed = $suite["errors"] + $suite["failures"] + $suite["warnings"];
		echo $suite["tests"] - $failed - $suite["skipped"], " ", $failed, " ", $suite["skipped"];
	' "$junit")
	[[ $counts != "0 "* ]] || status=1
	report_suite "$log" "$status" $counts
}

# report_suite LOG STATUS PASSED FAILED SKIPPED. Tested.
report_suite() {
	local log=$1 status=$2 passed=$3 failed=$4 skipped=$5
	if ((status != 0)); then
		head -n 200 "$log" | cut -c1-300
		say "the whole log: $log"
		# Whatever made the suite fail counts, even if no test did.
		((failed > 0)) || failed=1
	fi
	say "$passed $failed $skipped" >>"$tally"
	say "$passed passed, $failed failed, $skipped skipped"
	return "$status"
}

# With the JIT, and with a test that proves that opcache is there: make test drops every zend_extension of the ini
# files. Tested.
phpt_with_opcache() {
	local opcache settings='-d opcache.enable=1 -d opcache.enable_cli=1'
	settings+=' -d opcache.jit=tracing -d opcache.jit_buffer_size=16M'
	opcache=$("$php_config" --extension-dir)/opcache.so
	[[ ! -e $opcache ]] || settings="-d zend_extension=$opcache $settings"
	cat >"$work/opcache.phpt" <<-'END'
		--TEST--
		The suite runs with opcache and its JIT
		--FILE--
		<?php
		$status = opcache_get_status(false);
		var_dump($status['opcache_enabled'], $status['jit']['on']);
		--EXPECT--
		bool(true)
		bool(true)
	END
	phpt phpt-opcache "$settings $work/opcache.phpt tests"
}

# Without PCRE's JIT, whose vector reads valgrind takes for errors, and without the machine's other extensions: starting
# those would take half of the time. Tested.
phpt_under_valgrind() {
	PHP_INI_SCAN_DIR='' phpt phpt-valgrind -m --show-mem -d pcre.jit=0 "$@"
}

php_cgi() {
	local beside=${php%/*}/php-cgi${php##*/php}
	if [[ -x $beside ]]; then
		say "$beside"
	else
		command -v php-cgi
	fi
}
