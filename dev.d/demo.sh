# `./dev demo`: the gallery, as it is or in a framework. Stands on say.sh, build.sh and frameworks.sh.
#
# For others: nothing.

readonly gallery=examples/gallery/public
server_pid=

stop_server() {
	kill "$server_pid" 2>/dev/null || :
}

# serve_gallery [OPTION...]: starts the gallery on a free port, sets $server_pid and $port
serve_gallery() {
	local log=$work/log/gallery.log
	mkdir -p "$work/log"
	: >"$log"
	"$php" "$@" -d extension="$so" -S 127.0.0.1:0 -t "$gallery" dev.d/demo_router.php 2>>"$log" &
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

# answer_of PATH [COOKIE]: the gallery's answer
answer_of() {
	exec 3<>"/dev/tcp/127.0.0.1/$port"
	printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\nCookie: %s\r\n\r\n' \
		"$1" "$port" "${2-}" >&3
	sed -e 's/\r$//' <&3
	exec 3>&-
}

# answers PATH STATUS TEXT...: shows the head of the gallery's answer, and fails unless it has this status and, for each
# text, a Link field that contains it; without a text, no Link field. Counts in $asked and $right. Tested.
answers() {
	asked=$((asked + 1))
	answers_as_said "$@" && right=$((right + 1))
}

answers_as_said() {
	local path=$1 status=$2 head links text
	shift 2
	head=$(answer_of "$path" | sed '/^$/q')
	links=$(grep -i '^Link: ' <<<"$head")
	say "GET $path"
	sed 's/^/  /' <<<"$head"$'\n'
	[[ $head == "HTTP/1."?" $status "* ]] || complain "$path should answer with status $status" || return
	(($# > 0)) || [[ ! $links ]] || complain "$path should have no Link field" || return
	for text; do
		grep -qF "$text" <<<"$links" || complain "$path should have the Link field $text" || return
	done
}

# switches WAY FIELDS: the page says which way the switch is, and has so many Link fields. Tested.
switches() {
	local answer fields
	asked=$((asked + 1))
	answer=$(answer_of / "demo=$1")
	fields=$(sed '/^$/q' <<<"$answer" | grep -ci '^Link: ')
	grep -qi "<b>$1 serverpush</b>" <<<"$answer" && ((fields == $2)) ||
		complain "/ should have $2 Link fields $1 serverpush; it has $fields" || return
	say "GET / $1 serverpush: $fields Link fields"
	right=$((right + 1))
}

# ask_all NAME: every route of the gallery, as it is or in a framework; a verdict at the end. Tested.
ask_all() {
	local page=('</gallery.css>; rel=preload; as=style' '</photos/1.jpg>; rel=preload; as=image') asked=0 right=0
	answers / 200 "${page[@]}"
	answers /images/1 200 "${page[@]}"
	case $1 in
		# Out of the cache
		cached-page | symfony) answers /images/1 200 "${page[@]}" ;;
	esac
	answers /images/1.json 200 '</photos/2.jpg>; rel=preload; as=image'
	answers /images/999999 404
	switches without 0
	switches with 4
	say
	if ((right == asked)); then
		say "serverpush works: all $asked answers of $1 are as they should be."
	else
		say "serverpush does NOT work: $((asked - right)) of $asked answers of $1 are not as they should be."
		return 1
	fi
}

demo() {
	local name=gallery once=false options=(-n)
	while (($#)); do
		case $1 in
			--once) once=true ;;
			*) [[ $1 =~ ^[a-z-]+$ && -f examples/$1/composer.json ]] || die "demo knows no $1" && name=$1 ;;
		esac
		shift
	done
	compile
	export DEMO_ROUTER=$root/$gallery/index.php
	if [[ $name != gallery ]]; then
		DEMO_ROUTER=$root/examples/$name/index.php
		# A framework wants the extensions that the machine's PHP has.
		options=()
		install_packages "examples/$name"
		rm -rf "$work/demo"
		export APP_CACHE_DIR=$work/demo
	fi

	if $once; then
		serve_gallery "${options[@]}"
		ask_all "$name" || return
		return
	fi
	export DEMO_TELLS=1
	serve_gallery "${options[@]}"
	say "http://127.0.0.1:$port/ (Ctrl-C ends it), with a switch at its foot. What is sent:"
	wait "$server_pid"
}
