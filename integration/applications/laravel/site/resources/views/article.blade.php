@extends('layout', ['assets' => ['resources/css/article.css']])
@section('title', $article->title)
@section('content')
<h1>{{ $article->title }}</h1>
<img src="/photo.jpg" alt="">
<p>{{ $article->text }}</p>
@endsection
