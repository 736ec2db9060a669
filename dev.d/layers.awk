# What may include what, for `./dev check`: awk -f dev.d/layers.awk docs/architecture.md SOURCE...
#
# Reads the table of the rooms of src/ in the first file, and says where the table leads upwards or is not that of these
# sources, and which #include it does not allow.
#
# The table is the one whose head is | room | holds | may include |. The first column has a path between backticks: a
# folder, or a file, which has its header with it. The room is called by this path without src/ and without the ending;
# php_serverpush.h, and serverpush_arginfo.h with it, is called `module`. The last column names rooms that stand below,
# and `engine` (PHP's headers) and `libc` (all else between < and >), or says "everything", which is not checked. A room
# may include itself.

function complain(what) {
	print what
	complaints++
}

# quoted(CELL, NAMES): the words between backticks into NAMES; how many
function quoted(cell, names, count) {
	count = 0
	while (match(cell, /`[^`]*`/)) {
		names[++count] = substr(cell, RSTART + 1, RLENGTH - 2)
		cell = substr(cell, RSTART + RLENGTH)
	}
	return count
}

function stem_of(path) {
	sub(/^src\//, "", path)
	sub(/\/$/, "", path)
	sub(/\.[a-z0-9]+$/, "", path)
	return path
}

# The room of a file of ours, or nothing
function room_of(path, stem) {
	if (path == "php_serverpush.h" || path == "serverpush_arginfo.h")
		return ("module" in row) ? "module" : ""
	stem = stem_of(path)
	if ((stem in row) && !(stem in folder))
		return stem
	while (sub(/\/[^\/]*$/, "", stem))
		if (stem in folder)
			return stem
	return ""
}

function is_ours(name) {
	return name ~ /^src\// || name == "php_serverpush.h" || name == "serverpush_arginfo.h"
}

# Of a header that is none of ours
function origin_of(name, quote) {
	if (name ~ /^(php|zend|Zend\/|main\/|ext\/|sapi\/|SAPI|TSRM)/)
		return "engine"
	return quote == "<" || name == "config.h" ? "libc" : ""
}

function read_row(line, cell, cells, names, count, room, i) {
	cells = split(line, cell, "|")
	if (!quoted(cell[2], names)) {
		if (line !~ /^[-| :]*$/)
			complain(table ": a room without a path between backticks: " line)
		return
	}
	room = names[1] == "php_serverpush.h" ? "module" : stem_of(names[1])
	if (room in row)
		complain(table ": " room " is there twice")
	path[room] = names[1]
	if (names[1] ~ /\/$/)
		folder[room]
	row[room] = ++rows
	if (cell[cells - 1] ~ /^[ `]*everything[ `]*$/) {
		everything[room]
		return
	}
	count = quoted(cell[cells - 1], names)
	for (i = 1; i <= count; i++)
		may[room, names[i]]
}

function check_arrows(pair, part, from, to) {
	for (pair in may) {
		split(pair, part, SUBSEP)
		from = part[1]
		to = part[2]
		if (to == "engine" || to == "libc" || to == from)
			continue
		if (!(to in row))
			complain(table ": " from " may include " to ", which is no room")
		else if (row[to] < row[from] || (to in everything))
			complain(table ": " from " may include " to ", which is above it")
	}
}

function check_include(quote, name, from, to) {
	from = room_of(FILENAME)
	if (from == "" || (from in everything))
		return
	to = is_ours(name) ? room_of(name) : origin_of(name, quote)
	if (to == "")
		complain(FILENAME " includes " name ": " \
			(is_ours(name) ? "it has no room in " table : "a header without its path from the root"))
	else if (to != from && !((from, to) in may))
		complain(FILENAME " includes " name ": " from " may not include " to " (see " table ")")
}

function check_files(i, room, used) {
	for (i = 2; i < ARGC; i++) {
		room = room_of(ARGV[i])
		if (room == "")
			complain(ARGV[i] " has no room in " table)
		else
			used[room]
	}
	for (room in row)
		if (!(room in used))
			complain(table ": there is no file in " path[room])
}

BEGIN { table = ARGV[1] }

FILENAME == table {
	if (/^\| *room *\| *holds *\| *may include *\|/)
		inside = 1
	else if (!/^\|/)
		inside = 0
	else if (inside)
		read_row($0)
	next
}

rows && match($0, /^[ \t]*#[ \t]*include[ \t]+["<][^">]+/) {
	header = substr($0, RSTART, RLENGTH)
	sub(/^[^"<]*/, "", header)
	check_include(substr(header, 1, 1), substr(header, 2))
}

END {
	if (rows) {
		check_arrows()
		check_files()
	} else {
		complain(table " has no table | room | holds | may include |")
	}
	exit complaints > 0
}
