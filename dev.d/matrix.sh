# `./dev matrix`: every build of PHP that the extension must be right on (what makes them is in builds/). Stands on
# say.sh, need.sh, tree.sh, build.sh and suites.sh.
#
# For others: nothing.
#
# A build is tested in a copy of the tree, .build/trees/NAME, so that none takes another's objects. What was measured
# becomes a line of docs/builds.md; a build that fails, or cannot be had, leaves its line as it was.
#
# The functions matrix_* test one build and end with a line that says what was tested. They are subshells: what they
# export is theirs.

readonly for_matrix=(
	mmdebstrap=mmdebstrap dpkg-source=dpkg-dev autoconf=autoconf pkg-config=pkg-config
	/usr/bin/apxs2=apache2-dev git=git /usr/include/zlib.h=zlib1g-dev
)
readonly builds=(debian opcache jit neighbours debug-zts trixie php85 php86 threads)
# The status of a build that nobody can test here and now
readonly cannot_be_had=77

# suites: the phpt suite and the end-to-end tests on the PHP of PHP_CONFIG, and nothing else. SERVERPUSH_PHPT holds more
# arguments for run-tests. Tested.
suites() {
	local counts
	phpt phpt "${SERVERPUSH_PHPT-} tests" && integration integration integration harness,serverpush || return
	mapfile -t counts <"$tally"
	say "PHP $("$php" -n -r 'echo PHP_VERSION;'): ${counts[0]%% *} phpt, ${counts[1]%% *} end-to-end"
}

matrix_debian() (
	cd "$tree" && ./dev matrix this
)

# with_settings BUILD SETTING...: the suites with these settings; BUILD says what they make of PHP, as JSON
with_settings() {
	export SERVERPUSH_BUILD=$1 SERVERPUSH_INI SERVERPUSH_PHPT
	shift
	SERVERPUSH_INI=$(printf '%s\n' "$@")
	SERVERPUSH_PHPT=$(printf -- '-d %s ' "$@")
	write_probe
	cd "$tree" && ./dev matrix this
}

# A test that the phpt suite runs on the build that was asked for; the end-to-end tests have one of their own. (make
# test drops every zend_extension of the ini files.)
write_probe() {
	cat >"$tree/tests/build_probe.phpt" <<-END
		--TEST--
		This is the build that was asked for
		--FILE--
		<?php
		ob_start();
		require __DIR__ . '/../integration/app/harness/build.php';
		\$build = json_decode(ob_get_clean(), true);
		echo json_encode(array_intersect_key(\$build, json_decode(getenv('SERVERPUSH_BUILD'), true)));
		?>
		--EXPECT--
		$SERVERPUSH_BUILD
	END
}

matrix_opcache() (
	opcache=$("$php_config" --extension-dir)/opcache.so
	with_settings '{"opcache":true}' zend_extension="$opcache" opcache.enable=1 opcache.enable_cli=1
)

matrix_jit() (
	opcache=$("$php_config" --extension-dir)/opcache.so
	with_settings '{"opcache":true,"jit":true}' zend_extension="$opcache" opcache.enable=1 opcache.enable_cli=1 \
		opcache.jit=tracing opcache.jit_buffer_size=16M
)

# Taken from their packages and not installed: what a machine's PHP loads is its own business.
matrix_neighbours() (
	mkdir -p "$work/neighbours"
	cd "$work/neighbours"
	apt-get -q download php8.2-xdebug php8.2-apcu >"$work/log/neighbours.log" 2>&1 || {
		cat "$work/log/neighbours.log"
		exit 1
	}
	for package in *.deb; do
		dpkg-deb -x "$package" .
	done
	folder=$PWD$("$php_config" --extension-dir)
	# Without xdebug.mode=develop, in which var_dump() says more than the tests of any extension expect
	with_settings '{"beside":["apcu","xdebug"]}' extension="$folder/apcu.so" apc.enable_cli=1 \
		zend_extension="$folder/xdebug.so" xdebug.mode=coverage
)

