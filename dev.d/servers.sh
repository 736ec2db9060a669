# `./dev servers`, `./dev frankenphp` and `./dev show`: what servers and browsers make of links (integration/servers,
# integration/frankenphp). Stands on need.sh, build.sh, suites.sh and applications.sh.
#
# For others: nothing.

servers() {
	compile "${for_servers[@]}"
	need_if_possible "${for_stacks[@]}"
	SERVERPUSH_SO=$so "$php" integration/servers/run.php "$@"
}

frankenphp() {
	[[ -x ${FRANKENPHP-} ]] || die 'FRANKENPHP names no program'
	compile phpunit=phpunit
	need_if_possible "${for_stacks[@]}"
	: >"$tally"
	: >"$not_installed"
	SERVERPUSH_PHPUNIT_PHP=${SERVERPUSH_PHPUNIT_PHP:-$(command -v php)} \
		integration frankenphp integration/servers frankenphp
}

show() {
	compile "${for_servers[@]}"
	need_if_possible "${for_stacks[@]}"
	need_browser
	unpack_sid
	if [[ ${1-} == applications ]]; then
		need_if_possible "${for_second_browser[@]}"
		need_applications
		SERVERPUSH_SO=$so "$php" integration/applications/show.php "${@:2}"
	else
		SERVERPUSH_SO=$so "$php" integration/servers/show.php "$@"
	fi
}
