@extends('layout')
@section('content')
<form method="post" action="/contact">@csrf <textarea name="letter">{{ old('letter') }}</textarea><button>Send</button></form>
@endsection
