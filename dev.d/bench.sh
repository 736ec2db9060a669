# `./dev bench` (bench/run.php). Stands on say.sh and build.sh.
#
# For others: nothing.

bench() {
	compile "${for_phpt[@]}" "${for_composer[@]}" "${for_servers[@]}" /usr/bin/h2load=nghttp2-client valgrind=valgrind
	[[ -d bench/vendor && bench/vendor -nt bench/composer.json ]] ||
		quietly composer env COMPOSER_ALLOW_SUPERUSER=1 \
			composer --working-dir=bench --no-interaction --no-progress install
	"$php" bench/run.php "$@"
}
