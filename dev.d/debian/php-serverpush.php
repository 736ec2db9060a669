mod debian/serverpush.ini
