# `./dev update`: the files that are made from others, and how each is made. Stands on say.sh, tree.sh and build.sh.
#
# For others: derived, check_derived, not_in_package, c_sources_of_config_m4 (check.sh, package.sh).

# The functions derive_* write what the file of that name should contain to standard output. Tested.

derive_arginfo() {
	local folder=$work/gen_stub
	rm -rf "$folder" && mkdir -p "$folder" && cp build/gen_stub.php serverpush.stub.php "$folder" &&
		link_php_parser "$folder" && "$php" "$folder/gen_stub.php" "$folder/serverpush.stub.php" >&2 &&
		cat "$folder/serverpush_arginfo.h"
}

derive_html_scanner() {
	generate_scanner src/html/html_scanner
}

derive_link_scanner() {
	generate_scanner src/link/link_scanner
}

# generate_scanner PATH: from PATH.re, by the very rule of Makefile.frag
generate_scanner() {
	local folder=$work/re2c
	rm -rf "$folder" && mkdir -p "$folder/${1%/*}" && cp "$1.re" "$folder/${1%/*}" &&
		make -s -C "$folder" -f "$root/Makefile.frag" srcdir=. SERVERPUSH_RE2C=re2c "./$1.c" >&2 &&
		cat "$folder/$1.c"
}

derive_config_w32() {
	c_sources_of_config_m4 | sed -n 's,\(.*\)/,\1 ,p' | awk '
		function flush_folder() {
			if (files)
				printf "\tADD_SOURCES(configure_module_dirname + \"/%s\", \"%s\", \"serverpush\");\n", folder, files
		}
		$1 != folder { flush_folder(); folder = $1; files = $2; next }
		{ files = files " " $2 }
		END { flush_folder() }
	' | replace_between '// Sources:' '// End of sources' config.w32
}

c_sources_of_config_m4() {
	sed 's/\<dnl\>.*//' config.m4 | grep -oE '[[:alnum:]_/]+\.c\>' | sort -u
}

derive_package_xml() {
	released_files | while read -r file; do
		case $file in
			package.xml) continue ;;
			tests/*) role=test ;;
			*.stub.php | docs/* | examples/* | *.md | LICENSE | composer.json) role=doc ;;
			*) role=src ;;
		esac
		printf '      <file name="%s" role="%s"/>\n' "$file" "$role"
	done | replace_between '<dir name="/">' '</dir>' package.xml
}

# How many inputs of each target are committed: a column of the table of what the fuzzers ran.
derive_testing_md() {
	files 'fuzz/corpus/*' | awk '
		FNR == NR { split($0, part, "/"); committed[part[3]]++; next }
		/^\| target \| committed inputs \|/ { inside = 1 }
		!/^\|/ { inside = 0 }
		inside && split($0, cell, / *\| */) && (cell[2] in committed) {
			sub(/^\|[^|]*\|[^|]*\|/, "| " cell[2] " | " committed[cell[2]] " |")
			told[cell[2]]
		}
		{ print }
		END {
			for (target in committed)
				if (!(target in told)) {
					print "docs/testing.md has no line for the inputs in fuzz/corpus/" target >"/dev/stderr"
					missing = 1
				}
			exit missing
		}
	' - docs/testing.md
}

# replace_between START END FILE: the file, with standard input between the lines that contain START and END
replace_between() {
	awk -v start="$1" -v end="$2" '
		FNR == NR { text = text $0 "\n"; next }
		index($0, end) { inside = 0 }
		!inside
		index($0, start) { printf "%s", text; inside = 1 }
	' - "$3"
}

readonly derived=(
	serverpush_arginfo.h:derive_arginfo
	src/html/html_scanner.c:derive_html_scanner
	src/link/link_scanner.c:derive_link_scanner
	config.w32:derive_config_w32
	package.xml:derive_package_xml
	docs/testing.md:derive_testing_md
)

readonly not_in_package='a PECL package has it beside its folder'

# derive FUNCTION: into $work/derived. Tested.
derive() {
	"$1" >"$work/derived"
}

# check_derived FILE FUNCTION: says how the file differs from what the function makes. Tested.
check_derived() {
	local file=$1 derive=$2
	case $file in
		package.xml) [[ -f $file ]] || {
			say "skip: $not_in_package"
			return
		} ;;
		*_arginfo.h) [[ $("$php_config" --vernum) == 802?? ]] || {
			say 'skip: PHP 8.2 generates it'
			return
		} ;;
		*_scanner.c) head -n1 "$file" | grep -qF "$(re2c --version)" || {
			say "skip: this is $(re2c --version), made by another version"
			return
		} ;;
	esac
	if ! derive "$derive" 2>"$work/log/derive.log"; then
		cat "$work/log/derive.log"
	elif ! cmp -s "$work/derived" "$file"; then
		diff "$file" "$work/derived" | head -n 10
		say 'run ./dev update'
	fi
}

update() {
	local pair file
	configure "${for_check[@]}"
	for pair in "${derived[@]}"; do
		file=${pair%:*}
		[[ -f $file ]] || continue
		quietly derive derive "${pair#*:}"
		cmp -s "$work/derived" "$file" || {
			cat "$work/derived" >"$file"
			say "updated $file"
		}
	done
}
