# `./dev bench` (bench/run.php). Stands on say.sh, need.sh and build.sh.
#
# For others: nothing.

# What is done with the table of learned hints, in instructions (bench/learn_find.c). A known page's look-up, without
# the copies of its links, has to stay below this.
readonly lookup_instructions=400

# learn_instructions WHAT COUNT
learn_instructions() {
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/learn-find" "$@" 2>&1 |
		sed -n 's/.*Collected : //p'
}

bench_learn() {
	local what nothing instructions
	need gcc=gcc valgrind=valgrind
	mkdir -p "$work"
	gcc -std=gnu11 -O2 -Wall -Wextra -I. bench/learn_find.c src/learn/*.c src/link/*.c -lpthread -o "$work/learn-find"
	for what in nothing host key page hints look; do
		instructions=$((($(learn_instructions "$what" 30000) - $(learn_instructions "$what" 10000)) / 20000))
		nothing=${nothing:-$instructions}
		((instructions -= nothing)) || :
		say "learned hints, $what: $instructions instructions"
		[[ $what != page ]] || ((instructions <= lookup_instructions)) ||
			complain "a look-up takes more than $lookup_instructions instructions" || return
	done
}

bench() {
	if [[ ${1-} == learn ]]; then
		bench_learn
		return
	fi
	compile "${for_phpt[@]}" "${for_composer[@]}" "${for_servers[@]}" /usr/bin/h2load=nghttp2-client valgrind=valgrind
	[[ -d bench/vendor && bench/vendor -nt bench/composer.json ]] ||
		quietly composer env COMPOSER_ALLOW_SUPERUSER=1 \
			composer --working-dir=bench --no-interaction --no-progress install
	"$php" bench/run.php "$@"
}
