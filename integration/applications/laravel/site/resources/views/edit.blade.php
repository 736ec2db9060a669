@extends('layout', ['assets' => ['resources/css/admin.css', 'resources/js/admin.js']])
@section('content')
<form method="post" action="/admin/articles/{{ $article->id }}">@csrf @method('PUT')
<input name="title" value="{{ $article->title }}"><button>Save</button></form>
@endsection
