# `./dev package deb`: the Debian package php-serverpush for the PHP of PHP_CONFIG, by dh-php, from dev.d/debian. Stands
# on say.sh, need.sh and tree.sh.
#
# For others: package_deb (package.sh).

readonly for_deb=(
	dh_php=dh-php dpkg-buildpackage=dpkg-dev dh=debhelper lintian=lintian /usr/include/stdio.h=libc6-dev gcc=gcc
	make=make "$php_config=php-dev" git=git
)
readonly for_deb_test=(mmdebstrap=mmdebstrap)

# The changelog of the package: one entry, dated as package.xml is
deb_changelog() {
	local date
	date=$(sed -n 's,.*<date>\(.*\)</date>.*,\1,p' package.xml)
	date=$(LC_ALL=C date -u -d "$date" '+%a, %d %b %Y %T +0000')
	cat <<-END
		serverpush ($(version)-1) unstable; urgency=medium

		  * serverpush $(version); its CHANGELOG.md says what changed.

		 -- The serverpush contributors <serverpush@example.org>  $date
	END
}

# build_deb FOLDER: from a copy of what is released, into the folder; $deb is its path
build_deb() {
	local folder=$1 source
	source=$folder/serverpush-$(version)
	rm -rf "$folder" && mkdir -p "$source"
	released_files | tar -cf - -T - | tar -xf - -C "$source"
	mv "$source/dev.d/debian" "$source/debian"
	deb_changelog >"$source/debian/changelog"
	quietly deb env -C "$source" PHP_CONFIG="$(command -v "$php_config")" PHPIZE="$(command -v "$phpize")" \
		dpkg-buildpackage -us -uc -b
	deb=$(ls "$folder"/php-serverpush_*.deb)
}

# check_deb: no error, no warning
check_deb() {
	local log=$work/log/lintian.log
	lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$1" >"$log" 2>&1 || {
		cat "$log" >&2
		die "lintian does not like $deb"
	}
}

# try_deb: in a Debian that has Apache with mod_php, and none of what builds extensions: installed it sends a 103,
# disabled and purged it is gone
try_deb() {
	local debian=$work/deb-root suite php_version
	suite=$(. /etc/os-release && say "$VERSION_CODENAME")
	php_version=$("$php_config" --version | cut -d. -f1,2)
	need "${for_deb_test[@]}"
	[[ -e $debian/made ]] || {
		say "unpacking Debian $suite with Apache and PHP $php_version into ${debian#"$root/"}"
		as_root rm -rf --one-file-system "$debian"
		quietly deb-root as_root mmdebstrap --variant=minbase --include="apache2,curl,libapache2-mod-php$php_version" \
			"$suite" "$debian"
		as_root touch "$debian/made"
	}
	quietly deb-test as_root builds/in-root "$debian" "$root" builds/try-deb "/src/${deb#"$root/"}" "$php_version"
	tail -n 1 "$work/log/deb-test.log"
}

# package_deb [--test]
package_deb() {
	local deb
	[[ ${1-} == '' || ${1-} == --test ]] || die "package deb knows no $1"
	need "${for_deb[@]}"
	build_deb "$work/deb"
	check_deb "$deb"
	[[ ! ${1-} ]] || try_deb
	say "$deb"
	say "install it: apt install $deb"
}
