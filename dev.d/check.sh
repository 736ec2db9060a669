# `./dev check`: what a look at the tree can tell, without running anything of it. Stands on say.sh, need.sh, tree.sh,
# build.sh and derived.sh, and on layers.awk.
#
# For others: nothing. Each function check_* prints what is wrong and what to do about it, and nothing else. All are
# tested, and so are prepare_released and compile_released.

# verdict TITLE COMMAND...
verdict() {
	local title=$1 output status=0
	shift
	output=$("$@" 2>&1) || status=$?
	if ((status == 0)) && [[ -z $output ]]; then
		say "ok    $title"
	elif [[ $output == skip:* ]]; then
		say "skip  $title (${output#skip: })"
	else
		say "FAIL  $title"
		sed 's/^/      /' <<<"${output:-exit status $status}"
		failed_checks+=("$title")
	fi
}

# The engine's style as far as a line shows it. (clang-format 14 cannot keep the tables of src/link.) Tests may hold any
# bytes.
check_format() {
	local written file
	mapfile -t written < <(files | lacking linguist-generated | lacking binary | grep -v '\.phpt$')
	awk '
		function complain(what) { print FILENAME ":" FNR ": " what }
		/[ \t\r]$/ { complain("white space at the end") }
		FILENAME !~ /\.([ch]|re)$|^dev$|^dev\.d\/.*\.(sh|awk)$/ { next }
		/^  +[^ *]/ { complain("indent with tabs") }
		{ gsub(/\t/, "    ") }
		length > 120 { complain("longer than 120 columns") }
	' "${written[@]}"
	for file in "${written[@]}"; do
		[[ ! -s $file || -z $(tail -c1 "$file") ]] || say "$file: no line feed at the end"
	done
}

# What people write in C; what is generated is as long as it is.
sources() {
	files 'src/*.[ch]' 'src/*.re' serverpush.c php_serverpush.h | lacking linguist-generated
}

