document.documentElement.className = 'light';
