# `./dev package`: the PECL package, as its user installs it. Stands on say.sh, tree.sh, build.sh and derived.sh;
# deb.sh makes the other one.
#
# For others: archive_works (test.sh).

# demo_in FOLDER: what is unpacked there builds itself, and its demo works; its derived files are fresh. Tested.
demo_in() {
	local log=$work/log/demo-in-archive.log updates=$work/log/update-in-archive.log
	(cd "$1" && ./dev demo --once && ./dev update >"$updates") >"$log" 2>&1 || {
		tail -n 40 "$log"
		complain "./dev does not work in $1: $log" || return
	}
	! grep -v ^configuring "$updates" || complain "the derived files in $1 are old" || return
	tail -n 1 "$log"
}

# archive_works: what `git archive` would make of the tree as it is. Tested.
archive_works() {
	local folder=$work/archive
	rm -rf "$folder" "$folder.tar.gz" && mkdir -p "$folder" "$work/log" &&
		released_files | tar -czf "$folder.tar.gz" -T - && tar -xzf "$folder.tar.gz" -C "$folder" && demo_in "$folder"
}

# package [deb [--test]]
package() {
	local folder=$work/package tarball
	case ${1-} in
		deb)
			package_deb "${@:2}"
			return
			;;
		?*) die "package knows no $1" ;;
	esac
	configure "${for_check[@]}" composer=composer pecl=php-pear
	[[ -f package.xml ]] || die "package.xml: $not_in_package"
	tarball=serverpush-$(version).tgz
	[[ -z $(check_derived package.xml derive_package_xml) ]] || die 'package.xml: run ./dev update'

	rm -rf "$folder"
	mkdir -p "$folder/bin"
	cd "$folder"
	# pecl installs where php-config says, whatever its own settings. With these the machine's PHP stays as it is.
	ln -s "$(command -v "$phpize")" bin/phpize
	cat >bin/php-config <<-END
		#!/bin/sh
		case \$1 in
			--prefix) echo '$folder/prefix' ;;
			--extension-dir) echo '$folder/prefix/extensions' ;;
			*) exec '$(command -v "$php_config")' "\$@" ;;
		esac
	END
	chmod +x bin/php-config
	quietly pear-config pear config-create "$folder/prefix" "$folder/pear.conf"
	quietly pecl-package pecl -c pear.conf package "$root/package.xml"
	quietly pecl-validate pecl -c pear.conf package-validate "$tarball"
	! grep -E '^(Warning|Error)' "$work/log/pecl-validate.log" || die "$tarball is not valid"
	quietly pecl-install env PATH="$folder/bin:$PATH" PHP_PEAR_PHP_BIN="$php" pecl -c pear.conf install "$tarball"
	tar -xzf "$tarball"
	cd "$root"
	quietly package-load "$php" -n -d extension="$folder/prefix/extensions/serverpush.so" --ri serverpush
	validate_composer_json
	demo_in "$folder/${tarball%.tgz}" || die "$tarball lacks something"

	say "$folder/$tarball"
}

# Debian 12's Composer is older than the php-ext key.
validate_composer_json() {
	local output
	output=$(COMPOSER_ALLOW_SUPERUSER=1 composer --no-interaction validate --strict 2>&1) ||
		[[ $(grep '^- ' <<<"$output") == '- The property php-ext is not defined'* ]] || die "$output"
}
