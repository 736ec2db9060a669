{!! '<' . '?xml version="1.0"?' . '>' !!}
<rss version="2.0"><channel><title>Letters</title>
@foreach ($articles as $article)
<item><title>{{ $article->title }}</title></item>
@endforeach
</channel></rss>
