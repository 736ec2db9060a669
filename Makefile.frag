SERVERPUSH_RE2C_FLAGS = --no-generation-date --no-debug-info -W -b -i

# Without re2c the committed scanner is taken as it is; ./dev check proves that it is fresh.
$(srcdir)/src/link/link_scanner.c: $(srcdir)/src/link/link_scanner.re
	@if test -n "$(SERVERPUSH_RE2C)"; then \
		$(SERVERPUSH_RE2C) $(SERVERPUSH_RE2C_FLAGS) -o $@ $<; \
	else \
		echo "re2c not found, using the committed src/link/link_scanner.c"; \
		touch $@; \
	fi
