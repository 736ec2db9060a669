document.documentElement.className = 'admin';
