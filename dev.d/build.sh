# `./dev build` and `./dev clean`, and the compiling before most other jobs. Stands on say.sh, need.sh and tree.sh.
#
# For all: configure, compile, run_make; link_php_parser (derived.sh).

# Sets $php to the binary that $php_config belongs to, and prepares the tree for it unless it is so already.
# SERVERPUSH_CONFIGURE holds more arguments for configure.
configure() {
	need "${for_build[@]}" "$@"
	php=$("$php_config" --php-binary)

	local made_for
	made_for=$(
		cat config.m4 Makefile.frag
		"$phpize" --version
		"$php_config" --php-binary --version --extension-dir --configure-options
		say "$root ${CC-} ${CFLAGS-} ${SERVERPUSH_CONFIGURE-}"
	)
	[[ ! -f Makefile || ! -f $work/made-for || $made_for != "$(<"$work/made-for")" ]] || return 0
	[[ ! -f Makefile ]] || clean_objects
	say "configuring for PHP $("$php_config" --version) ($php)"
	quietly phpize "$phpize"
	quietly configure ./configure --with-php-config="$(command -v "$php_config")" ${SERVERPUSH_CONFIGURE-}
	printf '%s' "$made_for" >"$work/made-for"
}

# What make clean removes, but for what it would find in .build: whole PHPs are kept there.
clean_objects() {
	find . -path ./.build -prune -o -name .git -prune -o -type f \
		\( -name '*.o' -o -name '*.lo' -o -name '*.la' -o -name '*.so' -o -name '*.dep' \) -exec rm -f {} +
	rm -rf modules
}

compile() {
	configure "$@"
	# make runs gen_stub.php where the stub is newer, and that asks for PHP-Parser where the stub has changed.
	if ! grep -q "Stub hash: $(sha1sum <serverpush.stub.php | cut -d' ' -f1)" serverpush_arginfo.h; then
		need "${for_check[@]}"
		link_php_parser build
	fi
	quietly make make_aloud 3>&1
}

# What make does goes to standard output, and to descriptor 3 the room that it compiles. Tested.
make_aloud() {
	make -j"$(nproc)" LIBTOOL='$(SHELL) $(top_builddir)/libtool --silent' 2>&1 | awk -v root="$root/" '
		{ print }
		match($0, / -c [^ ]+\.c /) {
			room = substr($0, RSTART + 4, RLENGTH - 5)
			sub(root, "", room)
			if (room ~ /.\/.*\//)
				sub(/\/[^\/]*$/, "", room)
			if (!told++)
				printf "compiling" | "cat >&3"
			if (!seen[room]++) {
				printf " %s", room | "cat >&3"
				fflush("cat >&3")
			}
		}
		END { if (told) print "" | "cat >&3" }
	'
}

# link_php_parser FOLDER: gen_stub.php looks for PHP-Parser beside itself, and would download it.
link_php_parser() {
	local version
	version=$(sed -n 's/^ *\$version = "\(.*\)";$/\1/p' "$1/gen_stub.php")
	mkdir -p "$1/PHP-Parser-$version"
	ln -sfn /usr/share/php "$1/PHP-Parser-$version/lib"
}

# run_make ARG...: tells what goes wrong, not what it does
run_make() {
	make -s -j"$(nproc)" LIBTOOL='$(SHELL) $(top_builddir)/libtool --silent' "$@"
}

build() {
	compile
	say "$so"
	say "load it: $php -d extension=$so"
}

clean() {
	need git=git
	in_git clean -ffdXq
}
