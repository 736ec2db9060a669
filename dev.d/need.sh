# How what the machine lacks gets onto it. Stands on say.sh.
#
# For all: need, need_if_possible, need_browser, unpack_sid, as_root. They take WHAT=PACKAGE: the package is installed
# if the command WHAT, or a file that matches the path WHAT, is not there. Lists that several jobs share stand in dev.

policy=

remove_policy() {
	[[ -z $policy ]] || as_root rm -f "$policy"
	policy=
}

# Nobody is asked for a password: who started this may not be there to give it.
as_root() {
	if ((EUID == 0)); then
		"$@"
	else
		sudo -n "$@"
	fi
}

has() {
	case $1 in
		*/*) compgen -G "$1" >/dev/null ;;
		*) command -v "$1" >/dev/null ;;
	esac
}

need() {
	local need missing=()
	for need; do
		has "${need%=*}" || missing+=("${need##*=}")
	done
	((${#missing[@]})) || return 0
	command -v apt-get >/dev/null || {
		say "dev: no apt-get here; install by yourself what is still missing of: ${missing[*]}" >&2
		return 0
	}

	as_root true 2>/dev/null || die "run this as root, and then again what you did: apt-get install ${missing[*]}"
	say "installing with apt-get: ${missing[*]}"
	# This is how maintainer scripts are told not to start the servers that they install.
	if [[ ! -e /usr/sbin/policy-rc.d ]]; then
		at_the_end+=(remove_policy)
		policy=/usr/sbin/policy-rc.d
		printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
		as_root chmod +x "$policy"
	fi
	quietly apt-update as_root apt-get -q -o DPkg::Lock::Timeout=300 update
	quietly apt-install as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get -q -y -o DPkg::Lock::Timeout=300 --no-install-recommends install "${missing[@]}"
	remove_policy
	hash -r
}

# need_if_possible WHAT=PACKAGE...: goes on without what cannot be had
need_if_possible() {
	local need
	# A repository that has all of them gives them at once.
	(trap leave EXIT && need "$@") 2>/dev/null && return
	for need; do
		(trap leave EXIT && need "$need") || say "dev: going on without ${need##*=}" >&2
	done
}

need_browser() {
	local folder=integration/servers/browser
	need "${for_browser[@]}"
	[[ $folder/node_modules/playwright-core -nt $folder/package.json ]] || {
		say "installing with npm, into $folder: playwright-core"
		quietly npm npm --prefix "$folder" --no-audit --no-fund --no-package-lock install
		touch "$folder/node_modules/playwright-core"
	}
}

# Servers of Debian sid, newer than this machine has: unpacked into a folder with their libraries, never installed. They
# may be absent. (A mirror that is a little behind will do.)
unpack_sid() {
	local folder=$work/sid
	[[ ! -f $folder/usr/sbin/nginx ]] || return 0
	need_if_possible mmdebstrap=mmdebstrap
	rm -rf "$folder" && mkdir -p "$work/log"
	say "unpacking nginx and Caddy of Debian sid into ${folder#"$root/"}"
	mmdebstrap --variant=extract --include=nginx,caddy --aptopt='Acquire::Check-Valid-Until "false"' \
		sid "$folder" >"$work/log/sid.log" 2>&1 || {
		rm -rf "$folder"
		say 'dev: going on without the servers of Debian sid' >&2
	}
}
