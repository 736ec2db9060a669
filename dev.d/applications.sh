# `./dev applications`: real applications (integration/applications), from Debian's packages and Composer's, and what
# crawls them. Stands on say.sh, need.sh, build.sh and suites.sh.
#
# For others: need_applications (test.sh, servers.sh), applications (test.sh).

# What an application and the servers behind it take. They are unpacked into a folder with all that they depend on, and
# never installed: their maintainer scripts would change Apache's sites and start a database.
readonly debian_applications=(
	wordpress+wordpress-theme-twentytwentythree mediawiki dokuwiki phpmyadmin roundcube-core+roundcube-sqlite3
	mariadb-server-core+mariadb-client-core
)
# The machine's PHP runs them.
readonly for_applications=(
	'/usr/lib/php/*/mysqli.so=php-mysql' '/usr/lib/php/*/pdo_sqlite.so=php-sqlite3' '/usr/lib/php/*/gd.so=php-gd'
	'/usr/lib/php/*/intl.so=php-intl'
)

# download_packages FOLDER PACKAGE...: with all that these depend on, whatever of it the machine has. Tested.
download_packages() {
	mkdir -p "$1/partial" &&
		apt-get -q -y --download-only --no-install-recommends -o Debug::NoLocking=1 -o Dir::State::status=/dev/null \
			-o Dir::Cache::archives="$1" install "${@:2}"
}

# unpack_packages FROM TO: what is in them but for manuals; links to files of the system become such to the folder's.
# Tested.
unpack_packages() {
	local link target
	# shellcheck disable=SC2016 # the dollars are those of the inner shell
	mkdir -p "$2" && printf '%s\0' "$1"/*.deb | xargs -0 -n1 -P2 bash -c '
		set -o pipefail
		dpkg-deb --fsys-tarfile "$1" | tar -x -C "$0" --no-same-owner --exclude=./usr/share/{doc,man,locale,info}
	' "$2" && find "$2" -type l -lname '/*' -printf '%p\t%l\n' | while IFS=$'\t' read -r link target; do
		[[ ! -e $2$target ]] || ln -sfn "$2$target" "$link"
	done
}

# Once. What cannot be had is gone on without.
unpack_applications() {
	local folder=$work/applications/debian packages=$work/applications/packages wanted log=$work/log/applications.log
	[[ ! -f $folder/unpacked || $folder/unpacked -ot dev.d/applications.sh ]] || return 0
	rm -rf "$folder" && mkdir -p "$packages" "$work/log"
	say "unpacking packages of apt-get, into .build/applications: ${debian_applications[*]//+/ }"
	command -v apt-get >/dev/null || {
		say 'dev: no apt-get here; going on without the applications that it would unpack' >&2
		return 0
	}
	# shellcheck disable=SC2086 # a + stands between packages that go together
	download_packages "$packages" ${debian_applications[*]//+/ } >"$log" 2>&1 || {
		quietly apt-update as_root apt-get -q -o DPkg::Lock::Timeout=300 update
		for wanted in "${debian_applications[@]}"; do
			download_packages "$packages" ${wanted//+/ } >>"$log" 2>&1 ||
				say "dev: going on without ${wanted//+/ }" >&2
		done
	}
	quietly unpack-applications unpack_packages "$packages" "$folder"
	rm -rf "$packages"
	touch "$folder/unpacked"
}

# Whole, and not with the substitutes of the tests in integration/frameworks. What cannot be had is gone on without.
install_applications() {
	local folder
	for folder in integration/applications/*/composer.json; do
		folder=${folder%/*}
		[[ ! -f $folder/vendor/autoload.php || $folder/vendor/autoload.php -ot $folder/composer.json ]] || continue
		say "installing with Composer, into $folder: its packages"
		rm -rf "$folder/vendor"
		mkdir -p "$work/applications/composer" "$work/log"
		COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_HOME=$work/applications/composer \
			COMPOSER_CACHE_DIR="${COMPOSER_CACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/composer}" \
			composer install --no-interaction --no-progress --no-plugins --working-dir "$folder" \
			>"$work/log/${folder##*/}.log" 2>&1 || {
			rm -rf "$folder/vendor"
			say "dev: going on without ${folder##*/} (.build/log/${folder##*/}.log)" >&2
		}
	done
}

need_applications() {
	need_if_possible "${for_applications[@]}"
	need_if_possible "${for_packages[@]}"
	unpack_applications
	install_applications
}

# Fails if fewer than five ran. Tested.
applications() {
	integration applications integration/applications
}

run_applications() {
	need "${for_build[@]}" "${for_servers[@]}"
	need_if_possible "${for_stacks[@]}"
	unpack_sid
	need_applications
	compile
	: >"$tally"
	: >"$not_installed"
	applications
}
