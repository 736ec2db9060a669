# The tree as git has it, or an archive of it, copies of it, and the tables of its documents. Stands on say.sh.
#
# For all: in_git, files, lacking, released_files, copy_tree, doc_line, version.

# An archive has no repository, and gets one in .build that knows no commit: what git says of its files is by .gitignore
# and .gitattributes.
in_git() {
	[[ -e .git ]] || {
		[[ -d $work/tree.git ]] || make_repository "$work/tree.git"
		set -- --git-dir="$work/tree.git" --work-tree="$root" "$@"
	}
	git -c safe.directory="$root" "$@"
}

# make_repository FOLDER: at one stroke, for the ends of a pipe ask git at the same time. Who comes second takes the
# first one's.
make_repository() {
	local made=$1.$BASHPID
	git init -q --bare "$made"
	mv -T "$made" "$1" 2>/dev/null || rm -r "$made"
}

# Every file that is tracked, or will be: all but what .gitignore names.
files() {
	in_git ls-files --cached --others --exclude-standard -- "$@" | sort -u | while read -r file; do
		[[ ! -f $file ]] || say "$file"
	done
}

# lacking ATTRIBUTE: those of the files on standard input that .gitattributes does not mark with it
lacking() {
	in_git check-attr --stdin "$1" | sed -n 's/: [^:]*: unspecified$//p'
}

released_files() {
	files | lacking export-ignore
}

# copy_tree NAME: sets $tree. Files that did not change keep their times, and so do the objects that were made of them;
# what did is new, whenever it was edited here: an older object is not taken for its.
copy_tree() {
	local file
	tree=$work/trees/$1
	mkdir -p "$tree"
	while read -r file; do
		cmp -s "$file" "$tree/$file" || {
			mkdir -p "$(dirname "$tree/$file")"
			cp --preserve=mode "$file" "$tree/$file"
		}
	done < <(files)
}

version() {
	sed -nE 's/^#[[:blank:]]*define[[:blank:]]+PHP_SERVERPUSH_VERSION[[:blank:]]+"(.*)"/\1/p' php_serverpush.h
}

# doc_line FILE NAME TEXT: writes what was measured into a table of the documentation: the last column of the line of
# NAME. Tested.
doc_line() {
	awk -v name="| $2 |" -v text="$3" '
		index($0, name) == 1 && match($0, /\|[^|]*\|$/) {
			$0 = substr($0, 1, RSTART) " " text " |"
			found = 1
		}
		{ print }
		END { exit !found }
	' "$1" >"$work/table" && cat "$work/table" >"$1" || complain "$1 has no line for $2"
}
