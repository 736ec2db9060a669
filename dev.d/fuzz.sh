# `./dev fuzz`: libFuzzer on what reads foreign bytes. Stands on say.sh, tree.sh, build.sh and suites.sh.
#
# For others: for_fuzz, fuzz_briefly (test.sh).
#
# What is in fuzz/corpus is never written to: what a run finds new stays in .build/fuzz/<target>.corpus and is where the
# next one goes on, and an input that fails is kept in .build/fuzz/found, for which the end of the output says what to
# do.

readonly fuzz=$work/fuzz
readonly documented_seconds=500
readonly for_fuzz=(clang=clang '/usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.fuzzer-*=libclang-rt-dev')

fuzz_targets() {
	local file
	for file in fuzz/*.c; do
		basename "$file" .c
	done
}

readonly fuzz_flags=(-I. -g -O1 -std=gnu11 -Wall -Wextra -fsanitize=fuzzer-no-link,address,undefined
	-fno-sanitize-recover=all)

# build_fuzzed: what the targets are about, into objects, for all of them once. Tested.
build_fuzzed() {
	rm -rf "$fuzz/objects"
	mkdir -p "$fuzz/objects" "$fuzz/found"
	# shellcheck disable=SC2016 # the dollars are those of the shell that compiles
	printf '%s\0' src/html/*.c src/learn/*.c src/link/*.c src/cookie/*.c |
		xargs -0 -n 1 -P "$(nproc)" sh -c \
			'for file do :; done; exec clang "$@" -c -o "$0/$(echo "${file%.c}" | tr / -).o"' \
			"$fuzz/objects" "${fuzz_flags[@]}" 2>"$fuzz/objects.log" || {
		cat "$fuzz/objects.log"
		return 1
	}
}

# build_fuzzer TARGET, after build_fuzzed. Tested.
build_fuzzer() {
	mkdir -p "$fuzz/$1.corpus"
	clang "${fuzz_flags[@]}" -fsanitize=fuzzer "fuzz/$1.c" "$fuzz"/objects/*.o -o "$fuzz/$1"
}

# run_fuzzer TARGET SECONDS: the committed inputs, then new ones for so long. Tested.
run_fuzzer() {
	local target=$1 seconds=$2 log=$fuzz/$1.log runs count features
	build_fuzzer "$target" || return
	SERVERPUSH_FUZZ_PHP=$php "$fuzz/$target" -artifact_prefix="$fuzz/found/$target-" -print_final_stats=1 \
		-max_len=4096 -timeout=10 -rss_limit_mb=1024 -max_total_time="$seconds" \
		-dict="fuzz/dict/$target.dict" "$fuzz/$target.corpus" "fuzz/corpus/$target" >"$log" 2>&1 || {
		grep -v '^#' "$log" | tail -n 60
		say "the input: see above; put it into fuzz/corpus/$target, mend, and commit both"
		return 1
	}
	runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
	count=$(find "fuzz/corpus/$target" -type f | wc -l)
	((runs > count)) || complain "$target ran $runs inputs only, of $count and more" || return
	features=$(sed -n 's/.* ft: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
	printf '%-14s %s\n' "$target" "$runs inputs, $count of them committed; $features features"
	found "$target" "$seconds" "$runs inputs; $features features"
}

# found TARGET SECONDS TEXT: tells in the documentation what a long run did. (How many inputs are committed goes with
# the tree and not with the run: `./dev update` writes that.) Tested.
found() {
	(($2 < documented_seconds)) || doc_line docs/testing.md "$1" "$3 in $2 seconds"
}

# Link::parse(), which has more to it than the scanner, against the reading of the RFC. Tested.
compare_parse() {
	local line
	line=$("$php" -n -d extension="$so" fuzz/rfc8288.php compare fuzz/corpus/link_field "$1") ||
		complain "$line" || return
	printf '%-14s %s\n' parse "$line"
	found parse "$1" "$line"
}

# fuzz_briefly: each target for a few seconds, for `./dev test`. Tested.
fuzz_briefly() {
	local target passed=0 failed=0
	build_fuzzed || return
	for target in $(fuzz_targets); do
		run_fuzzer "$target" 4 && ((++passed)) || ((++failed))
	done
	compare_parse 4 && ((++passed)) || ((++failed))
	say "$passed $failed 0" >>"$tally"
	say "$passed passed, $failed failed, 0 skipped"
	((failed == 0))
}

# run_fuzz [TARGET|parse|all] [SECONDS]
run_fuzz() {
	local targets=("${1:-all}") seconds=${2:-60} target failed=0
	[[ ${targets[0]} != all ]] || mapfile -t targets < <(fuzz_targets && say parse)
	[[ $seconds =~ ^[1-9][0-9]*$ ]] || die 'fuzz: the seconds are a number of at least 1'
	compile "${for_fuzz[@]}"
	build_fuzzed || die 'fuzz: what is fuzzed does not compile'
	for target in "${targets[@]}"; do
		if [[ $target == parse ]]; then
			compare_parse "$seconds" || failed=1
			continue
		fi
		[[ -f fuzz/$target.c ]] || die "fuzz has no target $target, only: $(fuzz_targets | paste -sd' ') parse"
		run_fuzzer "$target" "$seconds" || failed=1
	done
	return "$failed"
}
