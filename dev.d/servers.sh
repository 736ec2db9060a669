# `./dev servers` and `./dev show`: what servers and Chromium make of links (integration/servers). Stands on need.sh,
# build.sh and applications.sh.
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
	if [[ ${1-} == applications ]]; then
		need_applications
		SERVERPUSH_SO=$so "$php" integration/applications/show.php
	else
		SERVERPUSH_SO=$so "$php" integration/servers/show.php "$@"
	fi
}
