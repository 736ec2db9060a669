# `./dev coverage`: the lines of src/ that the phpt suite and the end-to-end tests run, by gcov (builds/coverage.php).
# Stands on say.sh, need.sh and tree.sh, and on matrix.sh by way of ./dev in a copy.
#
# For others: nothing.

run_coverage() {
	local tree line status=0
	need "${for_build[@]}" "${for_phpt[@]}" "${for_servers[@]}"
	copy_tree coverage
	find "$tree" -name '*.gcda' -delete
	# The servers' workers are other users, and write their counts beside the objects, too.
	(cd "$tree" && CFLAGS='-g -O0 --coverage -fprofile-update=atomic' ./dev build && chmod -R a+rwX .) \
		>"$work/log/coverage.log" 2>&1 && (cd "$tree" && umask 0 &&
		CFLAGS='-g -O0 --coverage -fprofile-update=atomic' ./dev matrix this) >>"$work/log/coverage.log" 2>&1 || {
		tail -n 50 "$work/log/coverage.log"
		die 'failed: the tests under gcov'
	}
	line=$("$(command -v php)" builds/coverage.php "$tree" docs/testing.md) || status=1
	say "$line"
	((status)) || doc_line docs/testing.md 'lines' "${line##*$'\n'}"
	return "$status"
}
