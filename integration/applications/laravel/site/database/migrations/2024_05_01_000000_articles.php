<?php

use Illuminate\Database\Migrations\Migration;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Hash;
use Illuminate\Support\Facades\Schema;

return new class extends Migration {
    public function up(): void
    {
        Schema::create('articles', function (Blueprint $table): void {
            $table->id();
            $table->string('title');
            $table->text('text');
        });
        foreach (range(1, 16) as $number) {
            DB::table('articles')->insert([
                'title' => "Article $number", 'text' => str_repeat('It is a long letter. ', 100),
            ]);
        }
        DB::table('users')->insert([
            'name' => 'Admin', 'email' => 'admin@site.example', 'password' => Hash::make('secret'),
        ]);
    }
};