# From the brace in the first column to the one that closes it; in the shell from the name on. Both count.
check_functions() {
	{ sources && files dev 'dev.d/*'; } | xargs -d '\n' awk -v most=60 '
		FNR == 1 { start = 0; shell = FILENAME ~ /^dev/ }
		!start && shell && /^[a-z_]+\(\) [({]$/ { start = FNR; name = $1; next }
		!start && shell && /^function .*\{$/ { start = FNR; name = $2; sub(/\(.*/, "()", name); next }
		!start && !shell && /^\{/ { start = FNR; next }
		!shell && match($0, /^[A-Za-z_].*\(/) {
			name = $0
			# A macro of the engine names the function between its parentheses.
			if (!/^[A-Z_]+\(/ && match(name, /[A-Za-z0-9_]+\(/))
				name = substr(name, RSTART, RLENGTH) ")"
		}
		start && /^[})]/ {
			if (FNR - start >= most)
				print FILENAME ":" start ": " name " has " FNR - start + 1 " lines, " most " at most"
			start = 0
		}
	'
}

check_lengths() {
	{ sources && files dev 'dev.d/*'; } | xargs -d '\n' awk '
		function look() {
			most = file == "dev" ? 200 : 500
			if (lines > most)
				print file " has " lines " lines, " most " at most"
		}
		FNR == 1 { look() }
		{ file = FILENAME; lines = FNR }
		END { look() }
	'
}

check_layers() {
	files 'src/*.[ch]' 'src/*.re' serverpush.c php_serverpush.h serverpush_arginfo.h |
		xargs -d '\n' awk -f dev.d/layers.awk docs/architecture.md
}

check_sources() {
	diff <(c_sources_of_config_m4) <(files '*.c' | grep -vE '^(fuzz|bench|builds|integration|tests)/') |
		sed -n -e 's/^</only in config.m4:/p' -e 's/^>/not in config.m4:/p'
}

check_version() {
	local version package changes
	version=$(version)
	[[ -f package.xml ]] || {
		say "skip: package.xml: $not_in_package"
		return
	}
	package=$(sed -n '/<version>/,/<\/version>/s/.*<release>\(.*\)<\/release>.*/\1/p' package.xml)
	changes=$(sed -nE 's/^## \[?([0-9][^] ]*).*/\1/p' CHANGELOG.md | head -n1)
	[[ $version && $version == "$package" && $version == "$changes" ]] ||
		say "php_serverpush.h: $version (this one counts), package.xml: $package, CHANGELOG.md: $changes"
}

prepare_released() {
	local folder=$work/released path=$work/path-without-re2c directory
	rm -rf "$folder" "$path" && mkdir -p "$folder" "$path" "$work/log"
	released_files | tar -cf - -T - | tar -xf - -C "$folder"
	# The state in which make would want to run re2c
	touch "$folder"/src/*/*.re
	while read -r -d: directory; do
		ln -s "$directory"/* "$path" 2>/dev/null || :
	done <<<"$PATH:"
	rm -f "$path"/re2c*
	# And a PHP that has no php-cgi beside it
	printf '#!/bin/sh\n[ "$1" != --php-binary ] || exec echo "%s/php"\nexec %s "$@"\n' \
		"$path" "$(command -v "$php_config")" >"$folder/php-config" && chmod +x "$folder/php-config" &&
		ln -sf "$php" "$path/php" && rm -f "$path"/php-cgi*
	(
		PATH=$path
		cd "$folder" && "$phpize" && ./configure --with-php-config="$PWD/php-config" &&
			sed -i "/^INCLUDES *=/s,-I\($("$php_config" --include-dir)\),-isystem \1,g" Makefile
	) >"$work/log/prepare-released.log" 2>&1 || cat "$work/log/prepare-released.log"
}

# compile_released COMPILER: what is released compiles by itself, where there is no re2c, without a warning (PHP's
# headers count as the system's)
compile_released() {
	local folder=$work/released
	(
		PATH=$work/path-without-re2c
		cd "$folder" && make -s clean &&
			run_make CC="$1" EXTRA_CFLAGS='-Wall -Wextra -Werror'
	) >"$work/log/compile-$1.log" 2>&1 || cat "$work/log/compile-$1.log"
}

# The last line that a user reads of configure's, on a machine without php-cgi
check_summary() {
	local said should='configure: serverpush is configured: 103 Early Hints under *; learned hints. *package php-cgi*'
	said=$(tail -n1 "$work/log/prepare-released.log")
	# shellcheck disable=SC2053 # a pattern
	[[ $said == $should ]] || say "configure ends with: $said"
}

# What src/sapi/apache_abi.h says of Apache, by Apache's headers
check_apache_abi() {
	gcc -fsyntax-only -std=gnu11 -Wall -Wextra -I. -isystem "$(apxs -q INCLUDEDIR)" \
		-isystem "$(apxs -q APR_INCLUDEDIR)" $(apxs -q EXTRA_CPPFLAGS) builds/apache_abi.c
}

check_exports() {
	local exported
	exported=$(nm -D --defined-only "$work/released/modules/serverpush.so" | awk '{ print $3 }')
	[[ $exported == get_module ]] || say "exported: ${exported//$'\n'/ }; only get_module should be"
}

check() {
	local pair failed_checks=()
	configure "${for_check[@]}"
	verdict 'format' check_format
	verdict 'no function over 60 lines' check_functions
	verdict 'no file over 500 lines' check_lengths
	for pair in "${derived[@]}"; do
		verdict "${pair%:*} is fresh" check_derived "${pair%:*}" "${pair#*:}"
	done
	verdict 'config.m4 names every source' check_sources
	verdict 'layers: as docs/architecture.md has them' check_layers
	verdict 'one version' check_version
	verdict 'configures without re2c from what is released' prepare_released
	verdict 'configure says what it did, and what is missing' check_summary
	verdict 'src/sapi/apache_abi.h: as Apache has it' check_apache_abi
	verdict 'clang: no warning' compile_released clang
	verdict 'gcc: no warning' compile_released gcc
	verdict 'exports get_module only' check_exports
	if ((${#failed_checks[@]})); then
		say "${#failed_checks[@]} checks failed"
		return 1
	fi
	say 'all checks passed'
}
