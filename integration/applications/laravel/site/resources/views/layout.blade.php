<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="csrf-token" content="{{ csrf_token() }}">
<title>@yield('title', 'Letters')</title>
<link rel="stylesheet" href="/fonts.css">
@vite(array_merge(['resources/css/app.css', 'resources/js/app.js'], $assets ?? []))
<script src="/theme.js"></script>
</head>
<body>
<nav><a href="/">Letters</a> <a href="/about">About</a> @auth <a href="/admin">Admin</a> @endauth</nav>
@if (session('status')) <p class="status">{{ session('status') }}</p> @endif
@foreach ($errors->all() as $error) <p class="error">{{ $error }}</p> @endforeach
<main>@yield('content')</main>
</body>
</html>