# The phpt suite runs twice: with the engine's allocator, whose debug build tells leaks, and without, so that each block
# has red zones of its own.
matrix_debug_zts() (
	prefix=$(builds/php-from-source debug-zts) || exit
	export PHP_CONFIG=$prefix/bin/php-config SERVERPUSH_PHP_PREFIX=$prefix
	export CFLAGS='-g -O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize=object-size'
	CFLAGS+=' -fno-sanitize-recover=undefined'
	export UBSAN_OPTIONS=print_stacktrace=1
	export LSAN_OPTIONS=suppressions=$root/builds/lsan.suppressions:print_suppressions=0
	export SERVERPUSH_APACHE_PRELOAD SERVERPUSH_BUILD SERVERPUSH_PHPUNIT_PHP
	# No build of PHP has the embed library beside Apache's module; matrix_threads runs what needs it. And
	# AddressSanitizer, which takes terabytes of addresses, cannot live where they are limited.
	export SERVERPUSH_WITHOUT_GROUP=embed,address-space
	SERVERPUSH_PHPUNIT_PHP=$(command -v php)
	SERVERPUSH_APACHE_PRELOAD=$(gcc -print-file-name=libasan.so):$(gcc -print-file-name=libubsan.so)
	SERVERPUSH_BUILD="{\"version\":\"$("$prefix/bin/php" -n -r 'echo PHP_VERSION;')\",\"zts\":true,\"debug\":true}"
	write_probe
	cd "$tree" && SERVERPUSH_PHPT=--asan ./dev matrix phpt && ./dev matrix this
)

# unpack_root FOLDER PHP SUITE [ARG...]: Debian's suite in the folder, with what a test of this version of PHP needs.
# More arguments are mmdebstrap's. Tested.
unpack_root() {
	as_root rm -rf --one-file-system "${1:?}" &&
		as_root mmdebstrap --variant=minbase \
			--include=apache2-bin,ca-certificates,composer,gcc,git,libc6-dev,make,unzip \
			--include="libapache2-mod-php$2,libphp$2-embed,php$2-cgi,php$2-dev,php$2-fpm,php$2-mbstring,php$2-xml" \
			"${@:4}" "$3" "$1"
}

# add_phpunit FOLDER: one as old as the tests are. Tested.
add_phpunit() {
	as_root cp /etc/ssl/certs/ca-certificates.crt "$1/etc/ssl/certs/" &&
		as_root builds/in-root "$1" "$tree" env COMPOSER_ALLOW_SUPERUSER=1 \
			composer --working-dir=/opt --no-interaction --no-progress require 'phpunit/phpunit:^9.6' &&
		as_root ln -s /opt/vendor/bin/phpunit "$1/usr/local/bin/phpunit" &&
		as_root touch "$1/made"
}

# make_root NAME PHP SUITE [ARG...]: what unpack_root makes, in .build/NAME, once. Tested.
make_root() {
	local debian=$work/$1 log=$work/log/$1.log
	[[ ! -e $debian/made ]] || return 0
	unpack_root "$debian" "${@:2}" >"$log" 2>&1 || {
		tail -n 30 "$log"
		return "$cannot_be_had"
	}
	add_phpunit "$debian" >>"$log" 2>&1 || {
		tail -n 30 "$log"
		return 1
	}
}

matrix_trixie() (
	make_root trixie 8.4 trixie || exit 1
	as_root builds/in-root "$work/trixie" "$tree" ./dev matrix this
)

