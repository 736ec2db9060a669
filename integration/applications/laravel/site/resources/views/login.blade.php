@extends('layout')
@section('content')
<form method="post" action="/login">@csrf <input name="email"><input name="password" type="password"><button>Log in</button></form>
@endsection
