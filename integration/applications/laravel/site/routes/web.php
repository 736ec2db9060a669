<?php

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Auth;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Route;

$article = fn (int $number) => DB::table('articles')->find($number) ?? abort(404);

Route::get('/', fn () => view('home', ['articles' => DB::table('articles')->get()]));
Route::get('/articles/{number}', fn (int $number) => view('article', ['article' => $article($number)]))
    ->whereNumber('number');
Route::view('/about', 'about');
Route::redirect('/old', '/about', 301);
Route::get('/feed', fn () => response()
    ->view('feed', ['articles' => DB::table('articles')->get()])
    ->header('Content-Type', 'application/rss+xml'));
Route::get('/api/articles', fn () => DB::table('articles')->get(['id', 'title']));
Route::get('/download', fn () => response()->streamDownload(fn () => print('a letter'), 'letter.txt'));
Route::view('/cached', 'about')->middleware('cache.headers:public;max_age=60;etag');

Route::view('/contact', 'contact');
Route::post('/contact', function (Request $request) {
    $request->validate(['letter' => 'required|min:10']);

    return redirect('/contact')->with('status', 'Thank you for the letter.');
});

Route::view('/login', 'login')->name('login');
Route::post('/login', function (Request $request) {
    if (!Auth::attempt($request->only('email', 'password'))) {
        return back()->withErrors(['email' => 'These credentials are not known.']);
    }
    $request->session()->regenerate();

    return redirect()->intended('/admin');
});
Route::middleware('auth')->group(function () use ($article): void {
    Route::get('/admin', fn () => view('admin', ['articles' => DB::table('articles')->get()]));
    Route::get('/admin/articles/{number}', fn (int $number) => view('edit', ['article' => $article($number)]));
    Route::put('/admin/articles/{number}', function (Request $request, int $number) {
        DB::table('articles')->where('id', $number)->update($request->validate(['title' => 'required']));

        return redirect("/articles/$number");
    });
    Route::post('/logout', function (Request $request) {
        Auth::logout();
        $request->session()->invalidate();

        return redirect('/');
    });
});
