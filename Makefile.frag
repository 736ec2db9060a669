SERVERPUSH_RE2C_FLAGS = --no-generation-date --no-debug-info -W -b -i

# Without re2c the committed scanners are taken as they are; ./dev check proves that they are fresh.
$(srcdir)/src/html/html_scanner.c: $(srcdir)/src/html/html_scanner.re
	@if test -n "$(SERVERPUSH_RE2C)"; then \
		$(SERVERPUSH_RE2C) $(SERVERPUSH_RE2C_FLAGS) -o $@ $<; \
	else \
		echo "re2c not found, using the committed src/html/html_scanner.c"; \
		touch $@; \
	fi

$(srcdir)/src/link/link_scanner.c: $(srcdir)/src/link/link_scanner.re
	@if test -n "$(SERVERPUSH_RE2C)"; then \
		$(SERVERPUSH_RE2C) $(SERVERPUSH_RE2C_FLAGS) -o $@ $<; \
	else \
		echo "re2c not found, using the committed src/link/link_scanner.c"; \
		touch $@; \
	fi
