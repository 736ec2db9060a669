# `./dev servers` and `./dev show`: what servers and Chromium make of links (integration/servers). Stands on need.sh and
# build.sh.
#
# For others: nothing.

servers() {
	compile "${for_servers[@]}"
	need_if_possible "${for_stacks[@]}"
	SERVERPUSH_SO=$so "$php" integration/servers/run.php "$@"
}

show() {
	compile "${for_servers[@]}"
	need_if_possible "${for_stacks[@]}"
	need_browser
	unpack_sid
	SERVERPUSH_SO=$so "$php" integration/servers/show.php "$@"
}
