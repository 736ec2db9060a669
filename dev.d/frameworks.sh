# The real packages of the frameworks, and the tests that run on them. Stands on say.sh, need.sh and suites.sh.
#
# For others: install_packages (demo.sh), frameworks (test.sh).

# install_packages FOLDER...: those that composer.json in each of these folders names, two folders at a time
install_packages() {
	local folder folders=()
	for folder; do
		[[ -f $folder/vendor/autoload.php && $folder/vendor/autoload.php -nt $folder/composer.json &&
			$folder/vendor/autoload.php -nt integration/frameworks/substitutes.php ]] || folders+=("$folder")
	done
	((${#folders[@]})) || return 0
	need "${for_packages[@]}"
	say "installing with Composer what is named in: ${folders[*]}"
	# Composer would keep what has the version that it has to have.
	rm -rf "${folders[@]/%//vendor}"
	mkdir -p "$work/composer"
	"$php" -n integration/frameworks/substitutes.php >"$work/composer/config.json"
	quietly packages xargs -d '\n' -n1 -P2 env \
		COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_HOME="$work/composer" \
		COMPOSER_CACHE_DIR="${COMPOSER_CACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/composer}" \
		composer install --no-interaction --no-progress --no-plugins --ignore-platform-req=ext-serverpush \
		--working-dir < <(printf '%s\n' "${folders[@]}")
}

# On the real packages of the frameworks, and what reads types, without which the others can be tested. Tested.
frameworks() {
	local tool without=${SERVERPUSH_WITHOUT_GROUP-}
	install_packages $(dirname integration/frameworks/*/composer.json examples/*/composer.json) || return
	for tool in phpstan psalm; do
		(install_packages "integration/analysis/$tool") || {
			say "skipped: analysis of calls ($tool is not installed)" >>"$not_installed"
			without+=${without:+,}$tool
		}
	done
	SERVERPUSH_WITHOUT_GROUP=$without integration frameworks integration frameworks
}
