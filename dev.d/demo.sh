# `./dev demo`: the gallery, as it is or in a framework. Stands on say.sh, build.sh and frameworks.sh.
#
# For others: nothing.

readonly gallery=examples/gallery/public
server_pid=

stop_server() {
	kill "$server_pid" 2>/dev/null || :
}

# serve_gallery ROUTER [OPTION...]: starts the gallery on a free port, sets $server_pid and $port
serve_gallery() {
	local log=$work/log/gallery.log router=$1
	shift
	mkdir -p "$work/log"
	: >"$log"
	"$php" "$@" -d extension="$so" -S 127.0.0.1:0 -t "$gallery" "$router" 2>>"$log" &
	server_pid=$!
	at_the_end+=(stop_server)
	until port=$(sed -nE 's/.*\(http:\/\/127\.0\.0\.1:([0-9]+)\) started.*/\1/p' "$log") && [[ $port ]]; do
		kill -0 "$server_pid" 2>/dev/null || {
			cat "$log" >&2
			die 'the server did not start'
		}
		sleep 0.05
	done
}

# telling_router ROUTER: a router that hands over to this one and says what was sent. It flushes, so that
# headers_list() tells what was sent and not what would be; but never before a file, which the server sends after the
# script.
telling_router() {
	printf '<?php const ROUTER = "%s";\n' "$1"
	cat <<-'END'
		if (!is_file($_SERVER['DOCUMENT_ROOT'] . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH))) {
		    register_shutdown_function(static function (): void {
		        while (ob_get_level() > 0) {
		            ob_end_flush();
		        }
		        flush();
		        $request = http_response_code() . " $_SERVER[REQUEST_METHOD] $_SERVER[REQUEST_URI]";
		        $links = preg_grep('/^Link:/i', headers_list());
		        file_put_contents('php://stdout', implode("\n    ", [$request, ...$links]) . "\n");
		    });
		}
		return require ROUTER;
	END
}

# head_of PATH: the head of the gallery's answer
head_of() {
	exec 3<>"/dev/tcp/127.0.0.1/$port"
	printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$1" "$port" >&3
	sed -e 's/\r$//' -e '/^$/q' <&3
	exec 3>&-
}

# answers PATH STATUS TEXT...: shows the head of the gallery's answer, and fails unless it has this status and, for each
# text, a Link field that contains it; without a text, no Link field. Tested.
answers() {
	local path=$1 status=$2 head links text
	shift 2
	head=$(head_of "$path")
	links=$(grep -i '^Link: ' <<<"$head")
	say "GET $path"
	sed 's/^/  /' <<<"$head"$'\n'
	[[ $head == "HTTP/1."?" $status "* ]] || complain "$path should answer with status $status" || return
	(($# > 0)) || [[ ! $links ]] || complain "$path should have no Link field" || return
	for text; do
		grep -qF "$text" <<<"$links" || complain "$path should have the Link field $text" || return
	done
}

demo() {
	local name=gallery once=false router options=(-n) page status=0
	while (($#)); do
		case $1 in
			--once) once=true ;;
			*) [[ $1 =~ ^[a-z-]+$ && -f examples/$1/composer.json ]] || die "demo knows no $1" && name=$1 ;;
		esac
		shift
	done
	compile
	router=$root/$gallery/index.php
	if [[ $name != gallery ]]; then
		router=$root/examples/$name/index.php
		# A framework wants the extensions that the machine's PHP has.
		options=()
		install_packages "examples/$name"
		rm -rf "$work/demo"
		export APP_CACHE_DIR=$work/demo
	fi

	if $once; then
		serve_gallery "$router" "${options[@]}"
		page=('</gallery.css>; rel=preload; as=style' '</photos/1.jpg>; rel=preload; as=image')
		answers / 200 "${page[@]}" || status=1
		answers /images/1 200 "${page[@]}" || status=1
		case $name in
			# Out of the cache
			cached-page | symfony) answers /images/1 200 "${page[@]}" || status=1 ;;
		esac
		answers /images/1.json 200 '</photos/2.jpg>; rel=preload; as=image' || status=1
		answers /images/999999 404 || status=1
		return "$status"
	fi
	telling_router "$router" >"$work/router.php"
	serve_gallery "$work/router.php" "${options[@]}"
	say "http://127.0.0.1:$port/ (Ctrl-C ends it). What is sent:"
	wait "$server_pid"
}
