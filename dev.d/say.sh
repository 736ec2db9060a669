# How everything in dev.d speaks, fails and leaves. Stands on nothing else.
#
# For all: say, die, complain, quietly; at_the_end, to which a job adds what must be undone; leave, for subshells.

say() {
	printf '%s\n' "$*"
}

die() {
	printf 'dev: %s\n' "$*" >&2
	exit 1
}

complain() {
	say "dev: $*" >&2
	return 1
}

# quietly NAME COMMAND...: runs a command, and shows its output only when it fails.
quietly() {
	local log=$work/log/$1.log
	shift
	mkdir -p "$work/log"
	"$@" >"$log" 2>&1 || {
		cat "$log" >&2
		die "failed: $*"
	}
}

# Names of functions, which run when dev ends, however it does
at_the_end=()

leave() {
	local undo
	for undo in "${at_the_end[@]}"; do
		"$undo"
	done
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