# experimental NAME PHP [ARG...]: the PHP of Debian's experimental suite, which stands on sid; a mirror that is a little
# behind will do. The extension is compiled as its developers do.
experimental() {
	local status=0
	# shellcheck disable=SC2016 # the dollars are those of mmdebstrap's shell
	make_root "$1" "$2" sid --aptopt='Acquire::Check-Valid-Until "false"' \
		--setup-hook='cd "$1/etc/apt" && sed "s/\<sid\>/experimental/" sources.list >sources.list.d/experimental.list' \
		"${@:3}" || status=$?
	((status != cannot_be_had)) ||
		say "skipped: PHP $2 of Debian's experimental suite cannot be had (.build/log/$1.log)"
	((status == 0)) || return "$status"
	as_root builds/in-root "$work/$1" "$tree" env SERVERPUSH_CONFIGURE=--enable-serverpush-dev ./dev matrix this
}

matrix_php85() (
	experimental php85 8.5
)

matrix_php86() (
	experimental php86 8.6 --include=php-common/experimental
)

# threads BUILD REQUESTS [FLAG...]: the embedding program against a ZTS build, eight threads with so many requests each
threads() (
	prefix=$(builds/php-from-source "$1") || exit
	copy_tree "threads-$1"
	cd "$tree"
	{
		"$prefix/bin/phpize" && ./configure --with-php-config="$prefix/bin/php-config" CFLAGS="-g -O2 ${*:3}" &&
			run_make &&
			gcc -g -O1 -std=gnu11 -D_GNU_SOURCE -Wall -Wextra -rdynamic "${@:3}" -DZEND_ENABLE_STATIC_TSRMLS_CACHE=1 \
				$("$prefix/bin/php-config" --includes) builds/threads.c \
				-L"$prefix/lib" -lphp -Wl,-rpath,"$prefix/lib" -lpthread -o modules/threads
	} >"$work/log/threads-$1.log" 2>&1 || {
		tail -n 30 "$work/log/threads-$1.log"
		exit 1
	}
	modules/threads "$PWD/modules/serverpush.so" 8 "$2" 2>&1
)

# The worker that plays FrankenPHP, whose PHP is ZTS, on the build that `threads zts` made
worker() (
	cd "$work/trees/threads-zts"
	report=$(
		SERVERPUSH_PHP_PREFIX=$work/php/zts SERVERPUSH_SO=$PWD/modules/serverpush.so \
			phpunit -c integration/phpunit.xml --filter WorkerTest 2>&1
	) && sed -nE 's/^OK \(([0-9]+) tests.*/\1/p' <<<"$report" | grep . || {
		say "$report"
		exit 1
	}
)

matrix_threads() (
	need "${for_servers[@]}"
	fast=$(threads zts 125000) || {
		say "$fast"
		exit 1
	}
	worker=$(worker) || {
		say "$worker"
		exit 1
	}
	slow=$(threads tsan 2000 -fsanitize=thread) || {
		say "$slow"
		exit 1
	}
	say "${fast##*$'\n'}; under ThreadSanitizer ${slow##*$'\n'}; $worker tests of the worker"
)

# run_matrix [BUILD...]; `this` and `phpt` are what it does in a copy
run_matrix() {
	local name failed=0 status output tree names=("$@")
	case ${1-} in
		this | phpt)
			[[ $1 == phpt ]] || need "${for_servers[@]}"
			compile "${for_phpt[@]}"
			: >"$tally"
			if [[ $1 == this ]]; then
				suites
			else
				phpt phpt "${SERVERPUSH_PHPT-} tests"
			fi
			return
			;;
	esac
	(($#)) || names=("${builds[@]}")
	need "${for_build[@]}" "${for_matrix[@]}"
	mkdir -p "$work/log"
	for name in "${names[@]}"; do
		[[ " ${builds[*]} " == *" $name "* ]] || die "matrix knows no $name, only: ${builds[*]}"
		copy_tree "$name"
		status=0
		output=$("matrix_${name//-/_}" 2>&1) || status=$?
		if ((status == cannot_be_had)) ||
			{ ((status == 0)) && doc_line docs/builds.md "$name" "${output##*$'\n'}"; }; then
			say "$name: ${output##*$'\n'}"
		else
			say "$name FAILED" "$output"
			failed=1
		fi
	done
	return "$failed"
}
