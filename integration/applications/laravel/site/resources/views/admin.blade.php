@extends('layout', ['assets' => ['resources/css/admin.css', 'resources/js/admin.js']])
@section('content')
<h1>Hello, {{ Auth::user()->name }}</h1>
<table>
@foreach ($articles as $article)
<tr><td><a href="/admin/articles/{{ $article->id }}">{{ $article->title }}</a></td></tr>
@endforeach
</table>
<form method="post" action="/logout">@csrf <button>Log out</button></form>
@endsection
