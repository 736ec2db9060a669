# `./dev soak`: long lives (soak/run.php). Stands on say.sh, need.sh, tree.sh and build.sh.
#
# For others: nothing.

# run_soak [SAPI REQUESTS]
run_soak() {
	local sapi requests line status=0
	need "${for_servers[@]}"
	compile
	while read -r sapi requests; do
		if line=$(SERVERPUSH_SO=$so "$php" soak/run.php "$sapi" "$requests" 2>"$work/log/soak.log"); then
			say "$sapi: $line"
			(($#)) || doc_line docs/testing.md "$sapi" "$line" || status=1
		else
			say "$sapi FAILED: $line"
			cat "$work/log/soak.log"
			status=1
		fi
	done < <((($#)) && say "${1} ${2-10000}" || printf '%s\n' 'fpm-fcgi 1000000' 'apache2handler 200000')
	return "$status"
}
