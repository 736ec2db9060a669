# `./dev test`, `./dev phpt` and `./dev valgrind`. Stands on the shared files, check.sh by way of ./dev, frameworks.sh,
# applications.sh, fuzz.sh and package.sh.
#
# For others: nothing.

# step TITLE COMMAND...: one line with the command's last line and its time; all of its output when it fails.
step() {
	local title=$1 output start=$SECONDS
	shift
	printf '%-24s' "$title"
	output=$("$@" 2>&1) || {
		failed_steps+=("$title")
		printf 'FAILED\n%s\n%-24s' "$output" "$title"
	}
	printf '%-46s %4d s\n' "${output##*$'\n'}" $((SECONDS - start))
}

run_test() {
	local quick=false failed_steps=()
	case ${1-} in
		--quick) quick=true ;;
		?*) die "test knows no $1" ;;
	esac

	need "${for_build[@]}" "${for_check[@]}" "${for_phpt[@]}" "${for_servers[@]}" "${for_frameworks[@]}" \
		"${for_fuzz[@]}" valgrind=valgrind
	$quick || need_if_possible "${for_stacks[@]}"
	$quick || need_browser
	$quick || unpack_sid
	$quick || need_applications
	mkdir -p "$work"
	: >"$tally"
	: >"$not_installed"
	compile
	step check ./dev check
	step phpt phpt phpt tests
	step 'phpt with opcache' phpt_with_opcache
	$quick || step 'phpt under valgrind' phpt_under_valgrind tests
	step 'SAPIs (PHPUnit)' integration integration integration harness,serverpush
	step 'frameworks (PHPUnit)' frameworks
	$quick || step 'front servers (PHPUnit)' integration servers integration/servers
	$quick || step 'applications (PHPUnit)' applications
	step 'fuzz' fuzz_briefly
	$quick || step 'archive' archive_works

	((${#failed_steps[@]} == 0)) || say "failed: ${failed_steps[*]}"
	# These are no tests, but a failed one must show in the last line too.
	[[ " ${failed_steps[*]-} " != *' '@(check|archive)' '* ]] || say '0 1 0' >>"$tally"
	say
	cat "$not_installed"
	awk '{ p += $1; f += $2; s += $3 } END { printf "%d passed, %d failed, %d skipped\n", p, f, s }' "$tally"
	((${#failed_steps[@]} == 0))
}

run_phpt() {
	compile "${for_phpt[@]}"
	: >"$tally"
	phpt phpt "${*:-tests}"
}

run_valgrind() {
	compile "${for_phpt[@]}" valgrind=valgrind
	: >"$tally"
	phpt_under_valgrind "${*:-tests}"
}
