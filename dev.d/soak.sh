# `./dev soak`: long lives (soak/run.php). Stands on say.sh, need.sh, tree.sh and build.sh.
#
# For others: nothing.

# The table of learned hints for a minute each: processes that are killed, without and with a file, one after
# the other at a chosen instruction, and threads under ThreadSanitizer (builds/learn_stress.c).
soak_learn() {
	local folder=$work/learn seconds=$1 sources=(builds/learn_stress.c src/learn/*.c src/link/*.c)
	need gcc=gcc clang=clang
	rm -rf "$folder" && mkdir -p "$folder"
	gcc -std=gnu11 -O2 -Wall -Wextra -I. "${sources[@]}" -lpthread -o "$folder/stress"
	clang -std=gnu11 -g -O1 -fsanitize=thread -I. "${sources[@]}" -lpthread -o "$folder/stress-tsan"
	"$folder/stress" processes "$seconds"
	"$folder/stress" processes "$seconds" "$folder/table"
	"$folder/stress" steps "$seconds"
	TSAN_OPTIONS=halt_on_error=1 "$folder/stress-tsan" threads "$seconds"
}

# run_soak [SAPI REQUESTS | learn [SECONDS]]
run_soak() {
	local sapi requests line status=0
	if [[ ${1-} == learn ]]; then
		soak_learn "${2-60}"
		return
	fi
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
